package org.lossatlas.figure;

/**
 * Points (x, y), joined by a line which breaks where a number is not finite, or as they are marked.
 * Immutable.
 */
public final class Series {
  /** How the points are shown. */
  public enum Mark {
    /** Joined. */
    LINE,
    /** Lines that are never dashed, such as bars of errors. */
    BARS,
    /** A disc each. */
    POINTS,
    /** Joined, and what they enclose is filled: the outlines of bars. */
    AREA
  }

  private final String name;
  private final double[] x;
  private final double[] y;
  private final Mark mark;

  private Series(String name, double[] x, double[] y, Mark mark) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x but " + y.length + " y");
    }
    this.name = name;
    this.x = x;
    this.y = y;
    this.mark = mark;
  }

  /**
   * @param name for the legend; may hold formulas ({@link MathText})
   * @param x copied
   * @param y as many, copied
   */
  public static Series of(String name, double[] x, double[] y) {
    return new Series(name, x.clone(), y.clone(), Mark.LINE);
  }

  /** The same points, marked otherwise. */
  public Series marked(Mark newMark) {
    return new Series(name, x, y, newMark);
  }

  /** How the points are shown. */
  public Mark mark() {
    return mark;
  }

  public String name() {
    return name;
  }

  public int size() {
    return x.length;
  }

  public double x(int index) {
    return x[index];
  }

  public double y(int index) {
    return y[index];
  }
}
