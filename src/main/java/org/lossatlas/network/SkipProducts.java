package org.lossatlas.network;

/**
 * What skips add to the outputs of a batch, Ψ V, and what comes back through them: ∂L/∂V = Ψᵀ Δ_L,
 * ∂L/∂Ψ = Δ_L Vᵀ. Single precision; buffers are kept from call to call; belongs to one thread.
 */
final class SkipProducts {
  private final Skips skips;
  private final int outputs;
  private final int start;
  private final Architecture shape;
  private final float[] weights;
  private final float[] slopes;
  private final float[] features;
  private final float[] signals;
  private final float[] added;

  SkipProducts(Layout layout, int capacity) {
    shape = layout.architecture();
    skips = layout.skips();
    outputs = shape.outputs();
    start = layout.skipStart();
    weights = new float[skips.count() * outputs];
    slopes = new float[weights.length];
    features = new float[capacity * skips.count()];
    signals = new float[features.length];
    added = new float[capacity * outputs];
  }

  void read(float[] theta) {
    System.arraycopy(theta, start, weights, 0, weights.length);
  }

  /** F_L += Ψ V, from the hidden layers' features. */
  void add(int rows, float[][] hidden, float[] output) {
    int count = skips.count();
    for (int i = 0; i < count; i++) {
      float[] layer = hidden[skips.layer(i)];
      int width = shape.width(skips.layer(i));
      for (int r = 0, from = skips.unit(i), to = i; r < rows; r++, from += width, to += count) {
        features[to] = layer[from];
      }
    }
    Products.multiply(rows, outputs, count, features, weights, added);
    for (int i = 0; i < rows * outputs; i++) {
      output[i] += added[i];
    }
  }

  /** ∂L/∂Ψ for {@link #addSignals}, and ∂L/∂V into the gradient. */
  void backward(int rows, float[] outputSignals, float[] gradient) {
    int count = skips.count();
    Products.multiplyTransposed(rows, count, outputs, outputSignals, weights, signals);
    Products.transposedMultiply(count, outputs, rows, features, outputSignals, slopes);
    System.arraycopy(slopes, 0, gradient, start, slopes.length);
  }

  /** ∂L/∂F_k += what comes back through the skips of layer k. */
  void addSignals(int k, int rows, float[] signal) {
    int count = skips.count();
    int width = shape.width(k);
    for (int i = 0; i < count; i++) {
      if (skips.layer(i) == k) {
        for (int r = 0, from = i, to = skips.unit(i); r < rows; r++, from += count, to += width) {
          signal[to] += signals[from];
        }
      }
    }
  }
}
