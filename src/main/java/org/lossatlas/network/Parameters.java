package org.lossatlas.network;

import java.util.Arrays;

/**
 * The parameters θ of a fully connected network as one vector: W₁ row by row, b₁, W₂, b₂, … W_L,
 * b_L, where W_k is [n_{k−1}, n_k]. A layer without a bias has no place for one. Also used for
 * directions, which have the same layout. Immutable.
 */
public final class Parameters {
  private final Architecture architecture;
  private final boolean[] biased;
  private final int[] weightStarts;
  private final double[] theta;

  private Parameters(Architecture architecture, boolean[] biased, double[] theta) {
    this.architecture = architecture;
    this.biased = biased;
    this.weightStarts = new int[architecture.layers() + 2];
    for (int k = 1; k <= architecture.layers(); k++) {
      int size = weightCount(architecture, k) + (biased[k] ? architecture.width(k) : 0);
      weightStarts[k + 1] = weightStarts[k] + size;
    }
    this.theta = theta;
  }

  /** Collects the layers' arrays; a layer that is not set has zero weights and a zero bias. */
  public static final class Builder {
    private final Architecture architecture;
    private final double[][] weights;
    private final double[][] biases;

    /** Starts with every weight and bias zero. */
    public Builder(Architecture architecture) {
      this.architecture = architecture;
      int layers = architecture.layers();
      weights = new double[layers + 1][];
      biases = new double[layers + 1][];
      for (int k = 1; k <= layers; k++) {
        weights[k] = new double[weightCount(architecture, k)];
        biases[k] = new double[architecture.width(k)];
      }
    }

    /** Sets W_k, [n_{k−1}, n_k] row by row, and b_k; the arrays are copied. */
    public Builder layer(int k, double[] newWeights, double[] newBiases) {
      requireLength("W" + k, newWeights, weights[k].length);
      requireLength("b" + k, newBiases, architecture.width(k));
      weights[k] = newWeights.clone();
      biases[k] = newBiases.clone();
      return this;
    }

    /** Sets W_k and gives layer k no bias: it counts as zero and is not a parameter. */
    public Builder unbiasedLayer(int k, double[] newWeights) {
      requireLength("W" + k, newWeights, weights[k].length);
      weights[k] = newWeights.clone();
      biases[k] = new double[0];
      return this;
    }

    /** The parameters as set so far. */
    public Parameters build() {
      boolean[] biased = new boolean[weights.length];
      int size = 0;
      for (int k = 1; k < weights.length; k++) {
        biased[k] = biases[k].length > 0;
        size += weights[k].length + biases[k].length;
      }
      double[] theta = new double[size];
      int at = 0;
      for (int k = 1; k < weights.length; k++) {
        System.arraycopy(weights[k], 0, theta, at, weights[k].length);
        at += weights[k].length;
        System.arraycopy(biases[k], 0, theta, at, biases[k].length);
        at += biases[k].length;
      }
      return new Parameters(architecture, biased, theta);
    }

    private static void requireLength(String name, double[] values, int length) {
      if (values.length != length) {
        throw new IllegalArgumentException(
            name + " has " + values.length + " values where " + length + " are needed");
      }
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  /** n = |θ|. */
  public int count() {
    return theta.length;
  }

  public boolean hasBias(int k) {
    return biased[k];
  }

  /** A copy of W_k, [n_{k−1}, n_k] row by row. */
  public double[] weights(int k) {
    int start = weightStarts[k];
    return Arrays.copyOfRange(theta, start, start + weightCount(architecture, k));
  }

  /** A copy of b_k, [n_k]; zeros for a layer without a bias. */
  public double[] biases(int k) {
    int start = weightStarts[k] + weightCount(architecture, k);
    return biased[k]
        ? Arrays.copyOfRange(theta, start, start + architecture.width(k))
        : new double[architecture.width(k)];
  }

  /** A copy of θ. */
  public double[] vector() {
    return theta.clone();
  }

  /** θ + scale·direction; the direction must have the same layout. */
  public Parameters plus(double scale, Parameters direction) {
    if (!Arrays.equals(biased, direction.biased)
        || !architecture.widths().equals(direction.architecture.widths())) {
      throw new IllegalArgumentException("the direction has other layers than the network");
    }
    double[] moved = theta.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += scale * direction.theta[i];
    }
    return new Parameters(architecture, biased, moved);
  }

  private static int weightCount(Architecture architecture, int k) {
    return architecture.width(k - 1) * architecture.width(k);
  }
}
