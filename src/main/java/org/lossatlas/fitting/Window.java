package org.lossatlas.fitting;

/**
 * Where the unit square of (α, β) lies in the biases of the first layer: b₁ = (c + s·α, c + s·β, 0,
 * …). The paper has c = 0, s = 1; other activations see more of the square elsewhere: smoolu is
 * flat near 0 and quadratic has no slope there.
 *
 * @param origin c, the bias at α = 0
 * @param size s, the length of the directions
 */
public record Window(double origin, double size) {
  /** Needs a finite origin and a size above zero. */
  public Window {
    if (!Double.isFinite(origin) || !(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("a window from " + origin + " of size " + size);
    }
  }

  /** The bias at coordinate α: c + s·α. */
  public double bias(double coordinate) {
    return origin + size * coordinate;
  }
}
