package org.lossatlas.network;

import java.util.Arrays;

/**
 * Arrays of a batch unit by unit, [units, rows], so that one unit's values lie beside each other.
 */
final class UnitMajor {
  private UnitMajor() {}

  /** [rows, width] to [width, rows]. */
  static double[] of(double[] byRows, int rows) {
    return padded(byRows, rows, 0);
  }

  /** As {@link #of}, with a row of ones below: the feature that a bias multiplies. */
  static double[] withOnes(double[] byRows, int rows) {
    double[] units = padded(byRows, rows, 1);
    Arrays.fill(units, units.length - rows, units.length, 1);
    return units;
  }

  private static double[] padded(double[] byRows, int rows, int more) {
    int width = byRows.length / rows;
    double[] units = new double[(width + more) * rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) {
        units[j * rows + i] = byRows[i * width + j];
      }
    }
    return units;
  }

  /** [a, b, rows] to [b, a, rows]. */
  static double[] exchanged(double[] values, int a, int b, int rows) {
    double[] exchanged = new double[values.length];
    for (int i = 0; i < a; i++) {
      for (int j = 0; j < b; j++) {
        System.arraycopy(values, (i * b + j) * rows, exchanged, (j * a + i) * rows, rows);
      }
    }
    return exchanged;
  }

  /**
   * Multiplies the values of each unit, [units, count, rows], by those of {@code scale} in place.
   */
  static void scale(double[] values, double[] scale, int count, int rows) {
    for (int at = 0; at < values.length; at += rows) {
      int unit = at / (count * rows) * rows;
      for (int i = 0; i < rows; i++) {
        values[at + i] *= scale[unit + i];
      }
    }
  }

  /** Writes the product of row a of {@code left} and row b of {@code right} into row {@code to}. */
  static void product(
      double[] left, int a, double[] right, int b, int rows, double[] target, int to) {
    int l = a * rows;
    int r = b * rows;
    int t = to * rows;
    for (int i = 0; i < rows; i++) {
      target[t + i] = left[l + i] * right[r + i];
    }
  }
}
