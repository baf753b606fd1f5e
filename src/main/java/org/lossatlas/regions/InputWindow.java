package org.lossatlas.regions;

/**
 * The part of a two-dimensional input space that is looked at, as a grid of points.
 *
 * @param x along the first input, from left to right
 * @param y along the second input, from bottom to top
 */
public record InputWindow(Span x, Span y) {
  private static final long MOST_POINTS = 100_000_000;

  /** Refuses more than 10⁸ points. */
  public InputWindow {
    if ((long) x.count() * y.count() > MOST_POINTS) {
      throw new IllegalArgumentException(
          x.count() + "x" + y.count() + " points are more than the 10^8 that are possible");
    }
  }

  /** A square window around the origin. */
  public static InputWindow around(double reach, int side) {
    return new InputWindow(new Span(-reach, reach, side), new Span(-reach, reach, side));
  }

  /** How many points the grid has along x. */
  public int columns() {
    return x.count();
  }

  /** How many points the grid has along y. */
  public int rows() {
    return y.count();
  }

  /** How many points the grid has. */
  public int points() {
    return columns() * rows();
  }

  /** The same part with other numbers of points. */
  public InputWindow of(int columns, int rows) {
    return new InputWindow(x.of(columns), y.of(rows));
  }

  /** Shifted by so much. */
  public InputWindow moved(double dx, double dy) {
    return new InputWindow(
        x.between(x.from() + dx, x.to() + dx), y.between(y.from() + dy, y.to() + dy));
  }

  /**
   * Enlarged or shrunk so that one point stays where it is.
   *
   * @param factor above 1 shows more of the plane
   */
  public InputWindow scaled(double factor, double fixedX, double fixedY) {
    return new InputWindow(scaled(x, factor, fixedX), scaled(y, factor, fixedY));
  }

  private static Span scaled(Span span, double factor, double fixed) {
    return span.between(
        fixed + (span.from() - fixed) * factor, fixed + (span.to() - fixed) * factor);
  }
}
