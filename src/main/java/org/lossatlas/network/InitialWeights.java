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
    Layout layout = Layout.biased(architecture);
    double[] theta = new double[layout.count()];
    Random random = new Random(seed);
    for (int k = 1; k <= architecture.layers(); k++) {
      double deviation = deviation(architecture, k);
      int start = layout.weightStart(k);
      for (int i = start; i < start + layout.weightCount(k); i++) {
        theta[i] = deviation * random.nextGaussian();
      }
    }
    return Parameters.of(layout, theta);
  }

  private static double deviation(Architecture shape, int k) {
    return isHalfFlat(shape.activation())
        ? Math.sqrt(2.0 / shape.width(k - 1))
        : Math.sqrt(2.0 / (shape.width(k - 1) + shape.width(k)));
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
