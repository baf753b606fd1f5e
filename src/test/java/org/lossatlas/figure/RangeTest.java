package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void anEmptyRangeIsRefused() {
    assertThatThrownBy(() -> new Range(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(-Double.MAX_VALUE, Double.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesThatDifferByRoundingAreOneValue() {
    Range range = Range.spanning(2.3, Math.nextUp(2.3));
    assertThat(range.length()).isGreaterThan(0.1);
    assertThat(range.contains(2.3)).isTrue();
  }

  @Test
  void whatIsFartherThanArithmeticReachesIsCutOff() {
    assertThat(Range.spanning(-1, Double.POSITIVE_INFINITY)).isEqualTo(new Range(-1, 1e300));
    assertThat(Range.symmetric(Double.MAX_VALUE)).isEqualTo(new Range(-1e300, 1e300));
  }

  @Test
  void aRangeOnALogarithmicScaleGrowsByFactors() {
    Range wide = new Range(0.1, 10).widened(Scale.LOG, 0.5);
    assertThat(wide.lower()).isCloseTo(0.01, within(1e-12));
    assertThat(wide.upper()).isCloseTo(100, within(1e-9));
  }

  @Property
  void thereIsARangeAroundAnyValue(
      @ForAll @DoubleRange(min = -9, max = 9) double digits,
      @ForAll @IntRange(min = -320, max = 299) int exponent) {
    double value = digits * Math.pow(10, exponent);
    Range range = Range.spanning(value, value);
    assertThat(range.contains(value)).isTrue();
  }
}
