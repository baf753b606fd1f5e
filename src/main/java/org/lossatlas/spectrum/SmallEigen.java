package org.lossatlas.spectrum;

import java.util.stream.IntStream;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations: a few
 * hundred rows at most. In Java, since the bundled LAPACK's eigenvectors cannot be relied on
 * (src/docs/decisions/0005-openblas-double.md).
 */
final class SmallEigen {
  private static final int MOST_SWEEPS = 60;

  private final int n;
  private final double[] values;
  private final double[][] vectors;

  private SmallEigen(int n, double[] values, double[][] vectors) {
    this.n = n;
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * @param a [n][n], symmetric; overwritten
   */
  static SmallEigen of(double[][] a) {
    int n = a.length;
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((i, j) -> Double.compare(a[i][i], a[j][j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[n];
    double[][] vectors = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = a[order[i]][order[i]];
      vectors[i] = v[order[i]];
    }
    return new SmallEigen(n, values, vectors);
  }

  /** The largest of the entries that a rotation would still change. */
  private static double offDiagonal(double[][] a) {
    double largest = 0;
    double scale = 0;
    for (int i = 0; i < a.length; i++) {
      scale = Math.max(scale, Math.abs(a[i][i]));
      for (int j = 0; j < i; j++) {
        largest = Math.max(largest, Math.abs(a[i][j]));
      }
    }
    return largest <= 1e-16 * scale ? 0 : largest;
  }

  /** Makes a[p][q] zero; rows of v are the eigenvectors. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double off = a[p][q];
    if (Math.abs(off) <= 1e-18 * (Math.abs(a[p][p]) + Math.abs(a[q][q]))) {
      a[p][q] = 0;
      a[q][p] = 0;
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * off);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    double pp = a[p][p];
    double qq = a[q][q];
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
    for (int i = 0; i < a.length; i++) {
      a[i][p] = a[p][i];
      a[i][q] = a[q][i];
    }
    a[p][p] = pp - t * off;
    a[q][q] = qq + t * off;
    a[p][q] = 0;
    a[q][p] = 0;
  }

  private static void turn(double[] x, double[] y, double c, double s) {
    for (int i = 0; i < x.length; i++) {
      double old = x[i];
      x[i] = c * old - s * y[i];
      y[i] = s * old + c * y[i];
    }
  }

  int size() {
    return n;
  }

  /** The eigenvalue of this rank, ascending. */
  double value(int i) {
    return values[i];
  }

  /** Component {@code j} of the eigenvector of this rank. */
  double component(int i, int j) {
    return vectors[i][j];
  }
}
