package org.lossatlas.fitting;

import java.util.Arrays;
import org.lossatlas.network.Activation;

/**
 * The network above the first layer as a function of the plane, t(x₁, x₂): widths 2, n₂, …, 1,
 * single precision, weights [n_{l−1}, n_l] row by row. Layers count from 1; the last is linear.
 * Mutable: it belongs to the one thread that trains it, and {@link #copy} is what others get.
 */
public final class Subnetwork {
  private final int[] widths;
  private final Activation activation;
  private final float[][] weights;
  private final float[][] biases;

  private Subnetwork(int[] widths, Activation activation, float[][] weights, float[][] biases) {
    this.widths = widths;
    this.activation = activation;
    this.weights = weights;
    this.biases = biases;
  }

  /** A sub-network with zero weights and biases. */
  static Subnetwork zero(int[] widths, Activation activation) {
    int layers = widths.length - 1;
    float[][] weights = new float[layers + 1][];
    float[][] biases = new float[layers + 1][];
    for (int l = 1; l <= layers; l++) {
      weights[l] = new float[widths[l - 1] * widths[l]];
      biases[l] = new float[widths[l]];
    }
    return new Subnetwork(widths.clone(), activation, weights, biases);
  }

  /** The number of layers with weights. */
  public int layers() {
    return widths.length - 1;
  }

  /** The width of layer l; layer 0 is the input. */
  public int width(int l) {
    return widths[l];
  }

  public Activation activation() {
    return activation;
  }

  /** W_l itself, not a copy. */
  float[] weights(int l) {
    return weights[l];
  }

  /** b_l itself, not a copy. */
  float[] biases(int l) {
    return biases[l];
  }

  /** The number of parameters. */
  public int count() {
    int count = 0;
    for (int l = 1; l <= layers(); l++) {
      count += weights[l].length + biases[l].length;
    }
    return count;
  }

  /** An independent copy. */
  public Subnetwork copy() {
    float[][] w = new float[weights.length][];
    float[][] b = new float[biases.length][];
    for (int l = 1; l < weights.length; l++) {
      w[l] = weights[l].clone();
      b[l] = biases[l].clone();
    }
    return new Subnetwork(widths, activation, w, b);
  }

  /** Whether all layers but the last, which a fit solves anew, are those of another. */
  public boolean hasFeaturesOf(Subnetwork other) {
    boolean same = Arrays.equals(widths, other.widths) && activation.equals(other.activation);
    for (int l = 1; same && l < layers(); l++) {
      same =
          Arrays.equals(weights[l], other.weights[l]) && Arrays.equals(biases[l], other.biases[l]);
    }
    return same;
  }

  /** Takes over the values of another sub-network of the same shape. */
  void set(Subnetwork other) {
    for (int l = 1; l < weights.length; l++) {
      System.arraycopy(other.weights[l], 0, weights[l], 0, weights[l].length);
      System.arraycopy(other.biases[l], 0, biases[l], 0, biases[l].length);
    }
  }
}
