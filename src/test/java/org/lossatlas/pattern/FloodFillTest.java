package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Patterns.class)
@Domain(DomainContext.Global.class)
class FloodFillTest {
  private static final double INK = 7;

  @Property(tries = 300)
  void neverLeavesTheRegion(
      @ForAll Pattern base,
      @ForAll @IntRange(max = 8) int column,
      @ForAll @IntRange(max = 8) int row) {
    int startColumn = column % base.width();
    int startRow = row % base.height();
    double seed = base.value(startColumn, startRow);
    Pattern filled = new FloodFill(0, INK).at(base, startColumn, startRow);
    for (int y = 0; y < base.height(); y++) {
      for (int x = 0; x < base.width(); x++) {
        double expected = base.value(x, y) == seed ? filled.value(x, y) : base.value(x, y);
        assertThat(filled.value(x, y)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 300)
  void leavesNoNeighbourOfTheSameLevel(@ForAll Pattern base) {
    Pattern filled = new FloodFill(0, INK).at(base, 0, 0);
    double seed = base.value(0, 0);
    assertThat(filled.value(0, 0)).isEqualTo(INK);
    for (int y = 0; y < base.height(); y++) {
      for (int x = 0; x < base.width(); x++) {
        if (x > 0 && filled.value(x, y) == INK) {
          assertThat(filled.value(x - 1, y)).isNotEqualTo(seed);
        }
        if (x > 0 && filled.value(x - 1, y) == INK) {
          assertThat(filled.value(x, y)).isNotEqualTo(seed);
        }
        if (y > 0 && filled.value(x, y) == INK) {
          assertThat(filled.value(x, y - 1)).isNotEqualTo(seed);
        }
        if (y > 0 && filled.value(x, y - 1) == INK) {
          assertThat(filled.value(x, y)).isNotEqualTo(seed);
        }
      }
    }
  }

  @Test
  void doesNotPassCorners() {
    Pattern diagonal = Pattern.of(2, 2, new double[] {0, 1, 1, 0});
    assertThat(new FloodFill(0, INK).at(diagonal, 0, 0).toArray()).containsExactly(INK, 1, 1, 0);
  }

  @Test
  void toleranceIsMeasuredFromTheFirstCell() {
    Pattern ramp = Pattern.of(4, 1, new double[] {0, 0.25, 0.5, 0.75});
    assertThat(new FloodFill(0.25, INK).at(ramp, 1, 0).toArray())
        .containsExactly(INK, INK, INK, 0.75);
  }

  @Test
  void fillsALargeGridWithoutRecursion() {
    Pattern filled = new FloodFill(0, 1).at(Pattern.constant(1500, 1500, 0), 700, 20);
    assertThat(filled.min()).isEqualTo(1);
  }

  @Test
  void refusesACellOutsideTheGrid() {
    FloodFill fill = new FloodFill(0, 1);
    assertThatThrownBy(() -> fill.at(Pattern.constant(2, 2, 0), 2, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aLevelWithinTheToleranceDoesNotMakeItGoAround() {
    Pattern base = Pattern.constant(8, 8, 0.5);
    assertThat(new FloodFill(1, 0.6).at(base, 0, 0)).isEqualTo(Pattern.constant(8, 8, 0.6));
  }
}
