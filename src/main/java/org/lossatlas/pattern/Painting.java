package org.lossatlas.pattern;

import java.util.function.DoubleBinaryOperator;

/** A level laid over a pattern, more or less opaque from cell to cell. */
final class Painting {
  private Painting() {}

  /**
   * @param share of the level at (column, row); below 0 counts as 0, above 1 as 1
   */
  static Pattern over(Pattern base, double level, DoubleBinaryOperator share) {
    if (!Double.isFinite(level)) {
      throw new IllegalArgumentException("a level must be finite, not " + level);
    }
    double[] values = base.toArray();
    int index = 0;
    for (int row = 0; row < base.height(); row++) {
      for (int column = 0; column < base.width(); column++, index++) {
        double part = Math.min(1, Math.max(0, share.applyAsDouble(column, row)));
        values[index] = (1 - part) * values[index] + part * level;
      }
    }
    return Pattern.owning(base.width(), base.height(), values);
  }
}
