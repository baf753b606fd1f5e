package org.lossatlas.network;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/**
 * Room outside the heap for {@link SingleProduct}, for one thread at a time. It keeps the batch
 * that it was last used for, so with one batch nothing is copied again.
 */
final class SingleScratch {
  private final FloatBuffer inputs;

  /** For each hidden layer F_k above R F_k, [2, rows, n_k]. */
  private final FloatBuffer[] features;

  private final FloatBuffer[] weights;
  private final FloatBuffer[] directions;
  private final FloatBuffer samples;
  private final FloatBuffer deltas;
  private final FloatBuffer gradient;
  private SinglePass loaded;

  SingleScratch(LayerWeights layers, int mostRows) {
    int last = layers.count();
    inputs = DirectFloats.allocate(mostRows * layers.inputsOf(1));
    features = new FloatBuffer[last];
    weights = new FloatBuffer[last + 1];
    directions = new FloatBuffer[last + 1];
    for (int k = 1; k <= last; k++) {
      if (k < last) {
        features[k] = DirectFloats.allocate(2 * mostRows * layers.width(k));
      }
      // The first layer's weights take no part in a product with the Hessian.
      weights[k] = DirectFloats.of(k == 1 ? new float[0] : SinglePass.narrow(layers.weights(k)));
      directions[k] = DirectFloats.allocate(layers.inputsOf(k) * layers.width(k));
    }
    int widest = IntStream.rangeClosed(1, last).map(layers::width).max().orElse(1);
    samples = DirectFloats.allocate(mostRows * widest);
    deltas = DirectFloats.allocate(2 * mostRows * widest);
    gradient =
        DirectFloats.allocate(
            IntStream.rangeClosed(1, last)
                .map(k -> layers.inputsOf(k) * layers.width(k))
                .max()
                .orElse(1));
  }

  /** Makes a batch's features those that products are made with. */
  void load(SinglePass pass) {
    if (pass != loaded) {
      loaded = pass;
      inputs.put(0, pass.features(0));
      for (int k = 1; k < features.length; k++) {
        features[k].put(0, pass.features(k));
      }
    }
  }

  /** X [rows, u]. */
  FloatBuffer inputs() {
    return inputs;
  }

  /** F_k above R F_k. */
  FloatBuffer features(int k) {
    return features[k];
  }

  /** W_k, k &gt; 1. */
  FloatBuffer weights(int k) {
    return weights[k];
  }

  /** V_k, the direction's weights. */
  FloatBuffer directions(int k) {
    return directions[k];
  }

  /** Room for [rows, n_k]. */
  FloatBuffer samples() {
    return samples;
  }

  /** Room for R Δ_k above Δ_k. */
  FloatBuffer deltas() {
    return deltas;
  }

  /** Room for a gradient by W_k. */
  FloatBuffer gradient() {
    return gradient;
  }
}
