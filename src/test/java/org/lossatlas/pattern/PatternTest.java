package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PatternTest {
  @Test
  void rowZeroIsTheBottom() {
    Pattern pattern = Pattern.sample(2, 3, (alpha, beta) -> 10 * alpha + beta);
    assertThat(pattern.toArray()).containsExactly(0, 10, 0.5, 10.5, 1, 11);
  }

  @Test
  void isBilinearBetweenGridPoints() {
    Pattern pattern = Pattern.of(2, 2, new double[] {0, 1, 2, 7});
    // (1-x)(1-y)*0 + x(1-y)*1 + (1-x)y*2 + xy*7 at x = 1/4, y = 1/2, all exact in binary
    assertThat(pattern.at(0.25, 0.5)).isEqualTo(0.125 + 0.75 + 0.875);
  }

  @Test
  void goesOnBeyondTheEdgeWithTheEdgesValue() {
    Pattern pattern = Pattern.of(2, 1, new double[] {3, 5});
    assertThat(pattern.at(-4, 9)).isEqualTo(3);
    assertThat(pattern.at(4, -9)).isEqualTo(5);
  }

  @Test
  void aSinglePointIsAConstant() {
    Pattern pattern = Pattern.of(1, 1, new double[] {0.25}).resampled(3, 2);
    assertThat(pattern.toArray()).containsOnly(0.25);
  }

  @Test
  void resamplingALinearPatternIsExact() {
    Pattern coarse = Pattern.sample(5, 4, (alpha, beta) -> alpha - 2 * beta);
    Pattern fine = coarse.resampled(17, 31);
    assertThat(fine.at(0.3, 0.7)).isCloseTo(0.3 - 1.4, within(1e-14)); // rounding only
  }

  @Test
  void keepsNoHoldOnTheCallersArray() {
    double[] values = {1, 2};
    Pattern pattern = Pattern.of(2, 1, values);
    values[0] = 9;
    pattern.toArray()[1] = 9;
    assertThat(pattern.toArray()).containsExactly(1, 2);
  }

  @Test
  void refusesValuesThatAreNotFinite() {
    assertThatThrownBy(() -> Pattern.of(1, 1, new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMorePointsThanTheHeapCanBear() {
    assertThat(Pattern.fits(8192, 2048)).isTrue();
    assertThat(Pattern.fits(8192, 2049)).isFalse();
    assertThat(Pattern.fits(8193, 1)).isFalse();
    assertThat(Pattern.fits(0, 1)).isFalse();
  }
}
