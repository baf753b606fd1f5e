package org.lossatlas.network;

import java.util.Arrays;

/**
 * Products of matrices stored row by row, single precision: by BLAS, or by plain loops where the
 * call alone would take longer than the product (layers of a few units).
 */
final class Products {
  /** Multiplications below which the loop is faster (measured at about 30,000). */
  private static final int FEW = 24_000;

  private Products() {}

  private static boolean isSmall(int m, int n, int k) {
    return (long) m * n * k < FEW;
  }

  /** C [m,n] = A [m,k] · B [k,n]. */
  static void multiply(int m, int n, int k, float[] a, float[] b, float[] c) {
    if (!isSmall(m, n, k)) {
      Blas.multiply(m, n, k, a, b, c);
      return;
    }
    Arrays.fill(c, 0, m * n, 0);
    for (int i = 0; i < m; i++) {
      for (int l = 0; l < k; l++) {
        addRow(a[i * k + l], b, l * n, c, i * n, n);
      }
    }
  }

  /** C [m,n] = Aᵀ · B, A [k,m], B [k,n]. */
  static void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c) {
    if (!isSmall(m, n, k)) {
      Blas.transposedMultiply(m, n, k, a, b, c);
      return;
    }
    Arrays.fill(c, 0, m * n, 0);
    for (int l = 0; l < k; l++) {
      for (int i = 0; i < m; i++) {
        addRow(a[l * m + i], b, l * n, c, i * n, n);
      }
    }
  }

  /** C [m,n] = A [m,k] · Bᵀ, B [n,k]. */
  static void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c) {
    if (!isSmall(m, n, k)) {
      Blas.multiplyTransposed(m, n, k, a, b, c);
      return;
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0;
        for (int l = 0; l < k; l++) {
          sum += a[i * k + l] * b[j * k + l];
        }
        c[i * n + j] = sum;
      }
    }
  }

  private static void addRow(float factor, float[] b, int from, float[] c, int to, int count) {
    for (int j = 0; j < count; j++) {
      c[to + j] += factor * b[from + j];
    }
  }

  /** Adds the row b [n] to every row of C [m,n]. */
  static void addToRows(int m, float[] b, float[] c) {
    int n = b.length;
    for (int i = 0; i < m; i++) {
      int start = i * n;
      for (int j = 0; j < n; j++) {
        c[start + j] += b[j];
      }
    }
  }
}
