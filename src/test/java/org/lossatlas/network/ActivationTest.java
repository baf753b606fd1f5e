package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivationTest {
  /** Half the step of a central difference; its own error is about STEP² = 1e-10. */
  private static final double STEP = 1e-5;

  /** Closed forms worked out by hand or by a calculator, to the digits given. */
  @ParameterizedTest
  @CsvSource({
    "identity, -1.5, -1.5",
    "tanh, 0.5, 0.46211715726000976",
    "sigmoid, 0, 0.5",
    "sigmoid, 2, 0.8807970779778823",
    "relu, -3, 0",
    "relu, 2.5, 2.5",
    "leaky-relu, -3, -0.03",
    "leaky-relu:0.5, -3, -1.5",
    "leaky-relu:0.5, 3, 3",
    "elu, -1, -0.6321205588285577",
    "elu, 2, 2",
    "softplus, 0, 0.6931471805599453",
    "softplus:10, 0, 0.06931471805599453",
    "softplus:10, 0.1, 0.13132616875182228",
    "smoolu, 1, 0.36787944117144233",
    "smoolu, 2, 1.2130613194252668",
    "smoolu, -1, 0",
    "quadratic, -3, 9",
    "cube, -2, -8"
  })
  void hasItsClosedForm(String name, double z, double value) {
    assertThat(Activation.parse(name).value(z))
        .isCloseTo(value, within(1e-15 * Math.max(1, Math.abs(value))));
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void derivativeIsTheSlopeOfTheValue(Activation activation) {
    for (double z = -3.05; z < 3.2; z += 0.1) {
      double slope = (activation.value(z + STEP) - activation.value(z - STEP)) / (2 * STEP);
      assertThat(activation.derivative(z))
          .as("%s'(%s)", activation.name(), z)
          .isCloseTo(slope, within(1e-8 * Math.max(1, Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void secondDerivativeIsTheSlopeOfTheDerivative(Activation activation) {
    for (double z = -3.05; z < 3.2; z += 0.1) {
      double slope =
          (activation.derivative(z + STEP) - activation.derivative(z - STEP)) / (2 * STEP);
      assertThat(activation.secondDerivative(z))
          .as("%s''(%s)", activation.name(), z)
          .isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void arraysHoldWhatTheFormulasSay(Activation activation) {
    double[] z = {-2, -0.5, 0, 0.25, 3};
    double[] values = z.clone();
    double[] slopes = new double[z.length];
    double[] bends = new double[z.length];
    activation.apply(values, slopes, bends);
    for (int i = 0; i < z.length; i++) {
      assertThat(values[i]).isCloseTo(activation.value(z[i]), within(1e-15));
      assertThat(slopes[i]).isCloseTo(activation.derivative(z[i]), within(1e-15));
      assertThat(bends[i]).isCloseTo(activation.secondDerivative(z[i]), within(1e-15));
    }
  }

  @ParameterizedTest
  @CsvSource({"relu", "leaky-relu:0.5"})
  void aKinkHasNoSecondDerivative(String name) {
    assertThat(Activation.parse(name).secondDerivative(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"relu, 0", "leaky-relu:0.5, 0.5", "elu, 1"})
  void takesTheLeftDerivativeAtAKink(String name, double left) {
    assertThat(Activation.parse(name).derivative(0)).isEqualTo(left);
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void nanStaysNan(Activation activation) {
    assertThat(activation.value(Double.NaN)).isNaN();
    float[] z = {Float.NaN};
    activation.apply(z, new float[1], 0, 1);
    assertThat(z[0]).isNaN();
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void isFiniteAndHasAFiniteSlopeWhereverItsArgumentIsOfOrdinarySize(Activation activation) {
    for (double z :
        new double[] {0, -0.0, Double.MIN_VALUE, 1e-310, 1e-3, -1e-3, 800, -800, 1e5, -1e5}) {
      assertThat(activation.value(z)).as("%s(%s)", activation.name(), z).isFinite();
      assertThat(activation.derivative(z)).as("%s'(%s)", activation.name(), z).isFinite();
    }
  }

  /** 4e-7 is what the fast tanh is good for; the others are rounded from double precision. */
  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void singlePrecisionGivesTheSameValuesAndDerivatives(Activation activation) {
    float[] z = {-2.5f, -0.3f, 0, 0.7f, 3.25f};
    float[] values = z.clone();
    float[] derivatives = new float[z.length];
    activation.apply(values, derivatives, 0, z.length);
    for (int i = 0; i < z.length; i++) {
      double value = activation.value(z[i]);
      double derivative = activation.derivative(z[i]);
      assertThat((double) values[i]).isCloseTo(value, within(4e-7 * Math.max(1, Math.abs(value))));
      assertThat((double) derivatives[i])
          .isCloseTo(derivative, within(1e-6 * Math.max(1, Math.abs(derivative))));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void singlePrecisionLeavesWhatLiesOutsideTheRangeAlone(Activation activation) {
    float[] z = {-2, -2, -2, -2};
    float[] derivatives = {7, 7, 7, 7};
    activation.apply(z, derivatives, 1, 3);
    assertThat(new float[] {z[0], z[3]}).containsExactly(-2, -2);
    assertThat(new float[] {derivatives[0], derivatives[3]}).containsExactly(7, 7);
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void isReadBackByItsName(Activation activation) {
    assertThat(Activation.parse(activation.name())).isEqualTo(activation);
  }

  @Test
  void hasTheContractsDefaults() {
    assertThat(Activation.parse("leaky-relu")).isEqualTo(new Activation.LeakyRelu(0.01));
    assertThat(Activation.parse("softplus")).isEqualTo(new Activation.Softplus(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TANH", "swish", "tanh ", "relu6", ":1"})
  void refusesWhatIsNoActivation(String text) {
    assertThatThrownBy(() -> Activation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be one of identity, tanh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tanh:1", "relu:0.1", "cube:3", "identity:0"})
  void refusesAParameterWhereThereIsNone(String text) {
    assertThatThrownBy(() -> Activation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes no parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leaky-relu:x",
        "leaky-relu:NaN",
        "leaky-relu:1001",
        "softplus:0",
        "softplus:-1",
        "softplus:Infinity",
        "softplus:1:2"
      })
  void refusesAParameterThatIsNoNumberInItsRange(String text) {
    assertThatThrownBy(() -> Activation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a number from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tanh:", "softplus:", "leaky-relu:"})
  void refusesAColonWithNothingAfterIt(String text) {
    assertThatThrownBy(() -> Activation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends with a colon");
  }
}
