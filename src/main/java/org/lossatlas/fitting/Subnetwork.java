package org.lossatlas.fitting;

import java.util.Random;
import org.lossatlas.network.Activation;

/**
 * The network above the first layer as a function of the plane, t(x₁, x₂): widths 2, n₂, …, 1,
 * single precision, weights [n_{l−1}, n_l] row by row. Layers count from 1; the last is linear.
 * Mutable: it belongs to the one thread that trains it, and {@link #copy} is what others get.
 */
public final class Subnetwork {
  /**
   * Slopes of the first trained layer's units, as they see the square stretched to [−1, 1]²: from
   * the first to the second number, spread evenly in their logarithm. Default initialisations
   * (slopes near 1) are far too smooth for edges that are a pixel wide; measured in
   * src/docs/decisions/0004-fitting-recipe.md.
   */
  private static final double LEAST_SLOPE = 20;

  private static final double MOST_SLOPE = 40;

  /** Standard deviation of a deeper unit's pre-activation, for features of size 1. */
  private static final double DEEP_GAIN = 3;

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

  /**
   * A sub-network whose first layer's units are ridges in random directions through random points
   * of the square, and whose last layer is zero.
   */
  public static Subnetwork initialise(int[] widths, Activation activation, long seed) {
    Random random = new Random(seed);
    int layers = widths.length - 1;
    float[][] weights = new float[layers + 1][];
    float[][] biases = new float[layers + 1][];
    for (int l = 1; l <= layers; l++) {
      weights[l] = new float[widths[l - 1] * widths[l]];
      biases[l] = new float[widths[l]];
    }
    if (layers > 1) {
      ridges(random, widths[1], weights[1], biases[1]);
    }
    for (int l = 2; l < layers; l++) {
      double size = DEEP_GAIN / Math.sqrt(widths[l - 1]);
      gaussian(random, weights[l], size);
      gaussian(random, biases[l], 1);
    }
    return new Subnetwork(widths.clone(), activation, weights, biases);
  }

  private static void ridges(Random random, int units, float[] weights, float[] biases) {
    for (int j = 0; j < units; j++) {
      double angle = 2 * Math.PI * random.nextDouble();
      double slope = LEAST_SLOPE * Math.pow(MOST_SLOPE / LEAST_SLOPE, random.nextDouble());
      double across = slope * Math.cos(angle);
      double up = slope * Math.sin(angle);
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      weights[j] = (float) across;
      weights[units + j] = (float) up;
      biases[j] = (float) -(across * x + up * y);
    }
  }

  private static void gaussian(Random random, float[] values, double size) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (size * random.nextGaussian());
    }
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

  /** Takes over the values of another sub-network of the same shape. */
  void set(Subnetwork other) {
    for (int l = 1; l < weights.length; l++) {
      System.arraycopy(other.weights[l], 0, weights[l], 0, weights[l].length);
      System.arraycopy(other.biases[l], 0, biases[l], 0, biases[l].length);
    }
  }
}
