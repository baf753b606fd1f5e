package org.lossatlas.spectrum;

/** Wigner's law: √(4s² − λ²)/(2πs²) on |λ| ≤ 2s. */
public final class Semicircle {
  private Semicircle() {}

  /**
   * @param deviation s, the standard deviation, positive
   */
  public static double density(double deviation, double lambda) {
    double square = 4 * deviation * deviation - lambda * lambda;
    return square > 0 ? Math.sqrt(square) / (2 * Math.PI * deviation * deviation) : 0;
  }
}
