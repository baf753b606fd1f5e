package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {
  static Stream<GalleryEntry> entries() {
    return Gallery.load().stream();
  }

  @Test
  void hasManyPatternsWithNamesOfTheirOwn() {
    List<String> names = entries().map(GalleryEntry::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyPatternFillsTheRangeFromBlackToWhite(GalleryEntry entry) {
    Pattern pattern = entry.pattern(64, 64);
    assertThat(pattern.min()).isBetween(0.0, 0.1);
    assertThat(pattern.max()).isBetween(0.89, 1.0);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyPatternHasATitleAndASentence(GalleryEntry entry) {
    assertThat(entry.title()).matches("[A-Z].{2,20}");
    assertThat(entry.description()).matches("[A-Z].{10,150}\\.");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyPatternIsFiniteOnAnyGrid(GalleryEntry entry) {
    assertThat(entry.pattern(1, 1).value(0, 0)).isFinite();
    assertThat(entry.pattern(33, 129).width()).isEqualTo(33);
  }

  @Test
  void theCheckerboardHasSixteenEqualSquares() {
    Pattern board = PatternSource.resolve("checkerboard").pattern(64, 64);
    for (int row = 0; row < 64; row++) {
      for (int column = 0; column < 64; column++) {
        assertThat(board.value(column, row)).isEqualTo((column / 16 + row / 16) % 2);
      }
    }
  }

  @Test
  void theHeartPointsDown() {
    Pattern heart = PatternSource.resolve("heart").pattern(65, 65);
    assertThat(heart.at(0.5, 0.14)).isEqualTo(1);
    assertThat(heart.at(0.3, 0.14)).isZero();
    assertThat(heart.at(0.3, 0.8)).isEqualTo(1);
  }
}
