package org.lossatlas.command;

/**
 * How many points a grid has along α and β, as {@code 64} or {@code 64x48}.
 *
 * @param columns along α, 2 to {@value #MOST}
 * @param rows along β, 2 to {@value #MOST}
 */
record GridSize(int columns, int rows) {
  /** Least squares keeps some hundred features of every point in memory. */
  static final int MOST = 512;

  GridSize {
    if (columns < 2 || rows < 2 || columns > MOST || rows > MOST) {
      throw new IllegalArgumentException(
          "a grid of " + columns + "x" + rows + "; each side must have 2 to " + MOST + " points");
    }
  }

  static GridSize parse(String text) {
    if (!text.matches("\\d{1,8}(x\\d{1,8})?")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no grid; it must look like 64 or 64x48");
    }
    String[] sides = text.split("x");
    return new GridSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[sides.length - 1]));
  }

  @Override
  public String toString() {
    return columns == rows ? String.valueOf(columns) : columns + "x" + rows;
  }
}
