package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LossTest {
  private static final double[] P = {9, 1, -2, 0.5, 9};

  @Test
  void crossEntropyIsTheNegativeLogOfTheSoftmax() {
    double share = Math.exp(-2) / (Math.exp(1) + Math.exp(-2) + Math.exp(0.5));
    assertThat(Loss.CROSS_ENTROPY.ofClass(P, 1, 3, 1)).isCloseTo(-Math.log(share), within(1e-14));
  }

  @Test
  void squaredIsHalfTheSquareOfTheDistanceToOneHot() {
    double expected = (0 * 0 + 2.0 * 2.0 + 0.5 * 0.5) / 2;
    assertThat(Loss.SQUARED.ofClass(P, 1, 3, 0)).isEqualTo(expected);
  }

  @Test
  void hingeIsTheWorstMarginToAnotherClass() {
    assertThat(Loss.HINGE.ofClass(P, 1, 3, 0)).isEqualTo(0.5);
    assertThat(Loss.HINGE.ofClass(P, 1, 3, 1)).isEqualTo(4);
    assertThat(Loss.HINGE.ofClass(P, 0, 3, 0)).isZero();
  }

  @Test
  void absoluteIsTheSumOfTheErrorsToOneHot() {
    assertThat(Loss.ABSOLUTE.ofClass(P, 1, 3, 2)).isEqualTo(1 + 2 + 0.5);
  }

  @Test
  void realTargetsHaveSquaredAndAbsoluteErrors() {
    assertThat(Loss.SQUARED.ofError(-3)).isEqualTo(4.5);
    assertThat(Loss.ABSOLUTE.ofError(-3)).isEqualTo(3);
    assertThat(Loss.HINGE.fitsRealTargets()).isFalse();
    assertThatThrownBy(() -> Loss.CROSS_ENTROPY.ofError(1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property
  void logSumExpDoesNotOverflowAndShiftsWithItsArgument(
      @ForAll @Size(4) double[] p, @ForAll @DoubleRange(min = -1e6, max = 1e6) double shift) {
    double[] small = new double[4];
    double[] shifted = new double[4];
    for (int j = 0; j < 4; j++) {
      small[j] = Math.sin(p[j]) * 10;
      shifted[j] = small[j] + shift;
    }
    double plain = 0;
    for (double value : small) {
      plain += Math.exp(value);
    }
    assertThat(Loss.logSumExp(small, 0, 4)).isCloseTo(Math.log(plain), within(1e-12));
    assertThat(Loss.logSumExp(shifted, 0, 4))
        .isCloseTo(Math.log(plain) + shift, within(1e-12 + 1e-15 * Math.abs(shift)));
  }

  @Property
  void noLossIsNegative(
      @ForAll @Size(3) double[] p, @ForAll @IntRange(max = 2) int label, @ForAll Loss loss) {
    double[] bounded = {Math.sin(p[0]) * 50, Math.sin(p[1]) * 50, Math.sin(p[2]) * 50};
    assertThat(loss.ofClass(bounded, 0, 3, label)).isGreaterThanOrEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource
  void nanStaysNan(Loss loss) {
    for (int place = 0; place < 3; place++) {
      double[] p = {1, 2, 3};
      p[place] = Double.NaN;
      assertThat(loss.ofClass(p, 0, 3, 1)).isNaN();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReadBackByItsContractName(Loss loss) {
    assertThat(Loss.parse(loss.contractName())).isSameAs(loss);
  }

  @Test
  void refusesAnotherName() {
    assertThatThrownBy(() -> Loss.parse("mse"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'mse' is not a loss; it must be one of cross-entropy, squared, hinge, absolute");
  }
}
