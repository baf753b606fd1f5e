package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LevelsTest {
  @Test
  void levelsAreTheNearestDoublesOfRoundNumbers() {
    assertThat(Levels.linear(new Range(0, 1), 11))
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
  }

  @Test
  void theEndsAreNoLevels() {
    assertThat(Levels.linear(new Range(-2, 2), 5)).containsExactly(-1.0, 0.0, 1.0);
  }

  @Property
  void thereAreNeverMoreThanAskedForAndSeldomFarFewer(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double lower,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    List<Double> levels = Levels.linear(new Range(lower, lower + length), count);
    // Steps grow by at most 2.5; the ends may have taken two.
    assertThat(levels.size()).isBetween((int) (count / 2.5) - 3, count);
  }

  @Test
  void logarithmicLevelsAreOneTwoFiveOfEachDecade() {
    assertThat(Levels.log(new Range(0.1, 10), 8))
        .containsExactly(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
  }

  @Test
  void manyDecadesAreThinnedOut() {
    assertThat(Levels.log(new Range(1e-6, 1e6), 5)).containsExactly(1e-6, 1e-3, 1.0, 1e3, 1e6);
  }

  @Test
  void noLevelsCannotBeAskedFor() {
    assertThatThrownBy(() -> Levels.linear(new Range(0, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Levels.log(new Range(0.5, 2), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
