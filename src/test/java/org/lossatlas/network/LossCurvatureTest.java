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

/** Gradients, products and matrices against differences and a plain second implementation. */
final class LossCurvatureTest {
  /** Of the largest entry: the contract's 1e-7 for spectra. */
  private static final double RELATIVE = 1e-7;

  /** Two exact computations of one thing, sums of some thousand terms. */
  private static final double ROUNDING = 1e-12;

  /** Of central differences of fourth order: errors of STEP⁴ and 1e-16/STEP. */
  private static final double STEP = 3e-5;

  private static final int SAMPLES = 40;

  static Stream<Arguments> everyKind() {
    return Activations.all().stream()
        .flatMap(
            activation ->
                Stream.of(Loss.values())
                    .flatMap(
                        loss ->
                            Stream.of(classes(), reals())
                                .filter(data -> fits(loss, data))
                                .map(data -> Arguments.of(activation, loss, data))));
  }

  private static boolean fits(Loss loss, DataSet data) {
    return data.targets() instanceof ClassLabels || loss.fitsRealTargets();
  }

  private static DataSet classes() {
    int[] labels = new Random(4).ints(SAMPLES, 0, 3).toArray();
    return data("classes", ClassLabels.of(labels, 3));
  }

  private static DataSet reals() {
    double[] targets = new Random(5).doubles(3L * SAMPLES, -2, 2).toArray();
    return data("reals", RealTargets.of(targets, 3));
  }

