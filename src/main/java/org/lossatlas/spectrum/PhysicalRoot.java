package org.lossatlas.spectrum;

/**
 * The root of a law's polynomial that is the Stieltjes transform: it is 1/z far from the spectrum,
 * and is followed from there to just above a point of the real axis, to the nearest root at each
 * step.
 *
 * @param re of G
 * @param im of G; negative above the real axis
 */
record PhysicalRoot(double re, double im) {
  /** Each step comes nearer to the axis by this. */
  private static final double STEP = 0.8;

  private static final int NEWTON_STEPS = 50;

  /**
   * G(λ + i0).
   *
   * @param far where the way begins, in units of the spectrum's size
   */
  static PhysicalRoot above(
      SpectralModel model, double phi, double energy, double lambda, double far) {
    double size = Math.abs(lambda) + 1 + phi + Math.sqrt(model.secondCumulant(phi, energy));
    double height = far * size;
    double norm = lambda * lambda + height * height;
    PhysicalRoot root = new PhysicalRoot(lambda / norm, -height / norm);
    while (height > 1e-11 * size) {
      root = root.newton(model, phi, energy, lambda, height);
      height *= STEP;
    }
    return root;
  }

  /** Whether λ lies inside the spectrum. */
  static boolean isComplex(
      SpectralModel model, double phi, double energy, double lambda, double far) {
    PhysicalRoot root = above(model, phi, energy, lambda, far);
    return -root.im > 1e-6 * Math.abs(root.re) + 1e-300;
  }

  /** Newton's steps on the polynomial with z = λ + i·height; its coefficients are linear in z. */
  private PhysicalRoot newton(
      SpectralModel model, double phi, double energy, double lambda, double height) {
    double[] a = model.equation(phi, energy, lambda);
    double[] zero = model.equation(phi, energy, 0);
    double[] one = model.equation(phi, energy, 1);
    double x = re;
    double y = im;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double pr = 0;
      double pi = 0;
      double dr = 0;
      double di = 0;
      for (int k = a.length - 1; k >= 0; k--) {
        double r = dr * x - di * y + pr;
        di = dr * y + di * x + pi;
        dr = r;
        r = pr * x - pi * y + a[k];
        pi = pr * y + pi * x + height * (one[k] - zero[k]);
        pr = r;
      }
      double dd = dr * dr + di * di;
      if (dd == 0) {
        break;
      }
      double sr = (pr * dr + pi * di) / dd;
      double si = (pi * dr - pr * di) / dd;
      x -= sr;
      y -= si;
      if (sr * sr + si * si <= 1e-30 * (x * x + y * y)) {
        break;
      }
    }
    return new PhysicalRoot(x, y);
  }
}
