package org.lossatlas.pattern;

import java.util.function.UnaryOperator;

/** Changes of a whole pattern that need no setting. */
public enum Transform implements UnaryOperator<Pattern> {
  /** Black for white: 1 − T. */
  INVERT {
    @Override
    public Pattern apply(Pattern pattern) {
      return pattern.map(value -> 1 - value);
    }
  },
  /** Left for right. */
  MIRROR_LEFT_RIGHT {
    @Override
    public Pattern apply(Pattern pattern) {
      int last = pattern.width() - 1;
      return rearranged(
          pattern.width(), pattern.height(), (column, row) -> pattern.value(last - column, row));
    }
  },
  /** Top for bottom. */
  MIRROR_TOP_BOTTOM {
    @Override
    public Pattern apply(Pattern pattern) {
      int last = pattern.height() - 1;
      return rearranged(
          pattern.width(), pattern.height(), (column, row) -> pattern.value(column, last - row));
    }
  },
  /** A quarter turn anticlockwise: the right edge becomes the top one. */
  ROTATE_LEFT {
    @Override
    public Pattern apply(Pattern pattern) {
      int last = pattern.height() - 1;
      return rearranged(
          pattern.height(), pattern.width(), (column, row) -> pattern.value(row, last - column));
    }
  },
  /** A quarter turn clockwise: the left edge becomes the top one. */
  ROTATE_RIGHT {
    @Override
    public Pattern apply(Pattern pattern) {
      int last = pattern.width() - 1;
      return rearranged(
          pattern.height(), pattern.width(), (column, row) -> pattern.value(last - row, column));
    }
  };

  private interface Source {
    double value(int column, int row);
  }

  private static Pattern rearranged(int columns, int rows, Source source) {
    double[] values = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = source.value(column, row);
      }
    }
    return Pattern.owning(columns, rows, values);
  }
}
