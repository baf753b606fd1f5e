package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Pattern;

/** Theorem 1 of [C]: the whole network on real inputs shows what the sub-network says. */
final class ConstructionTest {
  /** The sub-network computes in single precision, the whole network in double. */
  private static final double TOLERANCE = 1e-5;

  private static final DataSet DATA = data();

  private static DataSet data() {
    Random random = new Random(1);
    float[] x = new float[40 * 3];
    int[] labels = new int[40];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 7 == 0 ? 0 : i % 4;
    }
    return DataSet.of("random", x, 3, ClassLabels.of(labels, 4), List.of());
  }

  private static Construction construction(String widths, Activation activation, Loss loss) {
    return Construction.of(
        Architecture.parse(widths, activation), ImplicitActivation.of(loss, DATA.targets()), 1);
  }

  /** A sub-network whose last layer is not zero, and whose t stays of the size of a pattern's. */
  private static Subnetwork subnetwork(Construction construction) {
    Subnetwork net = construction.initialise(5);
    Random random = new Random(6);
    float[] last = net.weights(net.layers());
    for (int i = 0; i < last.length; i++) {
      last[i] = (float) random.nextGaussian() / last.length;
    }
    net.biases(net.layers())[0] = 1;
    return net;
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void theWholeNetworkHasTheLossThatTheSubnetworkSays(Activation activation) {
    Construction construction = construction("3-5-8-6-4", activation, Loss.CROSS_ENTROPY);
    Subnetwork net = subnetwork(construction);
    Parameters origin = construction.origin(net);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      double alpha = random.nextDouble();
      double beta = random.nextDouble();
      Parameters point =
          origin.plus(alpha, construction.direction(1)).plus(beta, construction.direction(2));
      double loss = DenseKernel.evaluate(point, Loss.CROSS_ENTROPY, DATA).loss();
      assertThat(construction.ray().loss(output(construction, net, alpha, beta)))
          .isCloseTo(loss, within(TOLERANCE * Math.max(1, loss)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsForEveryLossAndForOneHiddenLayer(Loss loss) {
    for (String widths : List.of("3-2-4", "3-6-4", "3-2-9-4", "3-5-4-4-4-4")) {
      Construction construction = construction(widths, new Activation.Tanh(), loss);
      Subnetwork net = subnetwork(construction);
      FittedPlane plane = new FittedPlane(construction, net);
      double whole = plane.evaluate(0.3, 0.8, loss, DATA).loss();
      assertThat(construction.ray().loss(output(construction, net, 0.3, 0.8)))
          .as(widths)
          .isCloseTo(whole, within(TOLERANCE * Math.max(1, whole)));
    }
  }

  /** Through the same loops in double precision, so that only the mapping is compared. */
  private static double output(Construction construction, Subnetwork net, double a, double b) {
    return Subnetworks.output(
        net, Subnetworks.vector(net), construction.feature(a), construction.feature(b));
  }

  @Test
  void theFirstWeightsAreZeroAndOnlyTwoBiasesMove() {
    Construction construction = construction("3-5-6-4", new Activation.Relu(), Loss.SQUARED);
    Parameters origin = construction.origin(subnetwork(construction));
    assertThat(origin.weights(1)).containsOnly(0);
    Window window = construction.window();
    assertThat(construction.direction(1).biases(1)).containsExactly(window.size(), 0, 0, 0, 0);
    assertThat(construction.direction(2).biases(1)).containsExactly(0, window.size(), 0, 0, 0);
    for (int index = 1; index <= Construction.DIRECTIONS; index++) {
      Parameters direction = construction.direction(index);
      assertThat(direction.weights(2)).containsOnly(0);
      assertThat(direction.biases(3)).containsOnly(0);
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void stretchesTheUnitSquareToMinusOneToOne(Activation activation) {
    Construction construction = construction("3-5-6-4", activation, Loss.SQUARED);
    assertThat(construction.feature(0)).isCloseTo(-1, within(1e-12));
    assertThat(construction.feature(1)).isCloseTo(1, within(1e-12));
    assertThat(construction.feature(0.6)).isGreaterThan(construction.feature(0.4));
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void adoptsTheFeaturesOfANetworkThatItMade(Activation activation) {
    Construction construction = construction("3-5-8-6-4", activation, Loss.CROSS_ENTROPY);
    Subnetwork net = subnetwork(construction);
    Subnetwork adopted = construction.adopt(construction.origin(net));
    for (int l = 1; l < net.layers(); l++) {
      close(adopted.weights(l), net.weights(l));
      close(adopted.biases(l), net.biases(l));
    }
    assertThat(adopted.weights(net.layers())).containsOnly(0);
  }

  private static void close(float[] found, float[] expected) {
    for (int i = 0; i < expected.length; i++) {
      float tolerance = 1e-5f * Math.max(1, Math.abs(expected[i]));
      assertThat(found[i]).isCloseTo(expected[i], within(tolerance));
    }
  }

  /** Units of the first layer that a construction leaves alone are constant: a bias. */
  @Test
  void adoptsConstantUnitsAsABias() {
    Activation sigmoid = new Activation.Sigmoid();
    Construction construction = construction("3-3-2-4", sigmoid, Loss.CROSS_ENTROPY);
    Architecture shape = construction.architecture();
    double[] weights = {0, 0, 0, 0, 10, 20};
    Parameters network =
        new Parameters.Builder(shape)
            .layer(1, new double[9], new double[] {0, 0, 2})
            .layer(2, weights, new double[] {1, 1})
            .build();
    Subnetwork adopted = construction.adopt(network);
    double constant = sigmoid.value(2);
    assertThat(adopted.biases(1)[0]).isCloseTo((float) (1 + 10 * constant), within(1e-5f));
    assertThat(adopted.biases(1)[1]).isCloseTo((float) (1 + 20 * constant), within(1e-5f));
  }

  @Test
  void refusesToGoOnFromFeaturesBeyondSinglePrecision() {
    Construction construction =
        construction("3-3-2-2-4", new Activation.Relu(), Loss.CROSS_ENTROPY);
    Parameters network = construction.origin(subnetwork(construction));
    Parameters huge = network.plus(1e30, network);
    assertThatThrownBy(() -> construction.adopt(huge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no pattern can be fitted beyond");
  }

  @Test
  void refusesANetworkWithoutAHiddenLayerOrWithOneUnit() {
    assertThatThrownBy(() -> construction("3-4", new Activation.Tanh(), Loss.SQUARED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs at least one hidden layer");
    assertThatThrownBy(() -> construction("3-1-4", new Activation.Tanh(), Loss.SQUARED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs at least 2");
  }

  @Test
  void refusesOutputsThatAreNotTheDatas() {
    assertThatThrownBy(() -> construction("3-5-6", new Activation.Tanh(), Loss.SQUARED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the network has 6 outputs and the targets need 4");
  }

  @Test
  void refusesARangeThatTheLossCannotReach() {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.CROSS_ENTROPY, DATA.targets());
    Architecture shape = Architecture.parse("3-5-4", new Activation.Tanh());
    assertThatThrownBy(() -> Construction.of(shape, sigma, 1e30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choose a pattern with a smaller range");
  }

  @Test
  void theSurfaceOfAPlaneIsTheLossOfTheWholeNetworkOnEveryPoint() {
    Construction construction = construction("3-5-8-6-4", new Activation.Elu(), Loss.CROSS_ENTROPY);
    FittedPlane plane = new FittedPlane(construction, subnetwork(construction));
    Pattern surface = plane.surface(4, 3);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        double whole = plane.evaluate(column / 3.0, row / 2.0, Loss.CROSS_ENTROPY, DATA).loss();
        assertThat(surface.value(column, row)).isCloseTo(whole, within(1e-12));
      }
    }
  }

  @Test
  void theCheckFindsASingleWrongPoint() {
    Construction construction =
        construction("3-5-8-6-4", new Activation.Tanh(), Loss.CROSS_ENTROPY);
    FittedPlane plane = new FittedPlane(construction, subnetwork(construction));
    Pattern right = plane.surface(3, 3);
    assertThat(check(plane, right)).isLessThan(1e-12);
    double[] values = right.toArray();
    values[4] *= 1.001;
    assertThat(check(plane, Pattern.of(3, 3, values))).isCloseTo(0.001, within(1e-9));
  }

  @Test
  void aCheckThatIsStoppedBeforeItBeginsSaysNothing() {
    Construction construction = construction("3-5-4", new Activation.Tanh(), Loss.SQUARED);
    FittedPlane plane = new FittedPlane(construction, subnetwork(construction));
    RunControl stopped = new RunControl();
    stopped.stop();
    Pattern surface = plane.surface(3, 3);
    assertThat(plane.check(surface, Loss.SQUARED, DATA, 1, stopped, Progress.SILENT)).isNaN();
  }

  private static double check(FittedPlane plane, Pattern surface) {
    return plane.check(surface, Loss.CROSS_ENTROPY, DATA, 1, new RunControl(), Progress.SILENT);
  }
}
