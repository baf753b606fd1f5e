package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

class GlyphPatternTest {
  private static final Pattern BLACK = Pattern.constant(64, 64, 0);
  private static final GridPoint MIDDLE = new GridPoint(31.5, 31.5);

  @Test
  void aLetterThatIsSymmetricIsDrawnSymmetricAndCentred() {
    Pattern drawn = GlyphPattern.over(BLACK, "I", MIDDLE, 60, 1);
    double[] mirrored = Transform.MIRROR_LEFT_RIGHT.apply(drawn).toArray();
    // The rasteriser works in 1/8 of a cell.
    assertThat(drawn.toArray()).containsExactly(mirrored, within(0.15));
    assertThat(drawn.max()).isEqualTo(1);
  }

  @Test
  void standsUpright() {
    Pattern drawn = GlyphPattern.over(BLACK, "L", MIDDLE, 60, 1);
    double[] values = drawn.toArray();
    double lower = Arrays.stream(values, 0, 64 * 32).sum();
    double upper = Arrays.stream(values, 64 * 32, 64 * 64).sum();
    assertThat(lower).isGreaterThan(1.3 * upper);
  }

  @Test
  void capitalsAreAboutSevenTenthsOfTheSize() {
    Pattern drawn = GlyphPattern.over(BLACK, "I", MIDDLE, 60, 1);
    long rows = IntStream.range(0, 64).filter(row -> drawn.value(31, row) > 0.5).count();
    assertThat(rows).isBetween(41L, 44L); // 0.714 em in Noto Sans
  }

  @Test
  void paintsOverWhatIsThere() {
    Pattern drawn = GlyphPattern.over(Pattern.constant(64, 64, 0.5), "O", MIDDLE, 50, 0.2);
    assertThat(drawn.max()).isEqualTo(0.5);
    assertThat(drawn.min()).isCloseTo(0.2, within(1e-15)); // rounding
  }

  @Test
  void drawsAccentsAndSeveralLetters() {
    assertThat(GlyphPattern.over(BLACK, "é Ωж", MIDDLE, 20, 1).max()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "漢", "\n"})
  void refusesWhatItCannotDraw(String text) {
    assertThatThrownBy(() -> GlyphPattern.over(BLACK, text, MIDDLE, 20, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("text: ");
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThatThrownBy(() -> GlyphPattern.over(BLACK, "x".repeat(201), MIDDLE, 20, 1))
        .isInstanceOf(BadInputException.class);
  }
}
