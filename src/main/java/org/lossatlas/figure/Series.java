package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Points (x, y), joined by a line which breaks where a number is not finite, or as they are marked;
 * perhaps with a band of y ± an error behind the line. Immutable.
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
  private final double[] error;
  private final Mark mark;

  private Series(String name, double[] x, double[] y, double[] error, Mark mark) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x but " + y.length + " y");
    }
    if (error.length != 0 && error.length != y.length) {
      throw new IllegalArgumentException(error.length + " errors but " + y.length + " y");
    }
    this.name = name;
    this.x = x;
    this.y = y;
    this.error = error;
    this.mark = mark;
  }

  /**
   * @param name for the legend; may hold formulas ({@link MathText})
   * @param x copied
   * @param y as many, copied
   */
  public static Series of(String name, double[] x, double[] y) {
    return new Series(name, x.clone(), y.clone(), new double[0], Mark.LINE);
  }

  /** The same points, marked otherwise. */
  public Series marked(Mark newMark) {
    return new Series(name, x, y, error, newMark);
  }

  /**
   * The same points with a band of y ± error.
   *
   * @param errors as many as points, copied; NaN where none is known, over which the band goes on
   */
  public Series withErrors(double[] errors) {
    return new Series(name, x, y, errors.clone(), mark);
  }

  /** Whether there is a band. */
  public boolean hasErrors() {
    return error.length > 0;
  }

  /** Half of the band at a point; NaN where it is not known. */
  public double error(int index) {
    return error.length > 0 ? error[index] : Double.NaN;
  }

  /**
   * What encloses the band: along its upper edge and back along its lower one, apart where the line
   * breaks; no points where there is no band.
   *
   * @param least where the lower edge ends, for an axis that has no place below
   */
  public Series band(double least) {
    List<double[]> outline = new ArrayList<>();
    List<double[]> back = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (!Double.isFinite(y[i])) {
        close(outline, back);
      } else if (Double.isFinite(error(i))) {
        outline.add(new double[] {x[i], Math.max(least, y[i] + error[i])});
        back.add(0, new double[] {x[i], Math.max(least, y[i] - error[i])});
      }
    }
    close(outline, back);
    return of(
        "",
        outline.stream().mapToDouble(point -> point[0]).toArray(),
        outline.stream().mapToDouble(point -> point[1]).toArray());
  }

  private static void close(List<double[]> outline, List<double[]> back) {
    if (!back.isEmpty()) {
      outline.addAll(back);
      outline.add(new double[] {Double.NaN, Double.NaN});
      back.clear();
    }
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
