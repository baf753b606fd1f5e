package org.lossatlas.network;

/**
 * A batch of samples, forward and back, in single precision: {@link Backpropagation} narrowed, for
 * {@link SingleProduct}. What depends on the loss alone stays in double precision.
 */
final class SinglePass {
  private final Backpropagation pass;
  private final float[][] features;
  private final float[][] slopes;
  private final float[][] bends;
  private final float[][] deltas;

  SinglePass(Backpropagation pass, LayerWeights layers) {
    this.pass = pass;
    int last = layers.count();
    features = new float[last][];
    slopes = new float[last][];
    bends = new float[last][];
    deltas = new float[last + 1][];
    for (int k = 0; k < last; k++) {
      features[k] = narrow(pass.features(k));
      if (k > 0) {
        slopes[k] = narrow(pass.slopes(k));
        bends[k] = narrow(pass.bends(k));
      }
      deltas[k + 1] = narrow(pass.deltas(k + 1));
    }
  }

  static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  static double[] wide(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  int rows() {
    return pass.rows();
  }

  /** F_k, 0 ≤ k &lt; L. */
  float[] features(int k) {
    return features[k];
  }

  /** φ′(Z_k), 1 ≤ k &lt; L. */
  float[] slopes(int k) {
    return slopes[k];
  }

  /** φ″(Z_k) ∘ ∂L/∂F_k, 1 ≤ k &lt; L. */
  float[] bends(int k) {
    return bends[k];
  }

  /** Δ_k, 1 ≤ k ≤ L. */
  float[] deltas(int k) {
    return deltas[k];
  }

  /** (1/N) ∂²ℓ/∂p² · u, u [rows, m]. */
  float[] curvatureTimes(float[] u) {
    return narrow(pass.outputs().curvatureTimes(1, wide(u)));
  }
}
