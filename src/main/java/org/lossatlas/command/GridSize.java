package org.lossatlas.command;

import org.lossatlas.pattern.Lattice;

/**
 * How many points a grid has along α and β, as {@code 64} or {@code 64x48}.
 *
 * @param columns along α, 2 to {@value #MOST}
 * @param rows along β, 2 to {@value #MOST}
 */
record GridSize(int columns, int rows) {
  /** Least squares keeps some hundred features of every point in memory. */
  static final int MOST = 512;

  /** A volume has as many points as a large plane. */
  static final int MOST_OF_VOLUME = 64;

  GridSize {
    if (columns < 2 || rows < 2 || columns > MOST || rows > MOST) {
      throw new IllegalArgumentException(
          "a grid of " + columns + "x" + rows + "; each side must have 2 to " + MOST + " points");
    }
  }

  /**
   * The sides of a line, a plane or a volume: one for all axes, or one for each.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static Lattice parse(String text, int dimensions) {
    if (dimensions < 3) {
      GridSize size = parse(text);
      return dimensions == 1 ? Lattice.of(size.columns) : Lattice.of(size.columns, size.rows);
    }
    String[] sides = text.split("x");
    if (!text.matches("\\d{1,8}(x\\d{1,8}x\\d{1,8})?")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no grid of a volume; it must look like 24 or 32x32x16");
    }
    int[] side = new int[3];
    for (int d = 0; d < 3; d++) {
      side[d] = Integer.parseInt(sides[Math.min(d, sides.length - 1)]);
      if (side[d] < 2 || side[d] > MOST_OF_VOLUME) {
        throw new IllegalArgumentException(
            "a volume of " + text + "; each side must have 2 to " + MOST_OF_VOLUME + " points");
      }
    }
    return Lattice.of(side[0], side[1], side[2]);
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
