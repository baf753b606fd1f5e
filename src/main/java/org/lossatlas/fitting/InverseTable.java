package org.lossatlas.fitting;

/**
 * s⁻¹ of a {@link Ray} as a table, for drawings that change sixty times a second: between entries
 * that are evenly spaced in √height (in which t is nearly straight, as s is nearly a parabola at
 * its foot) it is linear: good to 1e-5 of the range, and to 2e-3 at the kinks of hinge and absolute
 * loss.
 */
final class InverseTable {
  private static final int ENTRIES = 512;

  private final double range;
  private final double[] entries = new double[ENTRIES + 1];

  /** Covers heights from 0 to {@code range}. */
  InverseTable(Ray ray, double range) {
    this.range = range;
    for (int i = 1; i <= ENTRIES; i++) {
      double share = (double) i / ENTRIES;
      entries[i] = ray.inverse(range * share * share);
    }
  }

  /** The t ≥ 0 where s(t) lies {@code height} above its infimum; 0 ≤ height ≤ range. */
  double at(double height) {
    if (height <= 0) {
      return 0;
    }
    double place = Math.min(1, Math.sqrt(height / range)) * ENTRIES;
    int i = Math.min((int) place, ENTRIES - 1);
    return entries[i] + (place - i) * (entries[i + 1] - entries[i]);
  }
}
