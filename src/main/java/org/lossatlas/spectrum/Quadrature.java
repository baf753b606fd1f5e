package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Nodes and weights, probe by probe, whose mean over f is (1/n) tr f(A). */
public final class Quadrature {
  /**
   * Half-width of the error bar of {@link #mean} in standard errors. The standard error is not that
   * of the few probes among themselves, which is too small whenever no probe happened to see a rare
   * large eigenvalue, but the bound of Hutchinson's variance for sign vectors,
   * 2‖f(A)‖²/(n²·probes), with ‖f(A)‖² = tr f(A)² from the same quadrature.
   */
  public static final double STANDARD_ERRORS = 2.5;

  private static final double NODES_IN_DEVIATION = 1.25;

  /** erfc(2·2·1.25/√2): coefficients fall like exp(−k²δ²/2), k = 2m, δ = 2·1.25/m. */
  private static final double TAIL = 5.7e-7;

  /** Of the Gaussian's height. */
  private static final double ROUNDING = 1e-12;

  private final int n;
  private final List<SmallEigen> probes = new ArrayList<>();
  private boolean complete = true;

  Quadrature(int n) {
    this.n = n;
  }

  /**
   * @param whole whether Lanczos came to the end of the probe's Krylov space: then nodes are
   *     eigenvalues and the quadrature is exact
   */
  void add(SmallEigen probe, boolean whole) {
    probes.add(probe);
    complete &= whole;
  }

  /**
   * The least broadening, as a share of the spectrum's width, of which m nodes integrate the
   * Gaussian: {@value #NODES_IN_DEVIATION}/m, where all of Chebyshev's coefficients of the Gaussian
   * beyond degree 2m − 1 together are {@value #TAIL} of its height; 0 where the quadrature is
   * exact.
   */
  public double finest() {
    int least = probes.stream().mapToInt(SmallEigen::size).min().orElseThrow();
    return complete ? 0 : NODES_IN_DEVIATION / least;
  }

  public int probes() {
    return probes.size();
  }

  /** n. */
  public int size() {
    return n;
  }

  /** The smallest node, an upper bound of the smallest eigenvalue. */
  public double lowest() {
    return probes.stream().mapToDouble(probe -> probe.value(0)).min().orElseThrow();
  }

  /** The largest node, a lower bound of the largest eigenvalue. */
  public double highest() {
    return probes.stream().mapToDouble(probe -> probe.value(probe.size() - 1)).max().orElseThrow();
  }

  /**
   * A mean with its error bar.
   *
   * @param error {@value #STANDARD_ERRORS} standard errors
   */
  public record Estimate(double mean, double error) {}

  /** (1/n) Σ f(λ). */
  public Estimate mean(DoubleUnaryOperator f) {
    double sum = 0;
    double squares = 0;
    for (SmallEigen probe : probes) {
      for (int i = 0; i < probe.size(); i++) {
        double weight = probe.component(i, 0) * probe.component(i, 0);
        double value = f.applyAsDouble(probe.value(i));
        sum += weight * value;
        squares += weight * value * value;
      }
    }
    int p = probes.size();
    double variance = 2 * squares / p / n;
    return new Estimate(sum / p, STANDARD_ERRORS * Math.sqrt(variance / p));
  }

  /**
   * The density on a grid, broadened by a Gaussian, with a band that holds everywhere at once
   * ({@link DensityBand}) where the broadening is at least {@link #finest()}. To it is added what
   * the quadrature may err by: twice the Gaussian's part that no polynomial of its degree has.
   *
   * @param points of the grid
   * @param sigma standard deviation of the Gaussian, as a share of the spectrum's width
   */
  public Density density(int points, double sigma) {
    double width = Math.max(highest() - lowest(), 1e-12 * Math.abs(highest()));
    double s = Math.max(sigma * width, Double.MIN_NORMAL);
    double from = lowest() - 6 * s;
    double step = (highest() + 6 * s - from) / (points - 1);
    DensityBand band = new DensityBand(n, probes.size(), width / s);
    double quadrature = (complete ? ROUNDING : 2 * TAIL) * Density.gaussian(0, s);
    double[] lambda = new double[points];
    double[] density = new double[points];
    double[] error = new double[points];
    for (int i = 0; i < points; i++) {
      lambda[i] = from + i * step;
      double sum = 0;
      double squares = 0;
      for (SmallEigen probe : probes) {
        for (int node = 0; node < probe.size(); node++) {
          double weight = probe.component(node, 0) * probe.component(node, 0);
          double value = Density.gaussian(lambda[i] - probe.value(node), s);
          sum += weight * value / probes.size();
          squares += weight * value * value / probes.size();
        }
      }
      density[i] = sum;
      error[i] = band.halfWidth(sum, squares) + quadrature;
    }
    return new Density(lambda, density, error, s);
  }
}
