package org.lossatlas.pattern;

/** The upright ellipse in the rectangle between two opposite corners, in either order. */
public record Ellipse(GridPoint corner, GridPoint opposite) implements Shape {
  /** In place of an axis of no length, in cells. */
  private static final double THINNEST = 1e-3;

  /**
   * The distance to first order, k(k − 1)/|∇k| with k² = (x/r)² + (y/s)²: exact on the edge and for
   * circles.
   */
  @Override
  public double distance(double column, double row) {
    double acrossRadius = radius(corner.column(), opposite.column());
    double upRadius = radius(corner.row(), opposite.row());
    double x = (column - (corner.column() + opposite.column()) / 2) / acrossRadius;
    double y = (row - (corner.row() + opposite.row()) / 2) / upRadius;
    double k = Math.hypot(x, y);
    if (k == 0) {
      return -Math.min(acrossRadius, upRadius);
    }
    return k * (k - 1) / Math.hypot(x / acrossRadius, y / upRadius);
  }

  private static double radius(double end, double other) {
    return Math.max(THINNEST, Math.abs(end - other) / 2);
  }
}
