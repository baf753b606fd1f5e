package org.lossatlas.app.surface;

import java.util.Arrays;
import java.util.BitSet;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;

/**
 * The surface as numbers for the graphics card: positions, slopes and palette coordinates of the
 * grid's points, row by row from β's first. Made on a worker and not changed after. Grids finer
 * than 161 points a side are thinned to that.
 */
final class HeightGrid {
  private static final int MOST_PIECES = 160;

  private final int columns;
  private final int rows;
  private final float[] points;
  private final float[] slopes;
  private final float[] positions;
  private final BitSet missing;

  private HeightGrid(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    points = new float[3 * columns * rows];
    slopes = new float[2 * columns * rows];
    positions = new float[columns * rows];
    missing = new BitSet(columns * rows);
  }

  static HeightGrid of(Field field, ColourScale scale, SpaceBox box) {
    int[] across = thinned(field.columns());
    int[] deep = thinned(field.rows());
    HeightGrid grid = new HeightGrid(across.length, deep.length);
    for (int row = 0; row < grid.rows; row++) {
      for (int column = 0; column < grid.columns; column++) {
        int vertex = row * grid.columns + column;
        double position = scale.position(field.value(across[column], deep[row]));
        double x = SpaceBox.across(share(across[column], field.columns()));
        double z = SpaceBox.across(share(deep[row], field.rows()));
        grid.set(vertex, x, z, position, box);
      }
    }
    grid.computeSlopes();
    return grid;
  }

  private static int[] thinned(int count) {
    int pieces = Math.min(MOST_PIECES, count - 1);
    int[] kept = new int[pieces + 1];
    for (int i = 0; i <= pieces; i++) {
      kept[i] = pieces == 0 ? 0 : (int) Math.round((double) i * (count - 1) / pieces);
    }
    return kept;
  }

  private static double share(int index, int count) {
    return count == 1 ? 0.5 : (double) index / (count - 1);
  }

  private void set(int vertex, double x, double z, double position, SpaceBox box) {
    boolean known = Double.isFinite(position);
    missing.set(vertex, !known);
    points[3 * vertex] = (float) x;
    points[3 * vertex + 1] = (float) box.y(known ? position : 0);
    points[3 * vertex + 2] = (float) z;
    positions[vertex] = (float) Math.max(0, Math.min(1, known ? position : 0));
  }

  /** By differences of the neighbours' heights, which are −y. */
  private void computeSlopes() {
    for (int row = 0; row < rows; row++) {
      int before = Math.max(0, row - 1);
      int after = Math.min(rows - 1, row + 1);
      for (int column = 0; column < columns; column++) {
        int left = Math.max(0, column - 1);
        int right = Math.min(columns - 1, column + 1);
        double slopeX = slope(row * columns + left, row * columns + right, 0);
        double slopeZ = slope(before * columns + column, after * columns + column, 2);
        int at = 2 * (row * columns + column);
        slopes[at] = (float) slopeX;
        slopes[at + 1] = (float) slopeZ;
      }
    }
  }

  /** Of the height along x (axis 0) or z (axis 2). */
  private double slope(int from, int to, int axis) {
    double distance = points[3 * to + axis] - points[3 * from + axis];
    return distance == 0 ? 0 : (points[3 * from + 1] - points[3 * to + 1]) / distance;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** x, y, z of each point; for reading only. */
  float[] points() {
    return points;
  }

  /** Of the height along x and along z at each point; for reading only. */
  float[] slopes() {
    return slopes;
  }

  /** 0 to 1 of each point; for reading only. */
  float[] positions() {
    return positions;
  }

  /** Whether the same pieces of the surface are to be drawn as of the other grid. */
  boolean hasPiecesOf(HeightGrid other) {
    return columns == other.columns && rows == other.rows && missing.equals(other.missing);
  }

  /**
   * The triangles, two a cell, as point, normal (there is one) and texture index of each corner;
   * cells with a corner that is not known are left out.
   */
  int[] triangles() {
    int[] triangles = new int[18 * (columns - 1) * (rows - 1)];
    int size = 0;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        int near = row * columns + column;
        int far = near + columns;
        if (missing.get(near)
            || missing.get(near + 1)
            || missing.get(far)
            || missing.get(far + 1)) {
          continue;
        }
        for (int corner : new int[] {near, far + 1, far, near, near + 1, far + 1}) {
          triangles[size++] = corner;
          triangles[size++] = 0;
          triangles[size++] = corner;
        }
      }
    }
    return size == triangles.length ? triangles : Arrays.copyOf(triangles, size);
  }
}
