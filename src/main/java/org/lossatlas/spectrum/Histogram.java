package org.lossatlas.spectrum;

/** Shares of eigenvalues in bins of equal width, as a density. Immutable. */
public final class Histogram {
  private final double lower;
  private final double width;
  private final double[] density;

  private Histogram(double lower, double width, double[] density) {
    this.lower = lower;
    this.width = width;
    this.density = density;
  }

  /**
   * Counts values into bins between two limits; what lies beyond is not counted, but is part of the
   * whole that the density is a share of.
   */
  public static Histogram of(Eigenvalues values, double lower, double upper, int bins) {
    double width = upper > lower ? (upper - lower) / bins : 1;
    double[] density = new double[bins];
    for (int i = 0; i < values.count(); i++) {
      int bin = (int) Math.floor((values.get(i) - lower) / width);
      bin = values.get(i) == upper ? bins - 1 : bin;
      if (bin >= 0 && bin < bins) {
        density[bin] += 1 / (values.count() * width);
      }
    }
    return new Histogram(lower, width, density);
  }

  public int bins() {
    return density.length;
  }

  /** The lower edge of a bin; the number of bins gives the upper edge of the last. */
  public double edge(int bin) {
    return lower + bin * width;
  }

  /** The share of a bin, divided by its width. */
  public double density(int bin) {
    return density[bin];
  }

  /** The outline's λ: each edge twice. */
  public double[] outlineX() {
    double[] x = new double[2 * density.length + 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = edge(i / 2);
    }
    return x;
  }

  /** The outline's density, from 0 at the first edge to 0 at the last. */
  public double[] outlineY() {
    double[] y = new double[2 * density.length + 2];
    for (int i = 0; i < density.length; i++) {
      y[2 * i + 1] = density[i];
      y[2 * i + 2] = density[i];
    }
    return y;
  }
}
