package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

/** Many points at once in single precision against each alone in double precision. */
final class SubspaceKernelTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  private static final int SAMPLES = 150;

  static Stream<Arguments> everyActivationAndLoss() {
    return Activations.all().stream()
        .flatMap(
            activation -> Stream.of(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  private static DataSet data(int width, Targets targets) {
    Random random = new Random(9);
    float[] x = new float[targets.samples() * width];
    for (int i = 0; i < x.length; i++) {
      // Every third input is zero throughout, as the margin of a digit is.
      x[i] = i % width % 3 == 2 ? 0 : (float) random.nextGaussian();
    }
    return DataSet.of("random", x, width, targets, List.of());
  }

  private static DataSet classes(int width) {
    return data(width, ClassLabels.of(new Random(4).ints(SAMPLES, 0, 5).toArray(), 5));
  }

  private static List<double[]> points(int dimensions, double reach) {
    Random random = new Random(8);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      points.add(random.doubles(dimensions, -reach, reach).toArray());
    }
    return points;
  }

  private static void assertRight(
      Parameters origin, List<Parameters> directions, Loss loss, DataSet data, double reach) {
    SubspaceKernel kernel = new SubspaceKernel(origin, directions, loss, data);
    List<double[]> points = points(directions.size(), reach);
    List<DenseKernel.Evaluation> found = kernel.evaluate(points);
    for (int p = 0; p < points.size(); p++) {
      Parameters network = origin;
      for (int i = 0; i < directions.size(); i++) {
        network = network.plus(points.get(p)[i], directions.get(i));
      }
      DenseKernel.Evaluation plain = DenseKernel.evaluate(network, loss, data);
      assertThat(found.get(p).loss())
          .isCloseTo(plain.loss(), within(RELATIVE * Math.abs(plain.loss())));
      assertThat(found.get(p).accuracy()).isEqualTo(Double.valueOf(plain.accuracy()));
    }
  }

  private static List<Parameters> directions(String widths, Activation activation, int count) {
    return Stream.iterate(50L, seed -> seed + 1)
        .limit(count)
        .map(seed -> Networks.random(widths, activation, seed))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everyActivationAndLoss")
  void planesAreThoseOfThePlainEvaluation(Activation activation, Loss loss) {
    for (String widths : List.of("7-40-20-5", "7-5")) {
      Parameters origin = Networks.random(widths, activation, 3);
      assertRight(origin, directions(widths, activation, 2), loss, classes(7), 1.5);
      if (loss.fitsRealTargets()) {
        double[] y = new Random(2).doubles(SAMPLES * 5L, -1, 1).toArray();
        assertRight(
            origin, directions(widths, activation, 2), loss, data(7, RealTargets.of(y, 5)), 1.5);
      }
    }
  }

  @Test
  void linesAndSubspacesOfMoreDirectionsToo() {
    Activation tanh = new Activation.Tanh();
    Parameters origin = Networks.random("7-30-5", tanh, 3);
    for (int count : new int[] {1, 3, 8}) {
      assertRight(origin, directions("7-30-5", tanh, count), Loss.CROSS_ENTROPY, classes(7), 1);
    }
  }

  /** Large pre-activations: tanh is then taken of what may lie beyond its approximation. */
  @Test
  void saturatedUnitsToo() {
    Activation tanh = new Activation.Tanh();
    Parameters origin = Networks.random("7-40-20-5", tanh, 3);
    Parameters large = origin.plus(20, origin);
    assertRight(large, directions("7-40-20-5", tanh, 2), Loss.CROSS_ENTROPY, classes(7), 5);
  }

  /** A layer that is multiplied some units at a time, and more samples than a tile has. */
  @Test
  void wideLayersAndManySamplesToo() {
    Activation relu = new Activation.Relu();
    int samples = 1300;
    DataSet data = data(7, ClassLabels.of(new Random(4).ints(samples, 0, 5).toArray(), 5));
    Parameters origin = Networks.random("7-310-90-5", relu, 3);
    assertRight(origin, directions("7-310-90-5", relu, 2), Loss.CROSS_ENTROPY, data, 0.3);
  }

  @Test
  void amongEqualOutputsTheLowestIsTheAnswer() {
    Activation tanh = new Activation.Tanh();
    Parameters random = Networks.random("7-9-5", tanh, 3);
    Parameters.Builder equal = new Parameters.Builder(random.architecture());
    equal.layer(1, random.weights(1), random.biases(1));
    double[] w = random.weights(2);
    for (int j = 0; j < 9; j++) {
      w[j * 5 + 3] = w[j * 5 + 1];
    }
    equal.layer(2, w, new double[] {0, 1, 0, 1, 0});
    Parameters network = equal.build();
    Parameters direction = network.plus(-0.5, network);
    assertRight(network, List.of(direction), Loss.CROSS_ENTROPY, classes(7), 0.9);
  }

  @Test
  void aValueDoesNotDependOnTheOthersOfACall() {
    Activation tanh = new Activation.Tanh();
    Parameters origin = Networks.random("7-40-20-5", tanh, 3);
    SubspaceKernel kernel =
        new SubspaceKernel(
            origin, directions("7-40-20-5", tanh, 3), Loss.CROSS_ENTROPY, classes(7));
    List<double[]> row = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      row.add(new double[] {i / 10.0 - 1, i < 11 ? 0.3 : 0.4, -0.2});
    }
    List<DenseKernel.Evaluation> together = kernel.evaluate(row);
    for (int i = 19; i >= 0; i--) {
      assertThat(kernel.evaluate(List.of(row.get(i)))).containsExactly(together.get(i));
    }
  }

  /** Outputs of some thousands: single precision alone would be wrong where classes nearly tie. */
  @ParameterizedTest
  @EnumSource
  void largeOutputsToo(Loss loss) {
    Activation relu = new Activation.Relu();
    Parameters origin = Networks.random("7-40-20-5", relu, 3);
    Parameters large = origin.plus(30, origin);
    assertRight(large, directions("7-40-20-5", relu, 2), loss, classes(7), 30);
  }

  @Test
  void aLossThatOverflowsInSinglePrecisionIsThatOfDoubleAndBeyondThatNan() {
    Activation relu = new Activation.Relu();
    Parameters origin = Networks.random("7-4-5", relu, 3);
    Parameters direction = Networks.random("7-4-5", relu, 4);
    SubspaceKernel kernel =
        new SubspaceKernel(origin, List.of(direction), Loss.CROSS_ENTROPY, classes(7));
    double[] far = {1e25};
    double expected =
        DenseKernel.evaluate(origin.plus(1e25, direction), Loss.CROSS_ENTROPY, classes(7)).loss();
    List<DenseKernel.Evaluation> found =
        kernel.evaluate(List.of(far, new double[] {1e200}, new double[] {0}));
    assertThat(found.get(0).loss()).isFinite().isCloseTo(expected, within(1e-12 * expected));
    assertThat(found.get(1).loss()).isNaN();
    assertThat(found.get(2).loss()).isFinite();
  }

  @Test
  void aNetworkWithWeightsBeyondEveryNumberGivesNan() {
    Parameters small = Networks.random("7-4-5", new Activation.Relu(), 3);
    Parameters huge = small.plus(1e200, small);
    SubspaceKernel kernel =
        new SubspaceKernel(
            huge, directions("7-4-5", new Activation.Relu(), 2), Loss.CROSS_ENTROPY, classes(7));
    DenseKernel.Evaluation found = kernel.evaluate(List.of(new double[] {0.1, 0.2})).get(0);
    assertThat(found.loss()).isNaN();
    assertThat(found.accuracy()).isNaN();
  }
}
