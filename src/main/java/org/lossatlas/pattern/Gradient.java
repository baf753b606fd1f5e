package org.lossatlas.pattern;

/**
 * A linear gradient: one level at and behind the first point, another at and beyond the second,
 * even in between.
 */
public record Gradient(GridPoint from, GridPoint to, double fromLevel, double toLevel) {
  public Gradient {
    if (!Double.isFinite(fromLevel) || !Double.isFinite(toLevel)) {
      throw new IllegalArgumentException("levels must be finite: " + fromLevel + ", " + toLevel);
    }
  }

  /** The whole grid filled; between two equal points there is only the first level. */
  public Pattern over(Pattern base) {
    Pattern ground = Pattern.constant(base.width(), base.height(), fromLevel);
    double across = to.column() - from.column();
    double up = to.row() - from.row();
    double length = across * across + up * up;
    if (length == 0) {
      return ground;
    }
    return Painting.over(
        ground,
        toLevel,
        (column, row) -> ((column - from.column()) * across + (row - from.row()) * up) / length);
  }
}
