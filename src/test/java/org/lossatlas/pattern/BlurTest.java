package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BlurTest {
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static Pattern point() {
    double[] values = new double[41 * 31];
    values[15 * 41 + 20] = 1;
    return Pattern.of(41, 31, values);
  }

  @Test
  void aPointBecomesAGaussian() {
    Pattern blurred = new Blur(2).over(point());
    double ratio = blurred.value(23, 14) / blurred.value(20, 15);
    assertThat(ratio).isCloseTo(Math.exp(-(9 + 1) / 8.0), ROUNDING);
  }

  @Test
  void keepsTheSumAwayFromTheEdges() {
    double sum = Arrays.stream(new Blur(2).over(point()).toArray()).sum();
    assertThat(sum).isCloseTo(1, ROUNDING);
  }

  @Test
  void keepsAConstantUpToTheEdges() {
    Pattern level = Pattern.constant(5, 9, 0.7);
    assertThat(new Blur(3).over(level).toArray()).containsExactly(level.toArray(), ROUNDING);
  }

  @Test
  void treatsBothDirectionsAlike() {
    Pattern base = Pattern.sample(9, 7, (alpha, beta) -> Math.sin(7 * alpha + beta * beta));
    double[] turnedFirst = new Blur(1.5).over(Transform.ROTATE_LEFT.apply(base)).toArray();
    double[] turnedLast = Transform.ROTATE_LEFT.apply(new Blur(1.5).over(base)).toArray();
    assertThat(turnedFirst).containsExactly(turnedLast, ROUNDING);
  }

  @Test
  void takesASinglePointAndAWideGaussian() {
    assertThat(new Blur(Blur.MAX_SIGMA).over(Pattern.constant(1, 1, 0.5)).value(0, 0))
        .isCloseTo(0.5, ROUNDING);
  }

  @Test
  void refusesAWidthThatMakesNoSense() {
    assertThatThrownBy(() -> new Blur(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Blur(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Blur(257)).isInstanceOf(IllegalArgumentException.class);
  }
}
