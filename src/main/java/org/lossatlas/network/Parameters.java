package org.lossatlas.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters θ of a network as one vector in the order of its {@link Layout}; what is said of
 * layers by their number is of fully connected ones. Also used for directions, which have the same
 * layout. Immutable.
 */
public final class Parameters {
  private final Layout layout;
  private final double[] theta;

  private Parameters(Layout layout, double[] theta) {
    this.layout = layout;
    this.theta = theta;
  }

  /**
   * Takes θ as one vector.
   *
   * @param theta of the layout's length; copied
   */
  public static Parameters of(Layout layout, double[] theta) {
    requireCount(layout, theta.length);
    return new Parameters(layout, theta.clone());
  }

  /** Those of an imported network, also a convolutional one. */
  public static Parameters of(ImportedNetwork network) {
    return new Parameters(new Layout(network), network.theta());
  }

  /** As {@link #of(Layout, double[])}, from single precision. */
  public static Parameters of(Layout layout, float[] theta) {
    requireCount(layout, theta.length);
    double[] values = new double[theta.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = theta[i];
    }
    return new Parameters(layout, values);
  }

  private static void requireCount(Layout layout, int count) {
    if (count != layout.count()) {
      throw new IllegalArgumentException(
          count + " values where " + layout.count() + " parameters are");
    }
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
        weights[k] = new double[architecture.width(k - 1) * architecture.width(k)];
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
      for (int k = 1; k < weights.length; k++) {
        biased[k] = biases[k].length > 0;
      }
      Layout layout = new Layout(architecture, biased);
      double[] theta = new double[layout.count()];
      for (int k = 1; k < weights.length; k++) {
        System.arraycopy(weights[k], 0, theta, layout.weightStart(k), weights[k].length);
        System.arraycopy(biases[k], 0, theta, layout.biasStart(k), biases[k].length);
      }
      return new Parameters(layout, theta);
    }

    private static void requireLength(String name, double[] values, int length) {
      if (values.length != length) {
        throw new IllegalArgumentException(
            name + " has " + values.length + " values where " + length + " are needed");
      }
    }
  }

  public Architecture architecture() {
    return layout.architecture();
  }

  /** Where the layers stand in θ. */
  public Layout layout() {
    return layout;
  }

  /** The network with this θ that DL4J evaluates; empty for a fully connected one. */
  public Optional<ImportedNetwork> imported() {
    return layout.imported().map(shape -> shape.with(theta));
  }

  /** n = |θ|. */
  public int count() {
    return theta.length;
  }

  public boolean hasBias(int k) {
    return layout.hasBias(k);
  }

  /** A copy of W_k, [n_{k−1}, n_k] row by row. */
  public double[] weights(int k) {
    int start = layout.weightStart(k);
    return Arrays.copyOfRange(theta, start, start + layout.weightCount(k));
  }

  /** A copy of b_k, [n_k]; zeros for a layer without a bias. */
  public double[] biases(int k) {
    int start = layout.biasStart(k);
    return hasBias(k)
        ? Arrays.copyOfRange(theta, start, start + architecture().width(k))
        : new double[architecture().width(k)];
  }

  /** A copy of V [M, n_L] row by row; empty without skips. */
  public double[] skipWeights() {
    return Arrays.copyOfRange(theta, layout.skipStart(), theta.length);
  }

  /**
   * The same layers with skips in place of those that it has.
   *
   * @param weights V [M, n_L] row by row
   */
  public Parameters withSkips(Skips skips, double[] weights) {
    Layout skipped = layout.withSkips(skips);
    int start = skipped.skipStart();
    requireCount(skipped, start + weights.length);
    double[] values = Arrays.copyOf(theta, skipped.count());
    System.arraycopy(weights, 0, values, start, weights.length);
    return new Parameters(skipped, values);
  }

  /** A copy of θ. */
  public double[] vector() {
    return theta.clone();
  }

  /** θ_i. */
  public double get(int i) {
    return theta[i];
  }

  /** θ + scale·direction; the direction must have the same layout. */
  public Parameters plus(double scale, Parameters direction) {
    if (!layout.matches(direction.layout)) {
      throw new IllegalArgumentException("the direction has other layers than the network");
    }
    double[] moved = theta.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += scale * direction.theta[i];
    }
    return new Parameters(layout, moved);
  }
}
