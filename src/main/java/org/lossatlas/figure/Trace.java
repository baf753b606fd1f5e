package org.lossatlas.figure;

import java.awt.geom.Path2D;

/**
 * A series as a path. Of points that fall into the same fraction of a unit only the first, the
 * lowest, the highest and the last are kept, so that a long series costs no more than the figure is
 * wide and looks the same.
 */
final class Trace {
  private static final double COLUMNS_PER_UNIT = 4;

  private final Frame frame;
  private final Path2D path = new Path2D.Double();
  private boolean begun;
  private long column;
  private double x;
  private double low;
  private double high;
  private double last;

  Trace(Frame frame) {
    this.frame = frame;
  }

  Path2D of(Series series) {
    for (int i = 0; i < series.size(); i++) {
      add(frame.x().place(series.x(i)), frame.y().place(series.y(i)));
    }
    flush();
    return path;
  }

  private void add(double nextX, double nextY) {
    if (!Double.isFinite(nextX) || !Double.isFinite(nextY)) {
      flush();
      begun = false;
      return;
    }
    long nextColumn = (long) Math.floor(nextX * COLUMNS_PER_UNIT);
    if (begun && nextColumn == column) {
      low = Math.min(low, nextY);
      high = Math.max(high, nextY);
      last = nextY;
      return;
    }
    flush();
    if (begun) {
      path.lineTo(nextX, nextY);
    } else {
      path.moveTo(nextX, nextY);
    }
    begun = true;
    column = nextColumn;
    x = nextX;
    low = nextY;
    high = nextY;
    last = nextY;
  }

  /** Ends the current column; its first point is in the path already. */
  private void flush() {
    if (begun && low < high) {
      path.lineTo(x, low);
      path.lineTo(x, high);
      path.lineTo(x, last);
    }
  }
}
