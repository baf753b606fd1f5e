package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GradientTest {
  private static final Pattern BASE = Pattern.constant(9, 5, 0.3);

  @Test
  void goesEvenlyFromOneLevelToTheOther() {
    Pattern drawn = new Gradient(new GridPoint(0, 2), new GridPoint(8, 2), 0.2, 1).over(BASE);
    for (int column = 0; column <= 8; column++) {
      assertThat(drawn.value(column, 4)).isCloseTo(0.2 + 0.1 * column, within(1e-15)); // rounding
    }
  }

  @Test
  void isConstantBeyondItsEnds() {
    Pattern drawn = new Gradient(new GridPoint(3, 0), new GridPoint(5, 0), 1, 0).over(BASE);
    assertThat(drawn.value(0, 0)).isEqualTo(1);
    assertThat(drawn.value(8, 0)).isZero();
  }

  @Test
  void isConstantAcross() {
    Pattern drawn = new Gradient(new GridPoint(0, 0), new GridPoint(4, 4), 0, 1).over(BASE);
    assertThat(drawn.value(1, 3)).isCloseTo(drawn.value(3, 1), within(1e-15)); // rounding
  }

  @Test
  void betweenEqualPointsThereIsOneLevel() {
    GridPoint point = new GridPoint(3, 3);
    assertThat(new Gradient(point, point, 0.75, 0).over(BASE).toArray()).containsOnly(0.75);
  }
}
