package org.lossatlas.network;

/**
 * Several directions in parameter space beside each other, layer by layer, as one matrix product
 * takes them all. Outside, a block of directions is [count, n], direction by direction.
 */
final class DirectionBlock {
  private final LayerWeights layers;
  private final int count;
  private final int first;
  private final double[] directions;

  /**
   * @param directions [at least first + count, n]
   * @param first the first direction that is meant
   */
  DirectionBlock(LayerWeights layers, int first, int count, double[] directions) {
    this.layers = layers;
    this.count = count;
    this.first = first;
    this.directions = directions;
  }

  int count() {
    return count;
  }

  private int start(int direction) {
    return (first + direction) * layers.layout().count();
  }

  /** The weights of layer k, [inputsOf(k), count, n_k]. */
  double[] weights(int k) {
    int width = layers.width(k);
    int inputs = layers.inputsOf(k);
    double[] packed = new double[inputs * count * width];
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().weightStart(k);
      for (int i = 0; i < inputs; i++) {
        int row = from + layers.rowOf(k, i) * width;
        System.arraycopy(directions, row, packed, (i * count + s) * width, width);
      }
    }
    return packed;
  }

  /** The weights of layer k &gt; 1 with rows and columns exchanged, [n_k, count, n_{k−1}]. */
  double[] transposedWeights(int k) {
    int width = layers.width(k);
    int inputs = layers.width(k - 1);
    double[] packed = new double[inputs * count * width];
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().weightStart(k);
      for (int i = 0; i < inputs; i++) {
        for (int j = 0; j < width; j++) {
          packed[(j * count + s) * inputs + i] = directions[from + i * width + j];
        }
      }
    }
    return packed;
  }

  /** Adds the directions' biases of layer k to z [rows, count, n_k]. */
  void addBias(int k, double[] z) {
    if (!layers.layout().hasBias(k)) {
      return;
    }
    int width = layers.width(k);
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().biasStart(k);
      for (int i = s * width; i < z.length; i += count * width) {
        for (int j = 0; j < width; j++) {
          z[i + j] += directions[from + j];
        }
      }
    }
  }

  /** Adds the bias of layer k of the block's only direction to z [rows, n_k]. */
  void addBias(int k, float[] z) {
    if (!layers.layout().hasBias(k)) {
      return;
    }
    int width = layers.width(k);
    int from = start(0) + layers.layout().biasStart(k);
    for (int i = 0; i < z.length; i += width) {
      for (int j = 0; j < width; j++) {
        z[i + j] += (float) directions[from + j];
      }
    }
  }

  /** Adds a gradient of layer k's weights, [inputsOf(k), n_k], to the block's only direction. */
  void addWeights(int k, float[] gradient) {
    int width = layers.width(k);
    int from = start(0) + layers.layout().weightStart(k);
    for (int i = 0; i < layers.inputsOf(k); i++) {
      int to = from + layers.rowOf(k, i) * width;
      for (int j = 0; j < width; j++) {
        directions[to + j] += gradient[i * width + j];
      }
    }
  }

  /** Adds the sums over the rows of δ [rows, n_k] to the biases of the block's only direction. */
  void addBiases(int k, float[] delta) {
    if (!layers.layout().hasBias(k)) {
      return;
    }
    int width = layers.width(k);
    int to = start(0) + layers.layout().biasStart(k);
    for (int i = 0; i < delta.length; i += width) {
      for (int j = 0; j < width; j++) {
        directions[to + j] += delta[i + j];
      }
    }
  }

  /** Adds a gradient of layer k's weights, [inputsOf(k), count, n_k], to the directions. */
  void addWeights(int k, double[] packed) {
    int width = layers.width(k);
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().weightStart(k);
      for (int i = 0; i < layers.inputsOf(k); i++) {
        add(packed, (i * count + s) * width, from + layers.rowOf(k, i) * width, width);
      }
    }
  }

  /** Adds a gradient of layer k's weights, [count, inputsOf(k), n_k], to the directions. */
  void addWeightsByDirection(int k, double[] packed) {
    int width = layers.width(k);
    int inputs = layers.inputsOf(k);
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().weightStart(k);
      for (int i = 0; i < inputs; i++) {
        add(packed, (s * inputs + i) * width, from + layers.rowOf(k, i) * width, width);
      }
    }
  }

  /** Adds the sums over the rows of δ [rows, count, n_k] to the directions' biases of layer k. */
  void addBiases(int k, double[] delta) {
    if (!layers.layout().hasBias(k)) {
      return;
    }
    int width = layers.width(k);
    for (int s = 0; s < count; s++) {
      int from = start(s) + layers.layout().biasStart(k);
      for (int i = s * width; i < delta.length; i += count * width) {
        add(delta, i, from, width);
      }
    }
  }

  private void add(double[] values, int at, int to, int width) {
    for (int j = 0; j < width; j++) {
      directions[to + j] += values[at + j];
    }
  }
}
