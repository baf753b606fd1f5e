package org.lossatlas.figure;

/**
 * Limits of an axis or of a range of colours.
 *
 * @param lower less than {@code upper}
 * @param upper both are finite
 */
public record Range(double lower, double upper) {
  /** Narrower than this, relative to the values themselves, is rounding and not a range. */
  private static final double ROUNDING = 1e-10;

  public Range {
    if (!(lower < upper) || !Double.isFinite(upper - lower)) {
      throw new IllegalArgumentException("no range from " + lower + " to " + upper);
    }
  }

  /**
   * The range from {@code lower} to {@code upper}; where they are equal (up to rounding), a range
   * with that value in its middle; where they are not finite (there are no values), 0 to 1.
   */
  public static Range spanning(double lower, double upper) {
    if (!Double.isFinite(upper - lower)) {
      return new Range(0, 1);
    }
    double size = Math.max(Math.abs(lower), Math.abs(upper));
    if (upper - lower > ROUNDING * size) {
      return new Range(lower, upper);
    }
    double half = size == 0 ? 0.5 : 0.05 * size;
    double middle = lower / 2 + upper / 2;
    return new Range(middle - half, middle + half);
  }

  /** From {@code -size} to {@code size}, for quantities around zero; 0 and NaN give −1 to 1. */
  public static Range symmetric(double size) {
    return size > 0 && Double.isFinite(2 * size) ? new Range(-size, size) : new Range(-1, 1);
  }

  public double length() {
    return upper - lower;
  }

  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
