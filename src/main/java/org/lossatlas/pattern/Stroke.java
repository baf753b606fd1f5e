package org.lossatlas.pattern;

/**
 * One stroke of a brush over a pattern, from pressing to letting go. A cell is covered as much as
 * the nearest part of the path covers it, so that a slow or crossing stroke does not build up. Not
 * safe for several threads; the patterns that it gives are.
 */
public final class Stroke {
  private final Pattern base;
  private final Brush brush;
  private final double[] coverage;
  private final double[] values;
  private GridPoint end;

  /** Begins with one dab of the brush at a point. */
  public Stroke(Pattern base, Brush brush, GridPoint start) {
    this.base = base;
    this.brush = brush;
    this.coverage = new double[base.width() * base.height()];
    this.values = base.toArray();
    this.end = start;
    to(start);
  }

  /** Goes on in a straight line; the cost follows the cells near the line, not the grid. */
  public void to(GridPoint next) {
    double reach = brush.reach();
    int left = inside(Math.ceil(Math.min(end.column(), next.column()) - reach), base.width());
    int right = inside(1 + Math.max(end.column(), next.column()) + reach, base.width());
    int low = inside(Math.ceil(Math.min(end.row(), next.row()) - reach), base.height());
    int high = inside(1 + Math.max(end.row(), next.row()) + reach, base.height());
    for (int row = low; row < high; row++) {
      for (int column = left; column < right; column++) {
        double distance = GridPoint.distanceToSegment(end, next, column, row);
        cover(column, row, brush.coverage(distance));
      }
    }
    end = next;
  }

  private static int inside(double position, int count) {
    return (int) Math.min(count, Math.max(0, position));
  }

  private void cover(int column, int row, double share) {
    int index = row * base.width() + column;
    if (share > coverage[index]) {
      coverage[index] = share;
      values[index] = (1 - share) * base.value(column, row) + share * brush.level();
    }
  }

  /** The base with the stroke so far. */
  public Pattern pattern() {
    return Pattern.owning(base.width(), base.height(), values.clone());
  }
}
