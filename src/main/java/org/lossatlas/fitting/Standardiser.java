package org.lossatlas.fitting;

/**
 * Features of a batch with mean 0 and standard deviation 1 for each unit, or as they are. A weight
 * w′ on standardised features is the weight w = w′/deviation on raw ones, and takes mean·w off the
 * bias.
 */
final class Standardiser {
  /** Added to a unit's variance, as a share of the mean variance: for units that hardly vary. */
  private static final double FLOOR = 1e-3;

  private final int width;
  private final int batch;
  private final boolean active;
  private final float[] standardised;
  private final float[] means;
  private final float[] factors;
  private float[] current;

  Standardiser(int width, int batch, boolean active) {
    this.width = width;
    this.batch = batch;
    this.active = active;
    standardised = new float[active ? width * batch : 0];
    means = new float[width];
    factors = new float[width];
    current = standardised;
  }

  /** Looks at raw features [batch, width]. */
  void fit(float[] raw) {
    if (!active) {
      current = raw;
      return;
    }
    double[] sums = new double[width];
    double[] squares = new double[width];
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < width; j++) {
        double value = raw[i * width + j];
        sums[j] += value;
        squares[j] += value * value;
      }
    }
    double meanVariance = 0;
    for (int j = 0; j < width; j++) {
      sums[j] /= batch;
      squares[j] = Math.max(0, squares[j] / batch - sums[j] * sums[j]);
      meanVariance += squares[j] / width;
    }
    for (int j = 0; j < width; j++) {
      means[j] = (float) sums[j];
      double variance = squares[j] + FLOOR * meanVariance;
      factors[j] = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 0;
    }
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < width; j++) {
        standardised[i * width + j] = (raw[i * width + j] - means[j]) * factors[j];
      }
    }
  }

  /** The features [batch, width], standardised if asked for; not a copy. */
  float[] features() {
    return current;
  }

  /** Turns weights [width, units] and biases [units] for these features into those for raw ones. */
  void toRaw(float[] weights, float[] biases) {
    if (!active) {
      return;
    }
    int units = biases.length;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < units; j++) {
        weights[i * units + j] *= factors[i];
        biases[j] -= means[i] * weights[i * units + j];
      }
    }
  }
}
