package org.lossatlas.network;

import java.util.Arrays;

/**
 * Singular values of a dense matrix by one-sided Jacobi rotations: columns are rotated in pairs
 * until all are orthogonal, and are then as long as the singular values. Of more than a few columns
 * a triangle is made first. Small ones come out with a small relative error, which is what a rank
 * is judged by. Some n²m operations a sweep, so for matrices of up to some hundred columns.
 */
public final class SingularValues {
  private static final double ROUNDING = 0x1p-53;
  private static final int MOST_SWEEPS = 60;

  /** Below that many columns they are rotated as they are. */
  private static final int FEW = 8;

  private final double[] values;
  private final int rows;
  private final int columns;

  private SingularValues(double[] values, int rows, int columns) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * @param matrix [rows, columns] row by row; not changed
   */
  public static SingularValues of(double[] matrix, int rows, int columns) {
    if (matrix.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          matrix.length + " values for a matrix of " + rows + "x" + columns);
    }
    // The shorter side is rotated.
    double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double value = matrix[i * columns + j];
        if (columns <= rows) {
          vectors[j][i] = value;
        } else {
          vectors[i][j] = value;
        }
      }
    }
    double scale = scaleToOne(vectors);
    vectors = vectors.length < FEW ? vectors : rowsOfTriangle(vectors);
    for (int sweep = 0; sweep < MOST_SWEEPS && sweep(vectors); sweep++) {}
    double[] values = new double[vectors.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale * Math.sqrt(dot(vectors[i], vectors[i]));
    }
    Arrays.sort(values);
    return new SingularValues(values, rows, columns);
  }

  /**
   * The rows of R in A Π = Q R have the same singular values, are short, and nearly orthogonal:
   * three or four sweeps are left.
   */
  private static double[][] rowsOfTriangle(double[][] vectors) {
    PivotedQr factors = new PivotedQr(vectors);
    double[][] rows = new double[vectors.length][vectors.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = i; j < rows.length; j++) {
        rows[i][j] = factors.r(i, j);
      }
    }
    return rows;
  }

  /** Divides by the largest entry, so that squares neither overflow nor vanish; NaN stays NaN. */
  private static double scaleToOne(double[][] vectors) {
    double largest = 0;
    for (double[] vector : vectors) {
      for (double value : vector) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    if (largest == 0) {
      return 1;
    }
    for (double[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= largest;
      }
    }
    return largest;
  }

  /** Rotates every pair; whether one was not orthogonal. */
  private static boolean sweep(double[][] vectors) {
    double[] squares = new double[vectors.length];
    Arrays.setAll(squares, i -> dot(vectors[i], vectors[i]));
    boolean rotated = false;
    for (int p = 0; p < vectors.length; p++) {
      for (int q = p + 1; q < vectors.length; q++) {
        rotated |= rotate(vectors, squares, p, q);
      }
    }
    return rotated;
  }

  /** Makes two vectors orthogonal; their squared lengths follow from the angle. */
  private static boolean rotate(double[][] vectors, double[] squares, int p, int q) {
    double uv = dot(vectors[p], vectors[q]);
    if (!(Math.abs(uv) > 8 * ROUNDING * Math.sqrt(squares[p] * squares[q]))) {
      return false;
    }
    double zeta = (squares[q] - squares[p]) / (2 * uv);
    double t = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
    double c = 1 / Math.hypot(1, t);
    turn(vectors[p], vectors[q], c, c * t);
    // Where one all but vanishes, the difference says nothing about what is left of it.
    boolean cancelled = Math.min(squares[p], squares[q]) < 1e-3 * Math.abs(t * uv);
    squares[p] = cancelled ? dot(vectors[p], vectors[p]) : squares[p] - t * uv;
    squares[q] = cancelled ? dot(vectors[q], vectors[q]) : squares[q] + t * uv;
    return true;
  }

  private static void turn(double[] u, double[] v, double c, double s) {
    for (int i = 0; i < u.length; i++) {
      double kept = u[i];
      u[i] = c * kept - s * v[i];
      v[i] = s * kept + c * v[i];
    }
  }

  /** In four sums, since one would wait for itself. */
  private static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /** How many there are: the smaller side of the matrix. */
  public int count() {
    return values.length;
  }

  /** The largest; NaN if the matrix has a NaN. */
  public double largest() {
    return values[values.length - 1];
  }

  /** The smallest of all {@link #count}. */
  public double smallest() {
    return values[0];
  }

  /** All, ascending. */
  public double[] toArray() {
    return values.clone();
  }

  /** Below this a singular value counts as zero: ½·√(m + n + 1)·σ_max·ε ([N], Table 2.2). */
  public double threshold() {
    return 0.5 * Math.sqrt(rows + columns + 1.0) * largest() * 2 * ROUNDING;
  }

  /** The numerical rank: how many singular values lie above {@link #threshold}. */
  public int rank() {
    double threshold = threshold();
    return (int) Arrays.stream(values).filter(value -> value > threshold).count();
  }

  /** Whether the rank is as large as the matrix' shape lets it be. */
  public boolean isFullRank() {
    return rank() == values.length;
  }
}
