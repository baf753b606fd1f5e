package org.lossatlas.spectrum;

/**
 * Marchenko and Pastur's law with ratio φ: √((λ − λ₋)(λ₊ − λ))/(2πλφ) between the edges λ± = (1 ±
 * √φ)², and an atom of 1 − 1/φ at zero for φ &gt; 1.
 */
public final class MarchenkoPastur {
  private MarchenkoPastur() {}

  /** λ₋. */
  public static double lower(double phi) {
    return (1 - Math.sqrt(phi)) * (1 - Math.sqrt(phi));
  }

  /** λ₊. */
  public static double upper(double phi) {
    return (1 + Math.sqrt(phi)) * (1 + Math.sqrt(phi));
  }

  /** The mass at zero. */
  public static double atom(double phi) {
    return Math.max(0, 1 - 1 / phi);
  }

  /** The density, without the atom. */
  public static double density(double phi, double lambda) {
    double square = (lambda - lower(phi)) * (upper(phi) - lambda);
    return square > 0 ? Math.sqrt(square) / (2 * Math.PI * lambda * phi) : 0;
  }
}
