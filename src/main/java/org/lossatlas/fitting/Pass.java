package org.lossatlas.fitting;

import java.util.Arrays;
import org.lossatlas.network.Blas;

/**
 * One pass of a batch of points through a {@link Subnetwork}: features A_l [rows, n_l], derivatives
 * φ′ of the pre-activations, and, after {@link #backward}, the signals Δ_l = ∂t/∂z_l [rows, n_l].
 * Buffers are kept from pass to pass. Belongs to one thread.
 */
final class Pass {
  private final int capacity;
  private final float[][] features;
  private final float[][] derivatives;
  private final float[][] signals;
  private int rows;

  /**
   * @param capacity the most rows of a batch
   */
  Pass(Subnetwork shape, int capacity) {
    this.capacity = capacity;
    int layers = shape.layers();
    features = new float[layers + 1][];
    derivatives = new float[layers + 1][];
    signals = new float[layers + 1][];
    for (int l = 0; l <= layers; l++) {
      features[l] = new float[capacity * shape.width(l)];
    }
    for (int l = 1; l < layers; l++) {
      derivatives[l] = new float[capacity * shape.width(l)];
      signals[l] = new float[capacity * shape.width(l)];
    }
  }

  /** Where the inputs [rows, 2] are to be put before {@link #forward}. */
  float[] inputs() {
    return features[0];
  }

  /** Features of layer l [rows, n_l]; layer 0 is the input. */
  float[] features(int l) {
    return features[l];
  }

  /** Signals Δ_l [rows, n_l] of a hidden layer, for 1 ≤ l &lt; L. */
  float[] signals(int l) {
    return signals[l];
  }

  int rows() {
    return rows;
  }

  /** Computes all features, and returns t [rows] (a buffer that the next pass overwrites). */
  float[] forward(Subnetwork net, int batchRows) {
    if (batchRows > capacity) {
      throw new IllegalArgumentException(batchRows + " rows in a pass for " + capacity);
    }
    return preActivations(net, net.layers(), batchRows);
  }

  /** Computes the features of the layers below {@code layer}, and returns z_layer [rows, n]. */
  float[] preActivations(Subnetwork net, int layer, int batchRows) {
    rows = batchRows;
    for (int l = 1; l <= layer; l++) {
      int width = net.width(l);
      float[] z = features[l];
      Blas.multiply(rows, width, net.width(l - 1), features[l - 1], net.weights(l), z);
      addBias(z, net.biases(l), rows);
      if (l < layer) {
        net.activation().apply(z, derivatives[l], 0, rows * width);
      }
    }
    return features[layer];
  }

  /** Computes Δ_l for the hidden layers from top to bottom, for ∂t/∂t = 1 in every row. */
  void backward(Subnetwork net) {
    int top = net.layers() - 1;
    if (top == 0) {
      return;
    }
    outer(net.weights(net.layers()), derivatives[top], signals[top], rows);
    for (int l = top - 1; l >= 1; l--) {
      Blas.multiplyTransposed(
          rows, net.width(l), net.width(l + 1), signals[l + 1], net.weights(l + 1), signals[l]);
      float[] signal = signals[l];
      float[] derivative = derivatives[l];
      for (int i = 0; i < rows * net.width(l); i++) {
        signal[i] *= derivative[i];
      }
    }
  }

  /** Puts the inputs of the chosen points in place. */
  void read(float[] inputs, int[] points) {
    int width = features[0].length / capacity;
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(inputs, points[i] * width, features[0], i * width, width);
    }
  }

  /**
   * Multiplies each row's signals with a factor: from ∂t/∂z to the derivative of what follows t.
   */
  void scaleSignals(Subnetwork net, float[] factors) {
    for (int l = 1; l < net.layers(); l++) {
      scaleRows(signals[l], factors, net.width(l));
    }
  }

  private void scaleRows(float[] matrix, float[] factors, int width) {
    for (int i = 0; i < rows; i++) {
      float factor = factors[i];
      for (int j = i * width; j < (i + 1) * width; j++) {
        matrix[j] *= factor;
      }
    }
  }

  /** The sums of the columns of [rows, width], put into {@code sums} from {@code start} on. */
  void columnSums(float[] matrix, int width, float[] sums, int start) {
    Arrays.fill(sums, start, start + width, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) {
        sums[start + j] += matrix[i * width + j];
      }
    }
  }

  private static void outer(float[] last, float[] derivative, float[] signal, int rows) {
    int width = last.length;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) {
        signal[i * width + j] = last[j] * derivative[i * width + j];
      }
    }
  }

  private static void addBias(float[] z, float[] bias, int rows) {
    int width = bias.length;
    for (int i = 0; i < rows; i++) {
      int start = i * width;
      for (int j = 0; j < width; j++) {
        z[start + j] += bias[j];
      }
    }
  }
}
