package org.lossatlas.spectrum;

/**
 * What Lanczos' iteration looks for.
 *
 * @param top how many of the largest eigenvalues
 * @param bottom how many of the smallest
 * @param basis most vectors kept at a time; each takes 8·n bytes
 * @param products most products with the matrix
 * @param tolerance of a residual, relative to the largest |λ|
 * @param seed of the first vector
 */
public record LanczosOptions(
    int top, int bottom, int basis, int products, double tolerance, long seed) {
  private static final int DEFAULT_BASIS = 160;

  /** Checks that something is looked for and fits into the basis. */
  public LanczosOptions {
    if (top < 0 || bottom < 0 || top + bottom < 1) {
      throw new IllegalArgumentException("at least one eigenvalue must be asked for");
    }
    if (basis < 2 * (top + bottom) + 4) {
      throw new IllegalArgumentException(
          (top + bottom)
              + " eigenvalues need a basis of "
              + (2 * (top + bottom) + 4)
              + " vectors, and "
              + basis
              + " are possible");
    }
    if (products < 1 || !(tolerance > 0)) {
      throw new IllegalArgumentException("products and tolerance must be positive");
    }
  }

  /**
   * The usual, for n parameters: residuals of 1e-9, as many vectors as half of the memory holds.
   *
   * @throws IllegalArgumentException if the memory holds too few vectors
   */
  public static LanczosOptions ends(int top, int bottom, int n, long seed) {
    int wanted = Math.max(DEFAULT_BASIS, 3 * (top + bottom) + 20);
    long room = Runtime.getRuntime().maxMemory() / 2 / (8L * n);
    return new LanczosOptions(
        top, bottom, (int) Math.min(wanted, Math.max(room, 2)), 5000, 1e-9, seed);
  }

  public LanczosOptions withTolerance(double newTolerance) {
    return new LanczosOptions(top, bottom, basis, products, newTolerance, seed);
  }

  public LanczosOptions withProducts(int most) {
    return new LanczosOptions(top, bottom, basis, most, tolerance, seed);
  }

  public LanczosOptions withSeed(long newSeed) {
    return new LanczosOptions(top, bottom, basis, products, tolerance, newSeed);
  }

  public LanczosOptions withBasis(int most) {
    return new LanczosOptions(top, bottom, most, products, tolerance, seed);
  }
}
