package org.lossatlas.pattern;

/**
 * A place on a pattern's grid in cells: (0, 0) is the centre of the lower left cell, (w−1, h−1)
 * that of the upper right one. It may lie between cells and outside the grid.
 */
public record GridPoint(double column, double row) {
  /** Far enough outside any grid, and small enough to compute with. */
  private static final double FARTHEST = 1e6;

  public GridPoint {
    if (!(Math.abs(column) <= FARTHEST && Math.abs(row) <= FARTHEST)) {
      throw new IllegalArgumentException("a grid has no place " + column + ", " + row);
    }
  }

  double distance(GridPoint other) {
    return Math.hypot(column - other.column, row - other.row);
  }

  /** How far (column, row) is from the segment between two points. */
  static double distanceToSegment(GridPoint from, GridPoint to, double column, double row) {
    double along = to.column - from.column;
    double up = to.row - from.row;
    double length = along * along + up * up;
    double dot = (column - from.column) * along + (row - from.row) * up;
    double share = length == 0 ? 0 : Math.min(1, Math.max(0, dot / length));
    double x = column - from.column - share * along;
    double y = row - from.row - share * up;
    return Math.sqrt(x * x + y * y);
  }
}
