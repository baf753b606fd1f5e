package org.lossatlas.regions;

import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/**
 * How far the difference of two outputs in single precision can lie from the true one, anywhere in
 * a window. Where the margin is larger than that, the label is right; elsewhere the point is
 * computed again in double precision.
 *
 * <p>Sizes A and errors E go through the layers: |z| ≤ Σ|w|A + |b|, E_z ≤ Σ|w|E + (n + 4)u|z|, then
 * through φ by its steepest slope. First order in u, the unit of rounding.
 */
final class RoundingBound {
  /** 2⁻²⁴, half the distance from 1 to the next float. */
  private static final double UNIT = 0x1p-24;

  /** Values of {@link Activation#values} may be off by so much, besides rounding. */
  private static final double APPROXIMATION = 5e-7;

  /** Beyond this a float may overflow where a double does not. */
  private static final double LARGE = 1e37;

  private RoundingBound() {}

  /** The bound for all points with |x|, |y| up to these. */
  static double of(Parameters network, double reachX, double reachY) {
    Architecture shape = network.architecture();
    double[] size = {reachX, reachY};
    double[] error = {UNIT * reachX, UNIT * reachY};
    double[] skipped = new double[shape.outputs()];
    for (int k = 1; k <= shape.layers(); k++) {
      double[] z = network.biases(k);
      double[] ez = new double[z.length];
      through(network.weights(k), size, error, z, ez);
      if (k < shape.layers()) {
        bend(shape.activation(), z, ez);
        skip(network, k, z, ez, skipped);
      }
      size = z;
      error = ez;
    }
    double worst = 0;
    for (int j = 0; j < error.length; j++) {
      worst = Math.max(worst, error[j] + skipped[j]);
    }
    return 2 * worst;
  }

  /** What the skips of hidden layer k add to the outputs' errors. */
  private static void skip(
      Parameters network, int k, double[] size, double[] error, double[] skipped) {
    Skips skips = network.layout().skips();
    double[] v = network.skipWeights();
    for (int i = 0; i < skips.count(); i++) {
      for (int j = 0; skips.layer(i) == k && j < skipped.length; j++) {
        int unit = skips.unit(i);
        double rounding = (skips.count() + 4) * UNIT * size[unit];
        skipped[j] +=
            size[unit] < LARGE
                ? Math.abs(v[i * skipped.length + j]) * (error[unit] + rounding)
                : infinite();
      }
    }
  }

  /** Sizes and errors behind an affine map; z holds its biases. */
  private static void through(
      double[] w, double[] size, double[] error, double[] z, double[] errorOfZ) {
    int m = z.length;
    for (int j = 0; j < m; j++) {
      double reach = Math.abs(z[j]);
      double propagated = 0;
      for (int i = 0; i < size.length; i++) {
        reach += Math.abs(w[i * m + j]) * size[i];
        propagated += Math.abs(w[i * m + j]) * error[i];
      }
      z[j] = reach;
      errorOfZ[j] = reach < LARGE ? propagated + (size.length + 4) * UNIT * reach : infinite();
    }
  }

  private static void bend(Activation activation, double[] z, double[] error) {
    for (int j = 0; j < z.length; j++) {
      double slope = steepest(activation, z[j]);
      z[j] = Math.max(Math.abs(activation.value(z[j])), Math.abs(activation.value(-z[j])));
      error[j] = z[j] < LARGE ? slope * error[j] + APPROXIMATION + 2 * UNIT * z[j] : infinite();
    }
  }

  /** The largest |φ′| on [−reach, reach]: for every φ of the contract it lies at an end or is 1. */
  private static double steepest(Activation activation, double reach) {
    double atEnds =
        Math.max(Math.abs(activation.derivative(reach)), Math.abs(activation.derivative(-reach)));
    return Math.max(1, atEnds);
  }

  private static double infinite() {
    return Double.POSITIVE_INFINITY;
  }
}
