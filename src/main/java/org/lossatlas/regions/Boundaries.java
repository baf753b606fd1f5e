package org.lossatlas.regions;

import java.util.Arrays;

/**
 * The lines between the regions of a map. On a side of the grid whose ends have different classes
 * the line crosses where the two margins, continued linearly, are zero; within each cell of the
 * grid the crossings are joined, three and more through their middle. Cells with a point of no
 * class have no line. Immutable.
 */
public final class Boundaries {
  private static final int PIECE = 4;

  private double[] pieces = new double[256];
  private int size;

  private Boundaries() {}

  /** The lines of a map. */
  public static Boundaries of(RegionMap map) {
    Boundaries boundaries = new Boundaries();
    Cell cell = new Cell(map);
    for (int row = 0; row + 1 < map.window().rows(); row++) {
      for (int column = 0; column + 1 < map.window().columns(); column++) {
        if (cell.isCrossed(column, row)) {
          cell.join(column, row, boundaries);
        }
      }
    }
    boundaries.pieces = Arrays.copyOf(boundaries.pieces, boundaries.size);
    return boundaries;
  }

  /** How many straight pieces there are. */
  public int pieces() {
    return size / PIECE;
  }

  /** x of the beginning (end 0) or the end (1) of a piece. */
  public double x(int piece, int end) {
    return pieces[PIECE * piece + 2 * end];
  }

  /** y of the beginning (end 0) or the end (1) of a piece. */
  public double y(int piece, int end) {
    return pieces[PIECE * piece + 2 * end + 1];
  }

  private void add(double x1, double y1, double x2, double y2) {
    if (size + PIECE > pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieces.length);
    }
    pieces[size++] = x1;
    pieces[size++] = y1;
    pieces[size++] = x2;
    pieces[size++] = y2;
  }

  /** One cell between four points of the grid, and the crossings on its sides. */
  private static final class Cell {
    private final RegionMap map;
    private final LabelRaster labels;
    private final double[] x = new double[4];
    private final double[] y = new double[4];
    private int crossings;

    Cell(RegionMap map) {
      this.map = map;
      this.labels = map.labels();
    }

    boolean isCrossed(int column, int row) {
      int a = labels.at(column, row);
      int b = labels.at(column + 1, row);
      int c = labels.at(column, row + 1);
      int d = labels.at(column + 1, row + 1);
      boolean known = a >= 0 && b >= 0 && c >= 0 && d >= 0;
      return known && !(a == b && a == c && a == d);
    }

    void join(int column, int row, Boundaries boundaries) {
      crossings = 0;
      cross(column, row, column + 1, row);
      cross(column, row + 1, column + 1, row + 1);
      cross(column, row, column, row + 1);
      cross(column + 1, row, column + 1, row + 1);
      if (crossings == 2) {
        boundaries.add(x[0], y[0], x[1], y[1]);
        return;
      }
      double middleX = Arrays.stream(x, 0, crossings).sum() / crossings;
      double middleY = Arrays.stream(y, 0, crossings).sum() / crossings;
      for (int i = 0; i < crossings; i++) {
        boundaries.add(x[i], y[i], middleX, middleY);
      }
    }

    private void cross(int column, int row, int nextColumn, int nextRow) {
      if (labels.at(column, row) == labels.at(nextColumn, nextRow)) {
        return;
      }
      double here = map.margin(column, row);
      double there = map.margin(nextColumn, nextRow);
      double share = here + there > 0 ? here / (here + there) : 0.5;
      // Infinite margins give no share.
      double along = Double.isNaN(share) ? 0.5 : share;
      Span xs = map.window().x();
      Span ys = map.window().y();
      x[crossings] = xs.at(column) + along * (xs.at(nextColumn) - xs.at(column));
      y[crossings] = ys.at(row) + along * (ys.at(nextRow) - ys.at(row));
      crossings++;
    }
  }
}
