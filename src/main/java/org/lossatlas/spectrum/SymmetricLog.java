package org.lossatlas.spectrum;

/**
 * The axis of spectra that span many decades on both sides of zero: sign(λ)·log₁₀(1 + |λ|/λ₀),
 * linear below λ₀ and logarithmic above.
 *
 * @param linear λ₀, positive
 */
public record SymmetricLog(double linear) {
  /** As wide as a spectrum needs: linear below a millionth of its radius. */
  public static SymmetricLog of(double radius) {
    return new SymmetricLog(radius > 0 ? 1e-6 * radius : 1);
  }

  /** The place of λ on the axis. */
  public double place(double lambda) {
    return Math.signum(lambda) * Math.log10(1 + Math.abs(lambda) / linear);
  }

  /** All of a spectrum at their places, which keep their order. */
  public Eigenvalues place(Eigenvalues values) {
    double[] places = values.toArray();
    for (int i = 0; i < places.length; i++) {
      places[i] = place(places[i]);
    }
    return Eigenvalues.ascending(places);
  }
}
