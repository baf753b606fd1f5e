package org.lossatlas.network;

import java.nio.FloatBuffer;

/**
 * The product of one batch's share of the Hessian with one direction in single precision: the
 * equations of {@link Pearlmutter}, right to some 1e-6 of their size, at twice the speed and more.
 * BLAS works outside the heap, since Java arrays are copied for it; products that are added are
 * made at once from matrices that lie above each other,
 *
 * <pre>
 * product_k = [F_{k−1}; R F_{k−1}]ᵀ · [R Δ_k; Δ_k]
 * </pre>
 */
final class SingleProduct {
  private final SinglePass pass;
  private final LayerWeights layers;
  private final HessianPart part;
  private final SingleScratch scratch;
  private final DirectionBlock direction;
  private final DirectionBlock product;
  private final int rows;

  /**
   * @param direction a block of one direction
   * @param product likewise; added to
   */
  SingleProduct(
      SinglePass pass,
      LayerWeights layers,
      HessianPart part,
      SingleScratch scratch,
      DirectionBlock direction,
      DirectionBlock product) {
    this.pass = pass;
    this.layers = layers;
    this.part = part;
    this.scratch = scratch;
    this.direction = direction;
    this.product = product;
    this.rows = pass.rows();
  }

  /** Adds the batch's share. */
  void add() {
    scratch.load(pass);
    int last = layers.count();
    float[][] z = new float[last + 1][];
    for (int k = 1; k <= last; k++) {
      z[k] = forward(k);
    }
    float[] delta = part.ofLoss() ? pass.curvatureTimes(z[last]) : new float[z[last].length];
    for (int k = last; k >= 1; k--) {
      addGradient(k, delta);
      if (k > 1) {
        delta = backward(k, z[k - 1]);
      }
    }
  }

  /** R Z_k; R F_k goes below F_k. */
  private float[] forward(int k) {
    int width = layers.width(k);
    int inputs = layers.inputsOf(k);
    FloatBuffer v = scratch.directions(k).put(0, SinglePass.narrow(direction.weights(k)));
    FloatBuffer room = scratch.samples();
    if (k == 1) {
      Blas.multiply(rows, width, inputs, scratch.inputs(), v, 0, room);
    } else {
      FloatBuffer features = scratch.features(k - 1);
      Blas.multiply(rows, width, inputs, features, v, 0, room);
      FloatBuffer moved = features.slice(rows * inputs, rows * inputs);
      Blas.multiply(rows, width, inputs, moved, scratch.weights(k), 1, room);
    }
    float[] z = new float[rows * width];
    room.get(0, z);
    direction.addBias(k, z);
    if (k < layers.count()) {
      float[] slopes = pass.slopes(k);
      float[] features = new float[z.length];
      for (int i = 0; i < z.length; i++) {
        features[i] = slopes[i] * z[i];
      }
      scratch.features(k).put(z.length, features);
    }
    return z;
  }

  /** Leaves R Δ_k above Δ_k. */
  private void addGradient(int k, float[] delta) {
    int width = layers.width(k);
    int inputs = layers.inputsOf(k);
    product.addBiases(k, delta);
    FloatBuffer deltas = scratch.deltas().put(0, delta);
    FloatBuffer gradient = scratch.gradient();
    if (k == 1) {
      Blas.transposedMultiply(inputs, width, rows, scratch.inputs(), deltas, gradient);
    } else {
      if (part.ofNetwork()) {
        deltas.put(delta.length, pass.deltas(k));
      }
      int both = part.ofNetwork() ? 2 * rows : rows;
      Blas.transposedMultiply(inputs, width, both, scratch.features(k - 1), deltas, gradient);
    }
    float[] sums = new float[inputs * width];
    gradient.get(0, sums);
    product.addWeights(k, sums);
  }

  /** R Δ_{k−1}. */
  private float[] backward(int k, float[] z) {
    int width = layers.width(k);
    int below = layers.width(k - 1);
    FloatBuffer deltas = scratch.deltas();
    FloatBuffer room = scratch.samples();
    Blas.multiplyTransposed(rows, below, width, deltas, scratch.weights(k), 0, room);
    if (part.ofNetwork()) {
      FloatBuffer own = deltas.slice(rows * width, rows * width);
      Blas.multiplyTransposed(rows, below, width, own, scratch.directions(k), 1, room);
    }
    float[] next = new float[rows * below];
    room.get(0, next);
    float[] slopes = pass.slopes(k - 1);
    float[] bends = pass.bends(k - 1);
    if (part.ofNetwork()) {
      for (int i = 0; i < next.length; i++) {
        next[i] = slopes[i] * next[i] + bends[i] * z[i];
      }
    } else {
      for (int i = 0; i < next.length; i++) {
        next[i] *= slopes[i];
      }
    }
    return next;
  }
}
