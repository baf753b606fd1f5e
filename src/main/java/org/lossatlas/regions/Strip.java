package org.lossatlas.regions;

import java.util.Arrays;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;

/**
 * Part of a row of the raster on its way through the network, in single precision: for each unit an
 * array of its values at the points. The plain loops over points are what HotSpot turns into vector
 * instructions (with one flat array for all units it does not: measured four times as slow). For
 * one thread.
 */
final class Strip {
  /** Points in a strip: a layer's values stay in the first-level cache. */
  static final int LENGTH = 256;

  private static final Activation TANH = new Activation.Tanh();

  private final FloatLayers network;
  private final float[] x = new float[LENGTH];
  private final float[] best = new float[LENGTH];
  private final float[] second = new float[LENGTH];
  private final float[] work = new float[LENGTH];
  private final int[] label = new int[LENGTH];
  private final float[][] even;
  private final float[][] odd;
  private final float[][] skipped;

  Strip(FloatLayers network) {
    this.network = network;
    int widest = network.shape().widths().stream().mapToInt(Integer::intValue).max().orElse(0);
    even = new float[widest][LENGTH];
    odd = new float[widest][LENGTH];
    skipped = new float[network.hasSkips() ? network.shape().outputs() : 0][LENGTH];
  }

  /** The outputs, [m] arrays of points, for inputs (x, y) with the columns of a span. */
  float[][] outputs(Span columns, int first, double y) {
    for (int t = 0; t < LENGTH; t++) {
      x[t] = (float) columns.at(Math.min(first + t, columns.count() - 1));
    }
    Architecture shape = network.shape();
    firstLayer((float) y, odd);
    float[][] current = odd;
    for (float[] sum : skipped) {
      Arrays.fill(sum, 0);
    }
    for (int k = 2; k <= shape.layers(); k++) {
      activate(shape, k - 1, current);
      network.addSkips(k - 1, current, skipped);
      float[][] next = k % 2 == 0 ? even : odd;
      network.layer(k, current, next);
      current = next;
    }
    for (int j = 0; j < skipped.length; j++) {
      add(skipped[j], current[j]);
    }
    return current;
  }

  private static void add(float[] more, float[] sum) {
    for (int t = 0; t < LENGTH; t++) {
      sum[t] += more[t];
    }
  }

  private void firstLayer(float y, float[][] out) {
    int m = network.shape().width(1);
    float[] w = network.weights(1);
    float[] b = network.biases(1);
    for (int j = 0; j < m; j++) {
      affine(x, w[j], w[m + j] * y + b[j], out[j]);
    }
  }

  private static void affine(float[] x, float slope, float constant, float[] out) {
    for (int t = 0; t < LENGTH; t++) {
      out[t] = slope * x[t] + constant;
    }
  }

  private static void activate(Architecture shape, int k, float[][] z) {
    Activation activation = shape.activation();
    for (int j = 0; j < shape.width(k); j++) {
      activation.values(z[j], 0, LENGTH);
    }
  }

  /** Finds the largest and the second largest output of each point. */
  void rank(float[][] outputs) {
    int m = network.shape().outputs();
    System.arraycopy(outputs[0], 0, best, 0, LENGTH);
    Arrays.fill(second, Float.NEGATIVE_INFINITY);
    Arrays.fill(label, 0);
    for (int j = 1; j < m; j++) {
      name(outputs[j], j);
      order(outputs[j], best, second);
    }
  }

  private void name(float[] output, int j) {
    for (int t = 0; t < LENGTH; t++) {
      label[t] = output[t] > best[t] ? j : label[t];
    }
  }

  private static void order(float[] output, float[] best, float[] second) {
    for (int t = 0; t < LENGTH; t++) {
      second[t] = Math.max(second[t], Math.min(best[t], output[t]));
      best[t] = Math.max(best[t], output[t]);
    }
  }

  int label(int t) {
    return label[t];
  }

  float margin(int t) {
    return best[t] - second[t];
  }

  /** The softmax probabilities of the largest outputs: 1/Σ exp(f_k − f_best). */
  float[] confidences(float[][] outputs) {
    float[] sum = second;
    Arrays.fill(sum, 0);
    for (int j = 0; j < network.shape().outputs(); j++) {
      halfGap(best, outputs[j], work);
      TANH.values(work, 0, LENGTH);
      addDecay(work, sum);
    }
    invert(sum);
    return sum;
  }

  private static void halfGap(float[] best, float[] output, float[] gap) {
    for (int t = 0; t < LENGTH; t++) {
      gap[t] = 0.5f * (best[t] - output[t]);
    }
  }

  /** exp(−2g) = (1 − tanh g)/(1 + tanh g), to within 1e-6 absolutely. */
  private static void addDecay(float[] tanh, float[] sum) {
    for (int t = 0; t < LENGTH; t++) {
      sum[t] = sum[t] + (1 - tanh[t]) / (1 + tanh[t]);
    }
  }

  private static void invert(float[] sum) {
    for (int t = 0; t < LENGTH; t++) {
      sum[t] = 1 / sum[t];
    }
  }
}
