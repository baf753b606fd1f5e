package org.lossatlas.app.studio;

import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/**
 * Where a pattern's cells lie in a square of pixels whose y points down. Every cell is a rectangle
 * of the same size, so α = 0 and α = 1 are the middles of the first and the last column, half a
 * cell inside the square.
 *
 * @param side of the square, in pixels, above 0
 */
record PlotGeometry(double side, int columns, int rows) {
  static PlotGeometry of(double side, Pattern pattern) {
    return new PlotGeometry(Math.max(1, side), pattern.width(), pattern.height());
  }

  double cellWidth() {
    return side / columns;
  }

  double cellHeight() {
    return side / rows;
  }

  GridPoint toGrid(double x, double y) {
    return new GridPoint(x / cellWidth() - 0.5, rows - 0.5 - y / cellHeight());
  }

  double x(double column) {
    return (column + 0.5) * cellWidth();
  }

  double y(double row) {
    return (rows - 0.5 - row) * cellHeight();
  }

  /** α of a column, as {@link Pattern#coordinate} has it for whole ones. */
  double alpha(double column) {
    return columns == 1 ? 0 : column / (columns - 1);
  }

  double beta(double row) {
    return rows == 1 ? 0 : row / (rows - 1);
  }

  boolean contains(GridPoint place) {
    return place.column() >= -0.5
        && place.column() < columns - 0.5
        && place.row() >= -0.5
        && place.row() < rows - 0.5;
  }
}
