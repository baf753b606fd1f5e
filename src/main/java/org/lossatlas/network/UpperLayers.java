package org.lossatlas.network;

import java.util.List;

/** Layers 2 to L of the points θ₀ + Σ cᵢ dᵢ, single precision. Thread-safe. */
final class UpperLayers {
  private static final int KEPT_BYTES = 1 << 26;

  private final Architecture shape;
  private final float[][][] weights;
  private final float[][][] biases;

  UpperLayers(Parameters origin, List<Parameters> directions) {
    shape = origin.architecture();
    weights = new float[directions.size() + 1][shape.layers() + 1][];
    biases = new float[directions.size() + 1][shape.layers() + 1][];
    for (int i = 0; i < weights.length; i++) {
      Parameters part = i == 0 ? origin : directions.get(i - 1);
      for (int k = 2; k <= shape.layers(); k++) {
        weights[i][k] = FirstLayer.single(part.weights(k));
        biases[i][k] = FirstLayer.single(part.biases(k));
      }
    }
  }

  /** How many points' layers may be kept at once. */
  int mostKept() {
    long count = 1;
    for (int k = 2; k <= shape.layers(); k++) {
      count += weights[0][k].length;
    }
    return (int) Math.max(1, Math.min(4096, KEPT_BYTES / (4 * count)));
  }

  /** The layers of one point. */
  At at(double[] point) {
    At at = new At(shape.layers());
    for (int k = 2; k <= shape.layers(); k++) {
      at.weights[k] = weights[0][k].clone();
      at.biases[k] = biases[0][k].clone();
      for (int i = 0; i < point.length; i++) {
        FirstLayer.add((float) point[i], weights[i + 1][k], at.weights[k].length, at.weights[k]);
        FirstLayer.add((float) point[i], biases[i + 1][k], at.biases[k].length, at.biases[k]);
      }
    }
    return at;
  }

  /** The layers of one point. */
  static final class At {
    private final float[][] weights;
    private final float[][] biases;

    private At(int layers) {
      weights = new float[layers + 1][];
      biases = new float[layers + 1][];
    }

    /** W_k [n_{k−1}, n_k]; nobody writes to it. */
    float[] weights(int k) {
      return weights[k];
    }

    /** b_k. */
    float[] biases(int k) {
      return biases[k];
    }
  }
}
