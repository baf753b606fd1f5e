package org.lossatlas.figure;

/**
 * Limits of an axis or of a range of colours.
 *
 * @param lower less than {@code upper}, by 1e-290 at least
 * @param upper both are within ±1e300, so that arithmetic on them stays finite
 */
public record Range(double lower, double upper) {
  /** Narrower than this, relative to the values themselves, is rounding and not a range. */
  private static final double ROUNDING = 1e-10;

  private static final double SHORTEST = 1e-290;
  private static final double FARTHEST = 1e300;

  public Range {
    if (!(upper - lower >= SHORTEST) || lower < -FARTHEST || upper > FARTHEST) {
      throw new IllegalArgumentException("no range from " + lower + " to " + upper);
    }
  }

  /**
   * The range from {@code lower} to {@code upper}; where they are equal (up to rounding), a range
   * that has the value in its middle; where they are NaN (there are no values), 0 to 1. What is
   * beyond ±1e300 is cut off.
   */
  public static Range spanning(double lower, double upper) {
    if (Double.isNaN(upper - lower)) {
      return new Range(0, 1);
    }
    double from = clamped(lower);
    double to = clamped(upper);
    double size = Math.max(Math.abs(from), Math.abs(to));
    if (to - from > Math.max(ROUNDING * size, SHORTEST)) {
      return new Range(from, to);
    }
    double half = size < 100 * SHORTEST ? 0.5 : 0.05 * size;
    double middle = from / 2 + to / 2;
    return new Range(clamped(middle - half), clamped(middle + half));
  }

  /** From {@code -size} to {@code size}, for quantities around zero; 0 and NaN give −1 to 1. */
  public static Range symmetric(double size) {
    double end = clamped(size);
    return end > SHORTEST ? new Range(-end, end) : new Range(-1, 1);
  }

  private static double clamped(double value) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }

  /** With free space at each end: this share of the length, as it is seen on the scale. */
  Range widened(Scale scale, double share) {
    double from = clamped(scale.value(-share, lower, upper));
    double to = clamped(scale.value(1 + share, lower, upper));
    return new Range(scale == Scale.LOG ? Math.max(Double.MIN_NORMAL, from) : from, to);
  }

  public double length() {
    return upper - lower;
  }

  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
