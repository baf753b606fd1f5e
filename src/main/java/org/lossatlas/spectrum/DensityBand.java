package org.lossatlas.spectrum;

/**
 * How far a density d̂ of few probes may lie from the true one, everywhere at once. At a place, d =
 * (1/n) tr f(A) with f ≥ 0, and its estimate from p probes is distributed like a mean of p·ν/2
 * exponentials, ν = (tr f)²/tr f² ≥ 1 the eigenvalues that f sees (Satterthwaite); one isolated
 * eigenvalue has ν = 1, and its height from few probes is known badly and skewed. The series of the
 * incomplete gamma function, bounded by a geometric one and Stirling's formula, is P(d̂ ≤ x·d) ≤
 * exp(−k(x − 1 − ln x)) / (√(2πk)·(1 − xk/(k + 1))), k = p·ν/2, which gives d ≤ d̂/x with all but
 * the given chance. That chance is {@value #MISSED} shared among as many places as the broadening
 * tells apart (Bonferroni).
 */
final class DensityBand {
  /** The chance that the true density leaves the band anywhere. */
  static final double MISSED = 0.05;

  private static final int HALVINGS = 60;

  /** Factors beyond this one are not told apart. */
  private static final double MOST = 1e6;

  private final int n;
  private final int probes;
  private final double exponent;

  /**
   * @param n eigenvalues
   * @param broadenings the spectrum's width in standard deviations of the Gaussian
   */
  DensityBand(int n, int probes, double broadenings) {
    this.n = n;
    this.probes = probes;
    // Two standard deviations to each side belong to one place.
    double places = Math.max(1, broadenings / 4);
    exponent = Math.log(places / MISSED);
  }

  /**
   * Half the width of the band.
   *
   * @param mean the estimate of (1/n) tr f
   * @param squares the estimate of (1/n) tr f²
   */
  double halfWidth(double mean, double squares) {
    if (!(squares > 0)) {
      return 0;
    }
    double seen = Math.max(1, n * mean * mean / squares);
    return mean * (1 / lowest(probes * seen / 2) - 1);
  }

  /** The x in (0, 1) below which d̂/d falls with no more than the chance. */
  private double lowest(double k) {
    double low = -Math.log(MOST);
    double high = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double x = Math.exp(middle);
      double rate = k * (x - 1 - middle) + Math.log(2 * Math.PI * k) / 2;
      if (rate + Math.log1p(-x * k / (k + 1)) > exponent) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }
}
