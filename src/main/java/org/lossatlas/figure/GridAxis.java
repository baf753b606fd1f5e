package org.lossatlas.figure;

/**
 * Evenly spaced coordinates of grid points. Each point stands for the cell around it, so cells
 * reach half a step beyond the first and the last point.
 *
 * @param first the first point
 * @param last the last point, above the first; equal to it where there is one point
 * @param count how many points, at least 1
 */
public record GridAxis(double first, double last, int count) {
  /** How far a given coordinate may lie from its even place, in steps. */
  private static final double EVEN = 1e-4;

  public GridAxis {
    boolean ordered = count == 1 ? first == last : first < last;
    if (count < 1 || !ordered || !Double.isFinite(last - first)) {
      throw new IllegalArgumentException(
          "no axis of " + count + " points from " + first + " to " + last);
    }
  }

  /** Points from 0 to 1; a single point lies at 0. */
  public static GridAxis unit(int count) {
    return new GridAxis(0, count == 1 ? 0 : 1, count);
  }

  /**
   * @throws IllegalArgumentException if the points are not rising in even steps
   */
  public static GridAxis of(double[] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException("an axis needs a point");
    }
    GridAxis axis = new GridAxis(points[0], points[points.length - 1], points.length);
    for (int i = 0; i < points.length; i++) {
      if (!(Math.abs(points[i] - axis.at(i)) <= EVEN * axis.step())) {
        throw new IllegalArgumentException("the points of an axis must rise in even steps");
      }
    }
    return axis;
  }

  /** The coordinate of point {@code index}, computed from the ends. */
  public double at(int index) {
    return count == 1 ? first : first + (last - first) * index / (count - 1);
  }

  /** From point to point; 1 where there is one point. */
  public double step() {
    return count == 1 ? 1 : (last - first) / (count - 1);
  }

  /** From the first cell's outer side to the last one's. */
  public Range cells() {
    return new Range(first - step() / 2, last + step() / 2);
  }

  /** The point whose cell holds the coordinate; the nearest one if none does. */
  public int nearest(double coordinate) {
    return (int) Math.max(0, Math.min(count - 1, Math.rint((coordinate - first) / step())));
  }
}
