package org.lossatlas.pattern;

/** An upright rectangle between two opposite corners, in either order. */
public record Rectangle(GridPoint corner, GridPoint opposite) implements Shape {
  @Override
  public double distance(double column, double row) {
    double x = outside(column, corner.column(), opposite.column());
    double y = outside(row, corner.row(), opposite.row());
    return Math.min(0, Math.max(x, y)) + Math.hypot(Math.max(0, x), Math.max(0, y));
  }

  /** How far a coordinate is outside the interval between two ends; below 0 inside. */
  private static double outside(double coordinate, double end, double other) {
    return Math.max(Math.min(end, other) - coordinate, coordinate - Math.max(end, other));
  }
}
