package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;

/** The gradient in single precision against central differences of the plain loss in double. */
final class BatchGradientTest {
  private static final long SEED = 12;

  /** Its square, 1e-12, is the error of a difference; rounding adds 1e-16/STEP. */
  private static final double STEP = 1e-6;

  /** Of the largest slope: some hundred operations in single precision. */
  private static final double RELATIVE = 2e-5;

  static Stream<Arguments> everyActivationAndLoss() {
    return Activations.all().stream()
        .flatMap(
            activation -> Stream.of(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  @ParameterizedTest
  @MethodSource("everyActivationAndLoss")
  void isTheSlopeOfTheLossOverClasses(Activation activation, Loss loss) {
    int[] labels = new Random(SEED).ints(13, 0, 4).toArray();
    DataSet data = data(3, ClassLabels.of(labels, 4));
    assertSlopes(Networks.random("3-6-5-4", activation, SEED), loss, data, 1);
    if (loss.fitsRealTargets()) {
      double[] values = new Random(SEED).doubles(13L * 4, -2, 2).toArray();
      assertSlopes(
          Networks.random("3-6-5-4", activation, SEED),
          loss,
          data(3, RealTargets.of(values, 4)),
          1);
    }
  }

  /** Large enough for BLAS; only some parameters, as differences take their time. */
  @ParameterizedTest
  @MethodSource("everyActivationAndLoss")
  void isTheSlopeOfTheLossInLargerLayers(Activation activation, Loss loss) {
    int[] labels = new Random(SEED).ints(60, 0, 5).toArray();
    DataSet data = data(20, ClassLabels.of(labels, 5));
    assertSlopes(Networks.random("20-40-30-5", activation, SEED), loss, data, 97);
  }

  private static DataSet data(int width, Targets targets) {
    Random random = new Random(SEED + 1);
    float[] x = new float[targets.samples() * width];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return DataSet.of("random", x, width, targets, List.of());
  }

  private static void assertSlopes(Parameters network, Loss loss, DataSet data, int every) {
    int[] rows = IntStream.range(0, data.samples()).map(i -> data.samples() - 1 - i).toArray();
    BatchGradient kernel = new BatchGradient(network.layout(), loss, data, rows.length);
    float[] theta = single(network);
    Parameters rounded = Parameters.of(network.layout(), theta);
    float[] gradient = new float[theta.length];
    double mean = kernel.compute(theta, rows, gradient);
    double expected = DenseKernel.evaluate(rounded, loss, data).loss();
    assertThat(mean).isCloseTo(expected, within(RELATIVE * expected));
    assertThat(kernel.evaluate(theta).loss()).isCloseTo(expected, within(RELATIVE * expected));
    double largest = 0;
    for (float slope : gradient) {
      largest = Math.max(largest, Math.abs(slope));
    }
    assertThat(largest).isPositive();
    for (int i = 0; i < theta.length; i += every) {
      Parameters unit = Networks.unit(rounded, i);
      double up = DenseKernel.evaluate(rounded.plus(STEP, unit), loss, data).loss();
      double down = DenseKernel.evaluate(rounded.plus(-STEP, unit), loss, data).loss();
      assertThat((double) gradient[i])
          .as("parameter %d", i)
          .isCloseTo((up - down) / (2 * STEP), within(RELATIVE * Math.max(largest, expected)));
    }
  }

  private static float[] single(Parameters network) {
    float[] theta = new float[network.count()];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) network.get(i);
    }
    return theta;
  }

  @Test
  void accuracyIsThatOfThePlainEvaluationOverSeveralBatches() {
    int[] labels = new Random(SEED).ints(61, 0, 4).toArray();
    DataSet data = data(3, ClassLabels.of(labels, 4));
    Parameters network = Networks.random("3-6-4", new Activation.Tanh(), SEED);
    BatchGradient kernel = new BatchGradient(network.layout(), Loss.CROSS_ENTROPY, data, 16);
    assertThat(kernel.evaluate(single(network)).accuracy())
        .isEqualTo(DenseKernel.evaluate(network, Loss.CROSS_ENTROPY, data).accuracy());
  }

  @Test
  void refusesRealTargetsForALossOfClasses() {
    DataSet data = data(3, RealTargets.of(new double[8], 4));
    Layout layout = Layout.biased(Architecture.parse("3-4", new Activation.Tanh()));
    assertThatThrownBy(() -> new BatchGradient(layout, Loss.HINGE, data, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is for classes");
  }
}
