package org.lossatlas.network;

import java.util.Random;

/**
 * Where a network starts that was never trained: normal weights, biases zero. After relu and its
 * kin the variance of W_k is 2/n_{k−1} (He et al. 2015), after the others 2/(n_{k−1} + n_k) (Glorot
 * and Bengio 2010, also called Xavier); the last layer counts with the hidden ones.
 */
public final class InitialWeights {
  private InitialWeights() {}

  /** Draws a network; the same seed gives the same one. */
  public static Parameters draw(Architecture architecture, long seed) {
    return draw(Layout.biased(architecture), seed);
  }

  /**
   * Draws a network that may have skips: they count with the inputs of the last layer, and W₁ …
   * W_{L−1} are those of the same seed without skips.
   */
  public static Parameters draw(Layout layout, long seed) {
    int last = layout.architecture().layers();
    double[] theta = new double[layout.count()];
    Random random = new Random(seed);
    for (int k = 1; k <= last; k++) {
      int start = layout.weightStart(k);
      fill(theta, start, start + layout.weightCount(k), deviation(layout, k), random);
    }
    fill(theta, layout.skipStart(), theta.length, deviation(layout, last), random);
    return Parameters.of(layout, theta);
  }

  private static void fill(double[] theta, int from, int to, double deviation, Random random) {
    for (int i = from; i < to; i++) {
      theta[i] = deviation * random.nextGaussian();
    }
  }

  private static double deviation(Layout layout, int k) {
    Architecture shape = layout.architecture();
    int inputs = shape.width(k - 1) + (k == shape.layers() ? layout.skips().count() : 0);
    return isHalfFlat(shape.activation())
        ? Math.sqrt(2.0 / inputs)
        : Math.sqrt(2.0 / (inputs + shape.width(k)));
  }

  /** Whether the activation lets through about half of what comes in. */
  private static boolean isHalfFlat(Activation activation) {
    return activation instanceof Activation.Relu
        || activation instanceof Activation.LeakyRelu
        || activation instanceof Activation.Elu
        || activation instanceof Activation.Softplus
        || activation instanceof Activation.SmoothLinearUnit;
  }
}
