package org.lossatlas.regions;

import java.util.Arrays;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/**
 * A network's weights in single precision, and its affine maps on many points at once. Immutable.
 */
final class FloatLayers {
  private final Architecture shape;
  private final float[][] weights;
  private final float[][] biases;
  private final Skips skips;
  private final float[] skipWeights;

  FloatLayers(Parameters network) {
    shape = network.architecture();
    weights = new float[shape.layers() + 1][];
    biases = new float[shape.layers() + 1][];
    for (int k = 1; k <= shape.layers(); k++) {
      weights[k] = toFloats(network.weights(k));
      biases[k] = toFloats(network.biases(k));
    }
    skips = network.layout().skips();
    skipWeights = toFloats(network.skipWeights());
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  Architecture shape() {
    return shape;
  }

  /** W_k, [n_{k−1}, n_k]; not to be changed. */
  float[] weights(int k) {
    return weights[k];
  }

  /** b_k; not to be changed. */
  float[] biases(int k) {
    return biases[k];
  }

  boolean hasSkips() {
    return !skips.isEmpty();
  }

  /** Adds what the skips of hidden layer k bring to the outputs. */
  void addSkips(int k, float[][] features, float[][] outputs) {
    int m = shape.outputs();
    for (int i = 0; i < skips.count(); i++) {
      for (int j = 0; skips.layer(i) == k && j < m; j++) {
        add(features[skips.unit(i)], skipWeights[i * m + j], outputs[j]);
      }
    }
  }

  /**
   * z_k from F_{k−1}, both an array of points a unit.
   *
   * @param out at least n_k arrays, filled
   */
  void layer(int k, float[][] in, float[][] out) {
    int n = shape.width(k - 1);
    int m = shape.width(k);
    float[] w = weights[k];
    for (int j = 0; j < m; j++) {
      float[] z = out[j];
      Arrays.fill(z, biases[k][j]);
      int i = 0;
      for (; i + 4 <= n; i += 4) {
        int at = i * m + j;
        add(in[i], w[at], in[i + 1], w[at + m], z);
        add(in[i + 2], w[at + 2 * m], in[i + 3], w[at + 3 * m], z);
      }
      for (; i < n; i++) {
        add(in[i], w[i * m + j], z);
      }
    }
  }

  private static void add(float[] f, float w, float[] g, float v, float[] z) {
    for (int t = 0; t < z.length; t++) {
      z[t] = z[t] + w * f[t] + v * g[t];
    }
  }

  private static void add(float[] f, float w, float[] z) {
    for (int t = 0; t < z.length; t++) {
      z[t] = z[t] + w * f[t];
    }
  }
}
