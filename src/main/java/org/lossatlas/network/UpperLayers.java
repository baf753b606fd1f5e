package org.lossatlas.network;

import java.nio.FloatBuffer;
import java.util.List;

/** Layers 2 to L of the points θ₀ + Σ cᵢ dᵢ, single precision. Thread-safe. */
final class UpperLayers {
  private static final int KEPT_BYTES = 1 << 26;

  private final Architecture shape;
  private final float[][][] layers;

  UpperLayers(Parameters origin, List<Parameters> directions) {
    shape = origin.architecture();
    layers = new float[directions.size() + 1][shape.layers() + 1][];
    for (int i = 0; i < layers.length; i++) {
      Parameters part = i == 0 ? origin : directions.get(i - 1);
      for (int k = 2; k <= shape.layers(); k++) {
        layers[i][k] = withBias(single(part.weights(k)), single(part.biases(k)));
      }
    }
  }

  static float[] single(double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  private static float[] withBias(float[] weights, float[] bias) {
    float[] all = new float[weights.length + bias.length];
    System.arraycopy(weights, 0, all, 0, weights.length);
    System.arraycopy(bias, 0, all, weights.length, bias.length);
    return all;
  }

  /** How many points' layers may be kept at once. */
  int mostKept() {
    long count = 1;
    for (int k = 2; k <= shape.layers(); k++) {
      count += layers[0][k].length;
    }
    return (int) Math.max(1, Math.min(4096, KEPT_BYTES / (8 * count)));
  }

  /** Room for the layers of one point. */
  At room() {
    return new At();
  }

  /** The layers of one point at a time. Belongs to one thread. */
  final class At {
    private final float[][] arrays = new float[shape.layers() + 1][];
    private final FloatBuffer[] direct = new FloatBuffer[shape.layers() + 1];

    private At() {
      for (int k = 2; k <= shape.layers(); k++) {
        arrays[k] = new float[layers[0][k].length];
        direct[k] = DirectFloats.allocate(arrays[k].length);
      }
    }

    /** Goes to a point. */
    void set(double[] point) {
      for (int k = 2; k <= shape.layers(); k++) {
        float[] sum = arrays[k];
        add(layers[0][k], (float) point[0], layers[1][k], sum);
        for (int i = 1; i < point.length; i++) {
          add(sum, (float) point[i], layers[i + 1][k], sum);
        }
        direct[k].put(0, sum);
      }
    }

    /** W_k and below it b_k, [n_{k−1} + 1, n_k]; nobody writes to it. */
    float[] array(int k) {
      return arrays[k];
    }

    /** The same outside the heap. */
    FloatBuffer direct(int k) {
      return direct[k];
    }
  }

  private static void add(float[] from, float factor, float[] direction, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Fused.multiplyAdd(factor, direction[i], from[i]);
    }
  }
}
