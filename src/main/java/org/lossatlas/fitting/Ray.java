package org.lossatlas.fitting;

import java.util.Optional;

/**
 * The ray p = p* + t·u on which a fit lives: p* is where σ is least and u a unit vector, so that
 * s(t) = σ(p* + t·u) rises from the infimum for t ≥ 0 and the offset of the surface is as small as
 * it can be ([C], after Eq. 12). u is orthogonal to P(y) − 1/m: then cross-entropy and squared loss
 * show the same surface, but for a constant, on every data set with balanced classes, even if the
 * classes of this one are not quite balanced.
 */
public final class Ray {
  /** Beyond this, outputs would be too large for single precision to resolve the surface. */
  private static final double MAX_LENGTH = 1e4;

  /** Points at which the rise of s is checked; between them it follows from convexity. */
  private static final int MONOTONE_LOOKS = 64;

  /** How many outputs are tried as directions: all where there are few, soon enough with many. */
  private static final int MOST_CANDIDATES = 64;

  private final ImplicitActivation sigma;
  private final double[] origin;
  private final double[] direction;
  private final double infimum;

  private Ray(ImplicitActivation sigma, double[] origin, double[] direction) {
    this.sigma = sigma;
    this.origin = origin;
    this.direction = direction;
    this.infimum = sigma.value(origin);
  }

  /**
   * The ray on which the loss rises by {@code range} at the smallest t: the shorter, the less the
   * surface depends on small differences of P(y).
   *
   * @return empty if no ray reaches it (for instance cross-entropy with a single output)
   */
  public static Optional<Ray> reaching(ImplicitActivation sigma, double range) {
    Optional<Ray> best = Optional.empty();
    double bestLength = MAX_LENGTH;
    for (int k = 0; k < Math.min(sigma.outputs(), MOST_CANDIDATES); k++) {
      for (double sign : new double[] {1, -1}) {
        Optional<Ray> ray = towards(sigma, k, sign);
        double length = ray.map(r -> r.lengthFor(range)).orElse(Double.POSITIVE_INFINITY);
        if (length < bestLength) {
          best = ray;
          bestLength = length;
        }
      }
    }
    return best;
  }

  /** The unit vector nearest to ±e_k that has mean zero (if m &gt; 1) and keeps balance. */
  private static Optional<Ray> towards(ImplicitActivation sigma, int k, double sign) {
    int m = sigma.outputs();
    double[] imbalance = sigma.imbalance();
    double size = dot(imbalance, imbalance);
    double share = size > 0 ? imbalance[k] / size : 0;
    double[] u = new double[m];
    for (int j = 0; j < m; j++) {
      double oneUp = (j == k ? 1 : 0) - (m > 1 ? 1.0 / m : 0);
      u[j] = sign * (oneUp - share * imbalance[j]);
    }
    double norm = Math.sqrt(dot(u, u));
    if (norm < 1e-6) {
      // With two classes out of balance, no direction keeps it: then the plain one.
      return size > 0 && m == 2 ? Optional.of(plain(sigma, k, sign)) : Optional.empty();
    }
    for (int j = 0; j < m; j++) {
      u[j] /= norm;
    }
    return Optional.of(new Ray(sigma, sigma.minimiser(), u));
  }

  private static Ray plain(ImplicitActivation sigma, int k, double sign) {
    int m = sigma.outputs();
    double norm = Math.sqrt(1 - 1.0 / m);
    double[] u = new double[m];
    for (int j = 0; j < m; j++) {
      u[j] = sign * ((j == k ? 1 : 0) - 1.0 / m) / norm;
    }
    return new Ray(sigma, sigma.minimiser(), u);
  }

  /**
   * Lemma 1 of [C] where s⁻¹ is used: s is continuous, rises from its infimum by all of {@code
   * height}, and is strictly monotonic above its foot.
   *
   * @throws IllegalArgumentException with one line if it is not so
   */
  public void requireInvertible(double height) {
    double end = lengthFor(height);
    if (Double.isInfinite(end)) {
      throw new IllegalArgumentException(
          "the loss cannot rise by " + height + " along the ray; choose a smaller range");
    }
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 1; i <= MONOTONE_LOOKS; i++) {
      double height0 = loss(end * i / MONOTONE_LOOKS) - infimum;
      boolean above = height0 > 1e-9 * height;
      if (above && !(height0 > before)) {
        throw new IllegalArgumentException(
            "the loss does not rise all along the ray, so that it has no inverse there");
      }
      before = height0;
    }
  }

  /** p* + t·u. */
  public double[] point(double t) {
    return point(t, new double[origin.length]);
  }

  private double[] point(double t, double[] p) {
    for (int j = 0; j < p.length; j++) {
      p[j] = origin[j] + t * direction[j];
    }
    return p;
  }

  /** s(t) = σ(p* + t·u). */
  public double loss(double t) {
    return loss(t, new double[origin.length]);
  }

  /**
   * The same for who asks often.
   *
   * @param point of the length of p*, is overwritten
   */
  double loss(double t, double[] point) {
    return sigma.value(point(t, point));
  }

  /** s′(t). */
  public double slope(double t) {
    return slope(t, new double[origin.length]);
  }

  /**
   * The same for who asks often.
   *
   * @param point of the length of p*, is overwritten
   */
  double slope(double t, double[] point) {
    return sigma.slope(point(t, point), direction);
  }

  /** s(0), the least loss that a constant output can have. */
  public double infimum() {
    return infimum;
  }

  /**
   * s⁻¹ on t ≥ 0, the largest preimage: the t where the loss lies {@code height} above the infimum.
   *
   * @param height at least 0, and within what the ray reaches
   */
  public double inverse(double height) {
    double low = 0;
    double high = lengthFor(height);
    // Bisection to the last bit but a few: s is convex, so it cannot fail, and it is done once.
    for (int i = 0; i < 80 && high - low > 1e-13 * high; i++) {
      double middle = (low + high) / 2;
      if (loss(middle) - infimum <= height) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** A t, to within a factor of 2, at which the loss has risen by {@code height}, or infinity. */
  private double lengthFor(double height) {
    double t = 1e-6;
    while (loss(t) - infimum < height && t < MAX_LENGTH) {
      t *= 1.5;
    }
    return loss(t) - infimum >= height ? t : Double.POSITIVE_INFINITY;
  }

  /** σ itself. */
  public ImplicitActivation activation() {
    return sigma;
  }

  /** A copy of p*. */
  public double[] origin() {
    return origin.clone();
  }

  /** A copy of u. */
  public double[] direction() {
    return direction.clone();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
