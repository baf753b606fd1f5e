package org.lossatlas.network;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The few BLAS and LAPACK routines that are used, from the OpenBLAS that ND4J brings. All matrices
 * are dense and stored row by row. Each call runs on the calling thread alone: parallelism lies
 * above, a thread per core (measured faster than threads inside BLAS).
 *
 * <p>The single-precision routines take memory outside the Java heap: long calls on Java arrays
 * would hold up the garbage collector, and with it the window.
 */
public final class Blas {
  private static final int ROW_MAJOR = openblas.CblasRowMajor;
  private static final int PLAIN = openblas.CblasNoTrans;
  private static final int TRANSPOSED = openblas.CblasTrans;

  static {
    openblas.blas_set_num_threads(1);
  }

  private Blas() {}

  /** C [m,n] = A [m,k] · B [k,n], double precision. */
  public static void multiply(int m, int n, int k, double[] a, double[] b, double[] c) {
    openblas.cblas_dgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, 0, c, n);
  }

  /** C [m,n] = A [m,k] · B [k,n]. */
  public static void multiply(int m, int n, int k, FloatPointer a, FloatPointer b, FloatPointer c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, 0, c, n);
  }

  /** C [m,n] = A [m,k] · Bᵀ, B [n,k]. */
  public static void multiplyTransposed(
      int m, int n, int k, FloatPointer a, FloatPointer b, FloatPointer c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, a, k, b, k, 0, c, n);
  }

  /** C [m,n] = Aᵀ · B, A [k,m], B [k,n]. */
  public static void transposedMultiply(
      int m, int n, int k, FloatPointer a, FloatPointer b, FloatPointer c) {
    openblas.cblas_sgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1, a, m, b, n, 0, c, n);
  }

  /** The lower triangle of C [n,n] = A·Aᵀ, A [n,k]. */
  public static void gram(int n, int k, FloatPointer a, FloatPointer c) {
    openblas.cblas_ssyrk(ROW_MAJOR, openblas.CblasLower, PLAIN, n, k, 1, a, k, 0, c, n);
  }

  /**
   * Solves A x = b for a symmetric positive definite A [n,n] given by its lower triangle, by
   * Cholesky factorisation; A is overwritten by the factor and b by x.
   *
   * @return false if A is not positive definite in single precision
   */
  public static boolean solvePositive(int n, FloatPointer a, FloatPointer b) {
    // Column-major "upper" is row-major "lower", without LAPACKE's transposing copy.
    return openblas.LAPACKE_spotrf(openblas.LAPACK_COL_MAJOR, (byte) 'U', n, a, n) == 0
        && openblas.LAPACKE_spotrs(openblas.LAPACK_COL_MAJOR, (byte) 'U', n, 1, a, n, b, n) == 0;
  }

  /**
   * Factorises a symmetric positive definite A [n,n] in place, given by its lower triangle, double
   * precision.
   *
   * @return false if A is not positive definite
   */
  public static boolean factorise(int n, double[] a) {
    return openblas.LAPACKE_dpotrf(openblas.LAPACK_COL_MAJOR, (byte) 'U', n, a, n) == 0;
  }

  /** Solves A X = B for the factor of {@link #factorise}; B holds {@code columns} vectors of n. */
  public static void solveFactorised(int n, int columns, double[] factor, double[] b) {
    openblas.LAPACKE_dpotrs(openblas.LAPACK_COL_MAJOR, (byte) 'U', n, columns, factor, n, b, n);
  }
}