  /** The second of four inputs is zero in every sample. */
  private static DataSet data(String name, Targets targets) {
    Random random = new Random(3);
    float[] x = new float[SAMPLES * 4];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 4 == 1 ? 0 : (float) random.nextGaussian();
    }
    return DataSet.of(name, x, 4, targets, List.of());
  }

  private static Parameters network(Activation activation) {
    return Networks.random("4-5-4-3", activation, 11);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void lossIsThatOfTheDenseKernel(Activation activation, Loss loss, DataSet data) {
    Parameters network = network(activation);
    double expected = DenseKernel.evaluate(network, loss, data).loss();
    assertThat(LossCurvature.of(network, loss, data).loss())
        .isCloseTo(expected, within(ROUNDING * expected));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void matricesAreThoseOfPlainLoops(Activation activation, Loss loss, DataSet data) {
    Parameters network = network(activation);
    LossCurvature curvature = LossCurvature.of(network, loss, data);
    PlainHessian plain = PlainHessian.of(network, loss, data);
    double scale = PlainHessian.largest(plain.whole());
    requireClose(matrix(curvature, HessianPart.WHOLE), plain.whole(), ROUNDING * scale);
    requireClose(matrix(curvature, HessianPart.GAUSS_NEWTON), plain.first(), ROUNDING * scale);
    requireClose(matrix(curvature, HessianPart.RESIDUAL), plain.second(), ROUNDING * scale);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void productsAreThoseWithTheMatrices(Activation activation, Loss loss, DataSet data) {
    LossCurvature curvature = LossCurvature.of(network(activation), loss, data);
    double[] directions = new Random(8).doubles(3L * curvature.count(), -1, 1).toArray();
    for (HessianPart part : HessianPart.values()) {
      SymmetricMatrix matrix = curvature.matrix(part, () -> false);
      double[] expected = matrix.multiply(3, directions);
      double size = Math.max(1, PlainHessian.largest(expected));
      requireClose(curvature.multiply(part, 3, directions), expected, ROUNDING * size);
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void gradientIsTheDifferenceOfTheLoss(Activation activation, Loss loss, DataSet data) {
    Parameters network = network(activation);
    double[] gradient = LossCurvature.of(network, loss, data).gradient();
    for (int i = 0; i < network.count(); i++) {
      Parameters unit = Networks.unit(network, i);
      double step = 1e-6;
      double difference =
          (DenseKernel.evaluate(network.plus(step, unit), loss, data).loss()
                  - DenseKernel.evaluate(network.plus(-step, unit), loss, data).loss())
              / (2 * step);
      assertThat(gradient[i]).isCloseTo(difference, within(1e-7 * Math.max(1, size(gradient))));
    }
  }

  static Stream<Arguments> smoothKinds() {
    return everyKind()
        .filter(
            kind -> {
              Activation activation = (Activation) kind.get()[0];
              Loss loss = (Loss) kind.get()[1];
              return loss.isCurved()
                  && !(activation instanceof Activation.Relu)
                  && !(activation instanceof Activation.LeakyRelu)
                  && !(activation instanceof Activation.Elu);
            });
  }

  /** Where a kink may lie within a step the plain loops above are the comparison. */
  @ParameterizedTest
  @MethodSource("smoothKinds")
  void hessianIsTheDifferenceOfTheGradient(Activation activation, Loss loss, DataSet data) {
    Parameters network = network(activation);
    LossCurvature curvature = LossCurvature.of(network, loss, data);
    double[] whole = matrix(curvature, HessianPart.WHOLE);
    double[] differences = new double[whole.length];
    int n = network.count();
    for (int i = 0; i < n; i++) {
      double[] row = difference(network, i, loss, data);
      System.arraycopy(row, 0, differences, i * n, n);
    }
    requireClose(whole, differences, RELATIVE * PlainHessian.largest(whole));
  }

  /** (8(g(+h) − g(−h)) − (g(+2h) − g(−2h))) / 12h. */
  private static double[] difference(Parameters network, int i, Loss loss, DataSet data) {
    Parameters unit = Networks.unit(network, i);
    double[] sum = new double[network.count()];
    double[][] weights = {{1, 8}, {-1, -8}, {2, -1}, {-2, 1}};
    for (double[] weight : weights) {
      double[] gradient =
          LossCurvature.of(network.plus(weight[0] * STEP, unit), loss, data).gradient();
      for (int j = 0; j < sum.length; j++) {
        sum[j] += weight[1] * gradient[j] / (12 * STEP);
      }
    }
    return sum;
  }

  @Test
  void partsAddUpToTheWhole() {
    LossCurvature curvature =
        LossCurvature.of(network(new Activation.Sigmoid()), Loss.CROSS_ENTROPY, classes());
    double[] whole = matrix(curvature, HessianPart.WHOLE);
    double[] sum = matrix(curvature, HessianPart.GAUSS_NEWTON);
    double[] residual = matrix(curvature, HessianPart.RESIDUAL);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += residual[i];
    }
    requireClose(sum, whole, ROUNDING);
  }

  @Test
  void aLayerWithoutBiasHasNoParameterThere() {
    Parameters full = network(new Activation.Tanh());
    Parameters bare =
        new Parameters.Builder(full.architecture())
            .layer(1, full.weights(1), full.biases(1))
            .unbiasedLayer(2, full.weights(2))
            .layer(3, full.weights(3), full.biases(3))
            .build();
    DataSet data = classes();
    LossCurvature curvature = LossCurvature.of(bare, Loss.CROSS_ENTROPY, data);
    PlainHessian plain = PlainHessian.of(bare, Loss.CROSS_ENTROPY, data);
    assertThat(curvature.count()).isEqualTo(full.count() - 4);
    requireClose(matrix(curvature, HessianPart.WHOLE), plain.whole(), ROUNDING);
  }

  @Test
  void batchesAddUp() {
    int samples = 2100;
    float[] x = new float[samples * 2];
    Random random = new Random(1);
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(samples, 0, 3).toArray();
    DataSet data = DataSet.of("many", x, 2, ClassLabels.of(labels, 3), List.of());
    Parameters network = Networks.random("2-4-3", new Activation.Tanh(), 2);
    LossCurvature curvature = LossCurvature.of(network, Loss.CROSS_ENTROPY, data);
    double[] plain = PlainHessian.of(network, Loss.CROSS_ENTROPY, data).whole();
    requireClose(matrix(curvature, HessianPart.WHOLE), plain, ROUNDING);
    double[] unit = new double[curvature.count()];
    unit[5] = 1;
    requireClose(
        curvature.multiply(HessianPart.WHOLE, 1, unit),
        Arrays.copyOfRange(plain, 5 * unit.length, 6 * unit.length),
        ROUNDING);
  }

  @ParameterizedTest
  @EnumSource(HessianPart.class)
  void singlePrecisionIsRightToSinglePrecision(HessianPart part) {
    Parameters network = network(new Activation.Tanh());
    double[] directions = new Random(8).doubles(2L * network.count(), -1, 1).toArray();
    double[] exact =
        LossCurvature.of(network, Loss.CROSS_ENTROPY, classes()).multiply(part, 2, directions);
    double[] found =
        LossCurvature.inSinglePrecision(network, Loss.CROSS_ENTROPY, classes())
            .multiply(part, 2, directions);
    requireClose(found, exact, 1e-6);
    assertThat(found).isNotEqualTo(exact);
  }

  @Test
  void batchesInSinglePrecisionAddUp() {
    int samples = 2100;
    double[] x = new Random(1).doubles(2L * samples, -1, 1).toArray();
    int[] labels = new Random(2).ints(samples, 0, 3).toArray();
    DataSet data =
        DataSet.of("many", SinglePass.narrow(x), 2, ClassLabels.of(labels, 3), List.of());
    Parameters network = Networks.random("2-4-3", new Activation.Tanh(), 2);
    double[] v = new Random(3).doubles(network.count(), -1, 1).toArray();
    LossCurvature single = LossCurvature.inSinglePrecision(network, Loss.CROSS_ENTROPY, data);
    double[] exact =
        LossCurvature.of(network, Loss.CROSS_ENTROPY, data).multiply(HessianPart.WHOLE, 1, v);
    requireClose(single.multiply(HessianPart.WHOLE, 1, v), exact, 1e-6);
    // Room that was used before is as good as new.
    requireClose(single.multiply(HessianPart.WHOLE, 1, v), exact, 1e-6);
  }

  @Test
  void nanInANetworkIsNanInItsDerivatives() {
    Parameters network = network(new Activation.Tanh());
    // The weights of an input that is zero in every sample.
    Parameters broken = network.plus(Double.NaN, Networks.unit(network, 6));
    LossCurvature curvature = LossCurvature.of(broken, Loss.HINGE, classes());
    assertThat(curvature.loss()).isNaN();
    assertThat(curvature.gradient()).contains(Double.NaN);
  }

  @Test
  void flatLossesHaveNoGaussNewtonPart() {
    for (Loss loss : List.of(Loss.HINGE, Loss.ABSOLUTE)) {
      LossCurvature curvature = LossCurvature.of(network(new Activation.Tanh()), loss, classes());
      assertThat(matrix(curvature, HessianPart.GAUSS_NEWTON)).containsOnly(0);
    }
  }

  @Test
  void refusesDirectionsOfAnotherLength() {
    LossCurvature curvature =
        LossCurvature.of(network(new Activation.Tanh()), Loss.SQUARED, classes());
    assertThatThrownBy(() -> curvature.multiply(HessianPart.WHOLE, 2, new double[7]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] matrix(LossCurvature curvature, HessianPart part) {
    return curvature.matrix(part, () -> false).raw();
  }

  private static double size(double[] values) {
    return PlainHessian.largest(values);
  }

  private static void requireClose(double[] found, double[] expected, double tolerance) {
    assertThat(found).hasSameSizeAs(expected);
    double worst = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs(found[i] - expected[i]);
      worst = difference <= worst ? worst : difference;
    }
    assertThat(worst).isLessThanOrEqualTo(Math.max(tolerance, ROUNDING));
  }
}
