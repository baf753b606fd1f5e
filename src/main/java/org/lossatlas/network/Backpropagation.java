package org.lossatlas.network;

import org.lossatlas.data.DataSet;

/**
 * One batch of samples through a network and back, in double precision: what every derivative at
 * this θ is made of. Arrays are [rows, n_k] row by row, and nobody writes to them.
 */
final class Backpropagation {
  private final int rows;
  private final DoubleInputs inputs;
  private final double[][] features;
  private final double[][] slopes;
  private final double[][] bends;
  private final double[][] deltas;
  private final OutputDerivatives outputs;
  private final double loss;

  /**
   * @param layers the network's weights
   * @param from the first sample of the batch
   */
  Backpropagation(LayerWeights layers, Loss loss, DataSet data, int from, int rows) {
    this.rows = rows;
    int last = layers.count();
    features = new double[last][];
    slopes = new double[last][];
    bends = new double[last][];
    deltas = new double[last + 1][];
    InputColumns columns = layers.inputs();
    features[0] = columns.doubles(data, from, rows);
    inputs = new DoubleInputs(rows, columns.count(), features[0]);
    double[] z = forward(layers);
    outputs = new OutputDerivatives(loss, data, z);
    this.loss = outputs.loss(data, from);
    deltas[last] = outputs.gradient(data, from);
    backward(layers);
  }

  private double[] forward(LayerWeights layers) {
    int last = layers.count();
    double[] z = new double[0];
    for (int k = 1; k <= last; k++) {
      int width = layers.width(k);
      z = new double[rows * width];
      Blas.multiply(rows, width, layers.inputsOf(k), features[k - 1], layers.weights(k), z);
      layers.addBias(k, z);
      if (k < last) {
        slopes[k] = new double[z.length];
        bends[k] = new double[z.length];
        layers.activation().apply(z, slopes[k], bends[k]);
        features[k] = z;
      }
    }
    return z;
  }

  /** Δ_{k−1} = (Δ_k W_kᵀ) ∘ φ′(Z_{k−1}). */
  private void backward(LayerWeights layers) {
    for (int k = layers.count(); k > 1; k--) {
      int below = layers.width(k - 1);
      double[] delta = new double[rows * below];
      Blas.multiplyTransposed(rows, below, layers.width(k), deltas[k], layers.weights(k), delta);
      for (int i = 0; i < delta.length; i++) {
        bends[k - 1][i] *= delta[i];
        delta[i] *= slopes[k - 1][i];
      }
      deltas[k - 1] = delta;
    }
  }

  int rows() {
    return rows;
  }

  /** The batch's share of the mean loss. */
  double loss() {
    return loss;
  }

  /** Products with F₀. */
  DoubleInputs inputs() {
    return inputs;
  }

  OutputDerivatives outputs() {
    return outputs;
  }

  /** F_k, 0 ≤ k &lt; L; F₀ in the columns in use. */
  double[] features(int k) {
    return features[k];
  }

  /** φ′(Z_k), 1 ≤ k &lt; L. */
  double[] slopes(int k) {
    return slopes[k];
  }

  /** φ″(Z_k) ∘ ∂L/∂F_k, 1 ≤ k &lt; L. */
  double[] bends(int k) {
    return bends[k];
  }

  /** Δ_k = ∂L/∂Z_k, 1 ≤ k ≤ L. */
  double[] deltas(int k) {
    return deltas[k];
  }
}
