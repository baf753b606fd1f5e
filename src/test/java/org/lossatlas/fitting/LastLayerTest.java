package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.network.Activation;

/** The preview's least squares against normal equations in double precision. */
final class LastLayerTest {
  private static final int POINTS = 60;
  private static final double RIDGE = 1e-3;

  private final Subnetwork net = Subnetworks.random(new Activation.Tanh(), 1, 2, 5, 7, 1);
  private final float[] inputs = Subnetworks.inputs(POINTS, 2);

  @Test
  void isTheRidgeRegressionOnTheFeaturesAndAConstant() {
    double[] targets = new Random(3).doubles(POINTS, 0, 2).toArray();
    Subnetwork solved = new LastLayer(net, inputs).solve(targets);
    double[] expected = normalEquations(targets);
    for (int j = 0; j < 7; j++) {
      assertThat((double) solved.weights(3)[j]).isCloseTo(expected[j], within(2e-3));
    }
    assertThat((double) solved.biases(3)[0]).isCloseTo(expected[7], within(2e-3));
  }

  @Test
  void leavesTheLayersBelowAndItsArgumentAlone() {
    Subnetwork before = net.copy();
    Subnetwork solved = new LastLayer(net, inputs).solve(new double[POINTS]);
    for (int l = 1; l <= 2; l++) {
      assertThat(solved.weights(l)).isEqualTo(before.weights(l));
    }
    assertThat(net.weights(3)).isEqualTo(before.weights(3));
  }

  @Test
  void saysWhatTheSolvedNetworkGives() {
    double[] targets = new Random(4).doubles(POINTS, 0, 2).toArray();
    LastLayer layer = new LastLayer(net, inputs);
    Subnetwork solved = layer.solve(targets);
    float[] t = layer.outputs(solved);
    double[] theta = Subnetworks.vector(solved);
    for (int i = 0; i < POINTS; i++) {
      double expected = Subnetworks.output(solved, theta, inputs[2 * i], inputs[2 * i + 1]);
      assertThat((double) t[i]).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void findsAConstantToTheRidge() {
    double[] targets = new double[POINTS];
    Arrays.fill(targets, 1.5);
    LastLayer layer = new LastLayer(net, inputs);
    for (float t : layer.outputs(layer.solve(targets))) {
      assertThat(t).isCloseTo(1.5f, within(1e-2f));
    }
  }

  @Test
  void refusesWhatDoesNotFitInMemory() {
    assertThatThrownBy(() -> LastLayer.requireRoom(512 * 512, 100_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("262144 points with 99999 units")
        .hasMessageEndingWith("choose a smaller grid or a narrower layer");
  }

  private double[] normalEquations(double[] targets) {
    int unknowns = 8;
    double[][] features = new double[POINTS][unknowns];
    double[] theta = Subnetworks.vector(net);
    for (int j = 0; j < 7; j++) {
      // The last layer as the unit vector of feature j.
      double[] single = theta.clone();
      for (int k = 0; k < unknowns; k++) {
        single[single.length - unknowns + k] = k == j ? 1 : 0;
      }
      for (int i = 0; i < POINTS; i++) {
        features[i][j] = Subnetworks.output(net, single, inputs[2 * i], inputs[2 * i + 1]);
      }
    }
    double[][] a = new double[unknowns][unknowns + 1];
    double trace = 0;
    for (int i = 0; i < POINTS; i++) {
      features[i][7] = 1;
      for (int j = 0; j < unknowns; j++) {
        for (int k = 0; k < unknowns; k++) {
          a[j][k] += features[i][j] * features[i][k];
        }
        a[j][unknowns] += features[i][j] * targets[i];
        trace += features[i][j] * features[i][j];
      }
    }
    for (int j = 0; j < unknowns; j++) {
      a[j][j] += RIDGE * trace / unknowns;
    }
    return eliminate(a);
  }

  /** Gauss's elimination with pivots on [A | b]. */
  private static double[] eliminate(double[][] a) {
    int n = a.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      double[] swapped = a[column];
      a[column] = a[pivot];
      a[pivot] = swapped;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : a[row][column] / a[column][column];
        for (int k = column; k <= n; k++) {
          a[row][k] -= factor * a[column][k];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }
}
