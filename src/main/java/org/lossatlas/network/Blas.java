package org.lossatlas.network;

import java.nio.FloatBuffer;
import org.bytedeco.openblas.global.openblas;

/**
 * The few BLAS and LAPACK routines that are used, from the OpenBLAS that ND4J brings. All matrices
 * are dense and stored row by row. Each call runs on the calling thread alone: parallelism lies
 * above, a thread per core (measured faster than threads inside BLAS).
 *
 * <p>A call on Java arrays can hold up the garbage collector, and with it the window, for as long
 * as it takes; what takes longer than some 10 ms works on a copy outside the heap.
 *
 * <p>No triangular solve or Cholesky in double precision is here: with AVX-512 this OpenBLAS gives
 * wrong results without an error (src/docs/decisions/0005-openblas-double.md).
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

  /**
   * xᵀy, double precision. In Java: BLAS would copy both arrays, which takes longer than the sum.
   */
  public static double dot(double[] x, double[] y) {
    int n = x.length;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < n; i++) {
      a += x[i] * y[i];
    }
    return a + b + (c + d);
  }

  /** y += a·x, double precision. */
  public static void addScaled(double a, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += a * x[i];
    }
  }

  /** C [m,n] += A [m,k] · B [k,n], double precision. */
  public static void addProduct(int m, int n, int k, double[] a, double[] b, double[] c) {
    openblas.cblas_dgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, 1, c, n);
  }

  /** C [m,n] = A [m,k] · Bᵀ, B [n,k], double precision. */
  public static void multiplyTransposed(int m, int n, int k, double[] a, double[] b, double[] c) {
    openblas.cblas_dgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, a, k, b, k, 0, c, n);
  }

  /** C [m,n] = Aᵀ · B, A [k,m], B [k,n], double precision. */
  public static void transposedMultiply(int m, int n, int k, double[] a, double[] b, double[] c) {
    openblas.cblas_dgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1, a, m, b, n, 0, c, n);
  }

  /** C [m,n] = A [m,k] · B [k,n]. */
  public static void multiply(int m, int n, int k, float[] a, float[] b, float[] c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, 0, c, n);
  }

  /** C [m,n] = A [m,k] · Bᵀ, B [n,k]. */
  public static void multiplyTransposed(int m, int n, int k, float[] a, float[] b, float[] c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, a, k, b, k, 0, c, n);
  }

  /** C [m,n] = Aᵀ · B, A [k,m], B [k,n]. */
  public static void transposedMultiply(int m, int n, int k, float[] a, float[] b, float[] c) {
    openblas.cblas_sgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1, a, m, b, n, 0, c, n);
  }

  /** C [m,n] = A [m,k] · B [k,n] + before·C, outside the heap. */
  static void multiply(
      int m, int n, int k, FloatBuffer a, FloatBuffer b, float before, FloatBuffer c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, before, c, n);
  }

  /** C [m,n] = A [m,k] · Bᵀ + before·C, B [n,k], outside the heap. */
  static void multiplyTransposed(
      int m, int n, int k, FloatBuffer a, FloatBuffer b, float before, FloatBuffer c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, a, k, b, k, before, c, n);
  }

  /** C [m,n] = A · Bᵀ, A the first m and B all rows of [n,k], outside the heap. */
  public static void rowsTransposedMultiply(int m, int n, int k, FloatBuffer b, FloatBuffer c) {
    openblas.cblas_sgemm(ROW_MAJOR, PLAIN, TRANSPOSED, m, n, k, 1, b, k, b, k, 0, c, n);
  }

  /** C [m,n] = Aᵀ · B, A [k,m], B [k,n], outside the heap. */
  public static void transposedMultiply(
      int m, int n, int k, FloatBuffer a, FloatBuffer b, FloatBuffer c) {
    columnsTransposedMultiply(m, n, k, a, m, b, c);
  }

  /** C [m,n] = Aᵀ · B, A the first m columns of [k,columns], B [k,n], outside the heap. */
  static void columnsTransposedMultiply(
      int m, int n, int k, FloatBuffer a, int columns, FloatBuffer b, FloatBuffer c) {
    openblas.cblas_sgemm(ROW_MAJOR, TRANSPOSED, PLAIN, m, n, k, 1, a, columns, b, n, 0, c, n);
  }

  /** C [m,n] = Aᵀ · Bᵀ, A [k,m], B [n,k], outside the heap. */
  static void bothTransposedMultiply(
      int m, int n, int k, FloatBuffer a, FloatBuffer b, FloatBuffer c) {
    openblas.cblas_sgemm(ROW_MAJOR, TRANSPOSED, TRANSPOSED, m, n, k, 1, a, m, b, k, 0, c, n);
  }

  /** y [m] = A [m,n] · x [n], outside the heap. */
  public static void multiplyVector(int m, int n, FloatBuffer a, FloatBuffer x, FloatBuffer y) {
    openblas.cblas_sgemv(ROW_MAJOR, PLAIN, m, n, 1, a, n, x, 1, 0, y, 1);
  }

  /** y [n] = Aᵀ · x, A [m,n], x [m], outside the heap. */
  public static void multiplyTransposedVector(
      int m, int n, FloatBuffer a, FloatBuffer x, FloatBuffer y) {
    openblas.cblas_sgemv(ROW_MAJOR, TRANSPOSED, m, n, 1, a, n, x, 1, 0, y, 1);
  }

  /**
   * Factorises a symmetric positive definite A [n,n] outside the heap, given by its upper triangle,
   * in place.
   *
   * @return false if A is not positive definite in single precision
   */
  public static boolean factorise(int n, FloatBuffer a) {
    // Column-major "lower" is row-major "upper", without LAPACKE's transposing copy; the other
    // triangle takes a third longer.
    return openblas.LAPACKE_spotrf(openblas.LAPACK_COL_MAJOR, (byte) 'L', n, a, n) == 0;
  }

  /** Solves A x = b for the factor of {@link #factorise}; b [n] is overwritten by x. */
  public static void solveFactorised(int n, FloatBuffer factor, float[] b) {
    openblas.LAPACKE_spotrs(
        openblas.LAPACK_COL_MAJOR, (byte) 'L', n, 1, factor, n, FloatBuffer.wrap(b), n);
  }
}
