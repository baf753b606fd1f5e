package org.lossatlas.pattern;

import java.util.function.DoubleUnaryOperator;

/**
 * A shape on a grid, through the centres of the cells at its corners. Its edge is anti-aliased over
 * one cell; with corners at whole cells a rectangle is exact.
 */
public sealed interface Shape permits Line, Rectangle, Ellipse {
  /** The signed distance of a place from the edge, in cells; below 0 inside. */
  double distance(double column, double row);

  /** The base with the shape filled; a line is filled one cell wide. */
  default Pattern filled(Pattern base, double level) {
    return drawn(base, level, distance -> 1 - distance);
  }

  /**
   * The base with the shape's edge drawn.
   *
   * @param thickness in cells, above 0
   */
  default Pattern outlined(Pattern base, double thickness, double level) {
    if (!(thickness > 0)) {
      throw new IllegalArgumentException("a line's thickness must be above 0, not " + thickness);
    }
    return drawn(base, level, distance -> 0.5 + thickness / 2 - Math.abs(distance));
  }

  private Pattern drawn(Pattern base, double level, DoubleUnaryOperator shareAtDistance) {
    return Painting.over(
        base, level, (column, row) -> shareAtDistance.applyAsDouble(distance(column, row)));
  }
}
