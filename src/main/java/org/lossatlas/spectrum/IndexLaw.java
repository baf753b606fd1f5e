package org.lossatlas.spectrum;

/** At which energy the Wishart–Wigner law has an index, for one φ. */
final class IndexLaw {
  /** An energy is right to 1e-6 of the highest. */
  private static final int HALVINGS = 20;

  /** Far above any energy that is fitted. */
  private static final double HIGHEST = 4;

  private final double phi;

  IndexLaw(double phi) {
    this.phi = phi;
  }

  /** The ε with α(ε, φ) = index, by halving; NaN where the index is not below 1/2. */
  double energy(double index) {
    double low = Math.max(0, SpectralModel.WISHART_WIGNER.criticalEnergy(phi));
    double high = HIGHEST;
    if (!(index < index(high))) {
      return Double.NaN;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (index(middle) < index) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double index(double energy) {
    return LawCurve.of(SpectralLaw.of(SpectralModel.WISHART_WIGNER, phi, energy)).index();
  }
}
