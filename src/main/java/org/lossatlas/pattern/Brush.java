package org.lossatlas.pattern;

/**
 * A round brush. An eraser is a brush with the background's level.
 *
 * @param radius in grid cells, above 0 and at most {@value Pattern#MAX_SIDE}; 0.5 paints single
 *     cells
 * @param softness 0 for an edge one cell wide, 1 for one that falls from the middle on
 * @param level the value that it paints
 */
public record Brush(double radius, double softness, double level) {
  public Brush {
    if (!(radius > 0 && radius <= Pattern.MAX_SIDE)) {
      throw new IllegalArgumentException("a brush's radius must be above 0, not " + radius);
    }
    if (!(softness >= 0 && softness <= 1)) {
      throw new IllegalArgumentException("a brush's softness must be 0 to 1, not " + softness);
    }
    if (!Double.isFinite(level)) {
      throw new IllegalArgumentException("a brush's level must be finite, not " + level);
    }
  }

  /** The distance in cells from which on nothing is painted. */
  double reach() {
    return radius + 0.5;
  }

  /**
   * How much of a cell is painted: 1 near the brush's path, 0 from {@link #reach} on, a smooth step
   * 1 − t²(3 − 2t) between.
   *
   * @param distance of the cell's centre from the path, in cells
   */
  double coverage(double distance) {
    double solid = Math.max(0, (1 - softness) * radius - 0.5);
    double t = Math.min(1, Math.max(0, (distance - solid) / (reach() - solid)));
    return 1 - t * t * (3 - 2 * t);
  }
}
