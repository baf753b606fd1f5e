package org.lossatlas.landscape;

/**
 * Coordinates from one end to the other, both included.
 *
 * @param from finite
 * @param to finite, above {@code from}
 */
public record Range(double from, double to) {
  /** Refuses ends that are not finite or not in order. */
  public Range {
    if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
      throw new IllegalArgumentException(
          "a range from "
              + from
              + " to "
              + to
              + "; its ends must be finite, the first the smaller");
    }
  }

  /** Point i of {@code count}, from the ends, so that errors do not add up. */
  public double point(int i, int count) {
    int last = count - 1;
    return i == last ? to : from + (to - from) * i / last;
  }

  /** All points. */
  public double[] points(int count) {
    double[] points = new double[count];
    for (int i = 0; i < count; i++) {
      points[i] = point(i, count);
    }
    return points;
  }

  /**
   * Reads {@code -1:1}.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Range parse(String text) {
    String[] ends = text.split(":", -1);
    try {
      if (ends.length == 2) {
        return new Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a range without a colon.
    }
    throw new IllegalArgumentException("'" + text + "' is no range; it must look like -1:1");
  }

  @Override
  public String toString() {
    return from + ":" + to;
  }
}
