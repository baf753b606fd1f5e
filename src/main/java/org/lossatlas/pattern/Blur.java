package org.lossatlas.pattern;

/**
 * Convolution with a Gaussian, cut off at 3σ and normalised; beyond the edge the edge's values go
 * on.
 *
 * @param sigma in cells, above 0 and at most {@value #MAX_SIGMA}
 */
public record Blur(double sigma) {
  /** The widest Gaussian. */
  public static final double MAX_SIGMA = 256;

  public Blur {
    if (!(sigma > 0 && sigma <= MAX_SIGMA)) {
      throw new IllegalArgumentException("σ must be above 0 and at most 256 cells, not " + sigma);
    }
  }

  public Pattern over(Pattern base) {
    double[] weights = weights();
    int width = base.width();
    int height = base.height();
    double[] values = base.toArray();
    double[] line = new double[Math.max(width, height)];
    for (int row = 0; row < height; row++) {
      smooth(values, row * width, 1, width, line, weights);
    }
    for (int column = 0; column < width; column++) {
      smooth(values, column, width, height, line, weights);
    }
    return Pattern.owning(width, height, values);
  }

  /** The weights at distances 0, 1, … 3σ, where all but the first count twice. */
  private double[] weights() {
    double[] weights = new double[1 + (int) Math.ceil(3 * sigma)];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.exp(-k * k / (2 * sigma * sigma));
      sum += k == 0 ? 1 : 2 * weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  /** Smooths {@code count} values from {@code start} on, each {@code step} apart, in place. */
  private static void smooth(
      double[] values, int start, int step, int count, double[] line, double[] weights) {
    for (int i = 0; i < count; i++) {
      line[i] = values[start + i * step];
    }
    for (int i = 0; i < count; i++) {
      double sum = weights[0] * line[i];
      for (int k = 1; k < weights.length; k++) {
        sum += weights[k] * (line[Math.max(0, i - k)] + line[Math.min(count - 1, i + k)]);
      }
      values[start + i * step] = sum;
    }
  }
}
