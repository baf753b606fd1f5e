package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;

/** The batched evaluation against sample by sample, unit by unit. */
final class DenseKernelTest {
  /** Both are sums of some ten products in double precision. */
  private static final double RELATIVE = 1e-12;

  /** More than a batch of 512, and not a multiple of it. */
  private static final int SAMPLES = 1100;

  private static final float[] INPUTS = inputs(SAMPLES * 3);

  private static float[] inputs(int count) {
    Random random = new Random(3);
    float[] x = new float[count];
    for (int i = 0; i < count; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  private static DataSet classes(int samples) {
    int[] labels = new Random(4).ints(samples, 0, 4).toArray();
    return data(samples, ClassLabels.of(labels, 4));
  }

  private static DataSet reals(int samples) {
    double[] targets = new Random(5).doubles(4L * samples, -2, 2).toArray();
    return data(samples, RealTargets.of(targets, 4));
  }

  private static DataSet data(int samples, Targets targets) {
    float[] x = Arrays.copyOf(INPUTS, samples * 3);
    return DataSet.of("random", x, 3, targets, List.of());
  }

  static Stream<Arguments> everyActivationAndLoss() {
    return Activations.all().stream()
        .flatMap(
            activation -> Stream.of(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  @ParameterizedTest
  @MethodSource("everyActivationAndLoss")
  void lossAndAccuracyOverClassesAreThoseOfPlainLoops(Activation activation, Loss loss) {
    Parameters network = Networks.random("3-6-5-4", activation, 7);
    DataSet data = classes(SAMPLES);
    ClassLabels labels = (ClassLabels) data.targets();
    double sum = 0;
    int right = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p = Networks.outputs(network, sample(data, i));
      sum += loss.ofClass(p, 0, 4, labels.label(i));
      right += largest(p) == labels.label(i) ? 1 : 0;
    }
    DenseKernel.Evaluation found = DenseKernel.evaluate(network, loss, data);
    assertThat(found.loss()).isCloseTo(sum / SAMPLES, within(RELATIVE * sum / SAMPLES));
    assertThat(found.accuracy()).isEqualTo((double) right / SAMPLES);
  }

  @ParameterizedTest
  @EnumSource(names = {"SQUARED", "ABSOLUTE"})
  void lossOverRealTargetsIsThatOfPlainLoops(Loss loss) {
    Parameters network = Networks.random("3-6-5-4", new Activation.Tanh(), 8);
    DataSet data = reals(SAMPLES);
    RealTargets targets = (RealTargets) data.targets();
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p = Networks.outputs(network, sample(data, i));
      for (int j = 0; j < 4; j++) {
        double error = Math.abs(p[j] - targets.value(i, j));
        sum += loss == Loss.SQUARED ? error * error / 2 : error;
      }
    }
    DenseKernel.Evaluation found = DenseKernel.evaluate(network, loss, data);
    assertThat(found.loss()).isCloseTo(sum / SAMPLES, within(RELATIVE * sum / SAMPLES));
    assertThat(found.accuracy()).isNaN();
  }

  @Test
  void startsFromFeaturesOfAnyLayer() {
    Parameters network = Networks.random("3-6-5-4", new Activation.Sigmoid(), 9);
    double[] x = {0.5, -1, 2};
    double[] w = network.weights(1);
    double[] features = network.biases(1);
    for (int j = 0; j < 6; j++) {
      for (int i = 0; i < 3; i++) {
        features[j] += x[i] * w[i * 6 + j];
      }
      features[j] = 1 / (1 + Math.exp(-features[j]));
    }
    double[] expected = Networks.outputs(network, x);
    double[] found = DenseKernel.outputs(network, 2, features, 1);
    for (int j = 0; j < 4; j++) {
      assertThat(found[j]).isCloseTo(expected[j], within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nanInANetworkIsNanInTheLoss(Loss loss) {
    Parameters network = Networks.random("3-6-5-4", new Activation.Relu(), 10);
    Parameters broken = network.plus(Double.NaN, Networks.unit(network, network.count() - 1));
    DenseKernel.Evaluation found = DenseKernel.evaluate(broken, loss, classes(600));
    assertThat(found.loss()).isNaN();
    assertThat(found.accuracy()).isZero();
  }

  @Test
  void aLossBeyondTheRangeOfSinglePrecisionIsStillANumber() {
    Parameters network = Networks.random("3-6-5-4", new Activation.Identity(), 11);
    Parameters huge = network.plus(1e40, network);
    assertThat(DenseKernel.evaluate(huge, Loss.SQUARED, classes(10)).loss()).isFinite();
    assertThat(DenseKernel.evaluate(huge, Loss.CROSS_ENTROPY, classes(10)).loss()).isFinite();
  }

  @Test
  void amongEqualOutputsTheLowestIndexWins() {
    assertThat(DenseKernel.largest(new double[] {1, 3, 3, 2})).isEqualTo(1);
    assertThat(DenseKernel.largest(new double[] {0, 0, 0})).isZero();
    assertThat(DenseKernel.largest(new double[] {-1})).isZero();
  }

  @Test
  void anOutputThatIsNanNamesNoClass() {
    assertThat(DenseKernel.largest(new double[] {5, Double.NaN})).isEqualTo(-1);
  }

  @Test
  void accuracyCountsTiesForTheLowestClass() {
    Parameters zero =
        new Parameters.Builder(Architecture.parse("3-4", new Activation.Tanh())).build();
    DataSet data = data(4, ClassLabels.of(new int[] {0, 0, 0, 1}, 4));
    assertThat(DenseKernel.evaluate(zero, Loss.CROSS_ENTROPY, data).accuracy()).isEqualTo(0.75);
  }

  @Test
  void refusesANetworkThatDoesNotFitTheData() {
    DataSet data = classes(5);
    for (String widths : List.of("2-5-4", "4-5-4", "3-5-3", "3-5-5")) {
      Parameters other = Networks.random(widths, new Activation.Tanh(), 1);
      assertThatThrownBy(() -> DenseKernel.evaluate(other, Loss.SQUARED, data))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a network of " + widths + " cannot answer for random [5, 3]");
    }
  }

  @Test
  void refusesFeaturesOfAnotherLength() {
    Parameters network = Networks.random("3-6-4", new Activation.Tanh(), 1);
    assertThatThrownBy(() -> DenseKernel.outputs(network, 2, new double[11], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] sample(DataSet data, int i) {
    return new double[] {data.x(i, 0), data.x(i, 1), data.x(i, 2)};
  }

  private static int largest(double[] p) {
    int best = 0;
    for (int j = 1; j < p.length; j++) {
      best = p[j] > p[best] ? j : best;
    }
    return best;
  }
}
