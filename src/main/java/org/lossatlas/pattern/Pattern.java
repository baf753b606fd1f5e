package org.lossatlas.pattern;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A target pattern T: a grid of finite values over the unit square of (α, β). Black is 0 and white
 * is 1, but any finite value may stand in it. Column i of w lies at α = i/(w−1), row j of h at β =
 * j/(h−1); <b>row 0 is the bottom</b> (β = 0). Values between grid points are bilinear. Immutable.
 */
public final class Pattern {
  /** The most columns and the most rows a pattern may have. */
  public static final int MAX_SIDE = 8192;

  /** The most grid points a pattern may have: 128 MB of values, which leaves room in the heap. */
  public static final int MAX_POINTS = 1 << 24;

  private final int width;
  private final int height;
  private final double[] values;

  private Pattern(int width, int height, double[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * @param values width·height finite values, row by row from the bottom, copied
   * @throws IllegalArgumentException if the length does not fit or a value is not finite
   */
  public static Pattern of(int width, int height, double[] values) {
    requireSides(width, height);
    if (values.length != width * height) {
      throw new IllegalArgumentException(
          values.length + " values for a grid of " + width + " x " + height);
    }
    return checked(width, height, values.clone());
  }

  private static Pattern checked(int width, int height, double[] own) {
    for (double value : own) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a pattern's values must be finite, not " + value);
      }
    }
    return new Pattern(width, height, own);
  }

  /**
   * Takes the array itself, unchecked: for drawing, where a copy and a check at every event of the
   * brush would be felt. The caller has made the array from finite values and lets go of it.
   */
  static Pattern owning(int width, int height, double[] values) {
    return new Pattern(width, height, values);
  }

  /** A grid with the same value everywhere. */
  public static Pattern constant(int width, int height, double level) {
    requireSides(width, height);
    double[] values = new double[width * height];
    Arrays.fill(values, level);
    return checked(width, height, values);
  }

  /** The values of {@code function(α, β)} on the grid points. */
  public static Pattern sample(int width, int height, DoubleBinaryOperator function) {
    requireSides(width, height);
    double[] values = new double[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[row * width + column] =
            function.applyAsDouble(coordinate(column, width), coordinate(row, height));
      }
    }
    return checked(width, height, values);
  }

  /** Where point {@code index} of {@code count} lies in [0, 1]; a single point lies at 0. */
  public static double coordinate(int index, int count) {
    return count == 1 ? 0 : (double) index / (count - 1);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The value of a grid point; row 0 is the bottom. */
  public double value(int column, int row) {
    return values[row * width + column];
  }

  /** T(α, β), bilinear between grid points; outside [0, 1] the edge's value. */
  public double at(double alpha, double beta) {
    double x = Math.min(1, Math.max(0, alpha)) * (width - 1);
    double y = Math.min(1, Math.max(0, beta)) * (height - 1);
    int left = Math.min((int) x, Math.max(0, width - 2));
    int low = Math.min((int) y, Math.max(0, height - 2));
    int right = Math.min(left + 1, width - 1);
    int high = Math.min(low + 1, height - 1);
    return mix(
        mix(value(left, low), value(right, low), x - left),
        mix(value(left, high), value(right, high), x - left),
        y - low);
  }

  private static double mix(double from, double to, double share) {
    return (1 - share) * from + share * to;
  }

  /** This pattern read off at the points of another grid. */
  public Pattern resampled(int newWidth, int newHeight) {
    return newWidth == width && newHeight == height ? this : sample(newWidth, newHeight, this::at);
  }

  /** The same grid with every value replaced. */
  public Pattern map(DoubleUnaryOperator change) {
    return checked(width, height, Arrays.stream(values).map(change).toArray());
  }

  /** A copy of the values, row by row from the bottom. */
  public double[] toArray() {
    return values.clone();
  }

  public double min() {
    return Arrays.stream(values).min().orElseThrow();
  }

  public double max() {
    return Arrays.stream(values).max().orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern that
        && width == that.width
        && height == that.height
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Pattern " + width + " x " + height;
  }

  private static void requireSides(int width, int height) {
    if (!fits(width, height)) {
      throw new IllegalArgumentException(
          "a grid of " + width + " x " + height + "; it must have " + limits());
    }
  }

  /** Whether a pattern may have this many columns and rows. */
  static boolean fits(long width, long height) {
    return width >= 1
        && height >= 1
        && width <= MAX_SIDE
        && height <= MAX_SIDE
        && width * height <= MAX_POINTS;
  }

  /** The limits in words, for messages. */
  static String limits() {
    return "1 to " + MAX_SIDE + " points a side and at most " + MAX_POINTS + " in all";
  }
}
