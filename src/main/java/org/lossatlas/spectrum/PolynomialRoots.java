package org.lossatlas.spectrum;

/** All complex roots of a real polynomial of low degree, by Aberth's iteration. */
final class PolynomialRoots {
  private static final int MOST_STEPS = 200;
  private static final double CONVERGED = 4e-16;

  private final int degree;
  private final double[] re;
  private final double[] im;

  private PolynomialRoots(int degree) {
    this.degree = degree;
    re = new double[degree];
    im = new double[degree];
  }

  /**
   * @param coefficients a₀, a₁, …; zeros at the end are left out
   */
  static PolynomialRoots of(double... coefficients) {
    int degree = coefficients.length - 1;
    while (degree > 0 && coefficients[degree] == 0) {
      degree--;
    }
    PolynomialRoots roots = new PolynomialRoots(degree);
    roots.spread(coefficients);
    for (int step = 0; step < MOST_STEPS && roots.move(coefficients); step++) {
      // Each step moves every root.
    }
    return roots;
  }

  /** Starts on a circle that is as large as the roots are. */
  private void spread(double[] a) {
    double radius = 0;
    for (int k = 0; k < degree; k++) {
      double ratio = Math.pow(Math.abs(a[k] / a[degree]), 1.0 / (degree - k));
      radius = Math.max(radius, ratio);
    }
    for (int i = 0; i < degree; i++) {
      double angle = 2 * Math.PI * i / degree + 0.4;
      re[i] = Math.max(radius, Double.MIN_NORMAL) * Math.cos(angle);
      im[i] = Math.max(radius, Double.MIN_NORMAL) * Math.sin(angle);
    }
  }

  /** One Aberth step: Newton's correction, held off from the other roots. */
  private boolean move(double[] a) {
    boolean moved = false;
    for (int i = 0; i < degree; i++) {
      double pr = a[degree];
      double pi = 0;
      double dr = 0;
      double di = 0;
      for (int k = degree - 1; k >= 0; k--) {
        double r = dr * re[i] - di * im[i] + pr;
        di = dr * im[i] + di * re[i] + pi;
        dr = r;
        r = pr * re[i] - pi * im[i] + a[k];
        pi = pr * im[i] + pi * re[i];
        pr = r;
      }
      double pp = pr * pr + pi * pi;
      if (pp == 0) {
        continue;
      }
      // p′/p − Σ 1/(z_i − z_j), whose inverse is the correction.
      double qr = (dr * pr + di * pi) / pp;
      double qi = (di * pr - dr * pi) / pp;
      for (int j = 0; j < degree; j++) {
        double xr = re[i] - re[j];
        double xi = im[i] - im[j];
        double xx = xr * xr + xi * xi;
        if (j != i && xx > 0) {
          qr -= xr / xx;
          qi += xi / xx;
        }
      }
      double qq = qr * qr + qi * qi;
      if (qq == 0 || Double.isInfinite(qq)) {
        continue;
      }
      re[i] -= qr / qq;
      im[i] += qi / qq;
      moved |= 1 / qq > CONVERGED * CONVERGED * (re[i] * re[i] + im[i] * im[i]);
    }
    return moved;
  }

  int degree() {
    return degree;
  }

  double re(int i) {
    return re[i];
  }

  double im(int i) {
    return im[i];
  }
}
