package org.lossatlas.app.fit;

import org.lossatlas.pattern.Pattern;

/** What a fit sees of a drawing. */
final class FitGrid {
  /** At most so many points a side; larger drawings are read off at these. */
  private static final int MOST_POINTS = 256;

  private FitGrid() {}

  /** The drawing on the grid of its fit. */
  static Pattern of(Pattern drawing) {
    return drawing.resampled(clamp(drawing.width()), clamp(drawing.height()));
  }

  private static int clamp(int side) {
    return Math.max(2, Math.min(MOST_POINTS, side));
  }

  /** The range that a construction for it must be made for. */
  static double range(Pattern pattern) {
    return Math.max(1, pattern.max() - pattern.min());
  }
}
