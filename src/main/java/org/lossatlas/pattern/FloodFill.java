package org.lossatlas.pattern;

import java.util.Objects;

/**
 * Fills the region around a cell: all cells that are reached from it by steps to the four
 * neighbours over values within the tolerance of its own.
 *
 * @param tolerance the largest difference from the first cell's value, at least 0
 * @param level the value that the region gets
 */
public record FloodFill(double tolerance, double level) {
  public FloodFill {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("a tolerance must be at least 0, not " + tolerance);
    }
    if (!Double.isFinite(level)) {
      throw new IllegalArgumentException("a level must be finite, not " + level);
    }
  }

  /**
   * @param column of the first cell
   * @param row of the first cell, from the bottom
   * @throws IndexOutOfBoundsException if the cell is outside the grid
   */
  public Pattern at(Pattern base, int column, int row) {
    Objects.checkIndex(column, base.width());
    Objects.checkIndex(row, base.height());
    Region region = new Region(base, column, row);
    region.grow();
    return Pattern.owning(base.width(), base.height(), region.values);
  }

  /** The cells found so far, and those among them whose neighbours are still to be looked at. */
  private final class Region {
    private final int width;
    private final double seed;
    private final double[] values;
    private final boolean[] found;
    private final int[] open;
    private int count;

    Region(Pattern base, int column, int row) {
      width = base.width();
      seed = base.value(column, row);
      values = base.toArray();
      found = new boolean[values.length];
      open = new int[values.length];
      visit(row * width + column);
    }

    void grow() {
      while (count > 0) {
        int cell = open[--count];
        int column = cell % width;
        if (column > 0) {
          visit(cell - 1);
        }
        if (column < width - 1) {
          visit(cell + 1);
        }
        if (cell >= width) {
          visit(cell - width);
        }
        if (cell < values.length - width) {
          visit(cell + width);
        }
      }
    }

    private void visit(int cell) {
      if (found[cell] || Math.abs(values[cell] - seed) > tolerance) {
        return;
      }
      found[cell] = true;
      values[cell] = level;
      open[count++] = cell;
    }
  }
}
