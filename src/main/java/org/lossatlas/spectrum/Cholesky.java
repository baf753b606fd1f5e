package org.lossatlas.spectrum;

/**
 * Solves small positive definite systems in double precision, in Java: the bundled LAPACK's dpotrf
 * cannot be relied on (src/docs/decisions/0005-openblas-double.md).
 */
final class Cholesky {
  private Cholesky() {}

  /**
   * A⁻¹ b.
   *
   * @param a [n][n], symmetric positive definite; overwritten
   * @return numbers that are not finite if A is not positive definite
   */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
