package org.lossatlas.spectrum;

/** A spectral density on a grid with error bars; integrates to 1 by the trapezoidal rule. */
public final class Density {
  /** On how many points a density is written down and drawn. */
  public static final int POINTS = 2001;

  /** Standard deviation of the broadening, a share of the spectrum's width. */
  public static final double BROADENING = 0.005;

  private final double[] lambda;
  private final double[] values;
  private final double[] errors;
  private final double sigma;

  Density(double[] lambda, double[] values, double[] errors, double sigma) {
    this.lambda = lambda;
    this.values = values;
    this.errors = errors;
    this.sigma = sigma;
  }

  /** The Gaussian of this standard deviation. */
  static double gaussian(double x, double sigma) {
    double z = x / sigma;
    return Math.exp(-z * z / 2) / (sigma * Math.sqrt(2 * Math.PI));
  }

  /** What an exact spectrum is when it is broadened in the same way. */
  public double broadened(Eigenvalues exact, int i) {
    double sum = 0;
    for (int j = 0; j < exact.count(); j++) {
      sum += gaussian(lambda[i] - exact.get(j), sigma);
    }
    return sum / exact.count();
  }

  public int size() {
    return lambda.length;
  }

  /** A copy of the grid. */
  public double[] lambda() {
    return lambda.clone();
  }

  /** A copy of the density. */
  public double[] values() {
    return values.clone();
  }

  /** A copy of the half-widths of the error bars. */
  public double[] errors() {
    return errors.clone();
  }

  /** The standard deviation of the broadening. */
  public double sigma() {
    return sigma;
  }
}
