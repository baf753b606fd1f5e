package org.lossatlas.network;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Eigenvalues of symmetric matrices in double precision, from the OpenBLAS that ND4J brings, in two
 * stages: {@link BandReduction}, then dsbevd_2stage; a third of the time of LAPACK's dsyevd, which
 * smaller matrices are left to. Results must satisfy two known sums, since some routines of this
 * OpenBLAS give garbage without an error. No eigenvectors are here: they are wrong with AVX-512
 * whichever routine makes them (src/docs/decisions/0005-openblas-double.md).
 */
public final class Lapack {
  private static final byte VALUES_ONLY = 'N';
  private static final byte LOWER = 'L';

  /** Below this one stage is as fast. */
  private static final int TWO_STAGE_FROM = 400;

  /** Of Σλ² and of √n·max|λ|: some hundred rounding errors. */
  private static final double RIGHT = 1e-11;

  private Lapack() {}

  /**
   * All eigenvalues, ascending. Takes as much memory again as the matrix, outside the heap, and
   * cannot be stopped (n = 5,000 takes some six seconds).
   *
   * @throws IllegalArgumentException if a number of the matrix is not finite
   * @throws ArithmeticException if LAPACK gives no right answer
   */
  public static double[] eigenvalues(SymmetricMatrix matrix) {
    if (!Double.isFinite(matrix.squaredNorm())) {
      throw new IllegalArgumentException("the matrix has numbers that are not finite");
    }
    if (matrix.size() >= TWO_STAGE_FROM) {
      double[] values = inTwoStages(matrix);
      if (satisfiesSums(matrix, values)) {
        return values;
      }
    }
    double[] values = inOneStage(matrix);
    if (!satisfiesSums(matrix, values)) {
      throw new ArithmeticException(
          "LAPACK's eigenvalues do not have the sum and squares they must");
    }
    return values;
  }

  private static double[] inTwoStages(SymmetricMatrix matrix) {
    int n = matrix.size();
    int width = BandReduction.BAND;
    try (DoublePointer band = BandReduction.of(matrix);
        DoublePointer w = new DoublePointer(n);
        DoublePointer none = new DoublePointer(1)) {
      int column = openblas.LAPACK_COL_MAJOR;
      return values(
          openblas.LAPACKE_dsbevd_2stage(
              column, VALUES_ONLY, LOWER, n, width, band, width + 1, w, none, 1),
          n,
          w);
    }
  }

  private static double[] inOneStage(SymmetricMatrix matrix) {
    int n = matrix.size();
    try (DoublePointer a = new DoublePointer((long) n * n);
        DoublePointer w = new DoublePointer(n)) {
      a.put(matrix.raw(), 0, n * n);
      int column = openblas.LAPACK_COL_MAJOR;
      return values(openblas.LAPACKE_dsyevd(column, VALUES_ONLY, LOWER, n, a, n, w), n, w);
    }
  }

  private static double[] values(int failed, int n, DoublePointer w) {
    double[] values = new double[n];
    w.get(values);
    if (failed != 0) {
      values[0] = Double.NaN;
    }
    return values;
  }

  /** Whether Σλ is the trace and Σλ² the squared norm, as for no garbage. */
  private static boolean satisfiesSums(SymmetricMatrix matrix, double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double norm = matrix.squaredNorm();
    return Math.abs(squares - norm) <= RIGHT * norm
        && Math.abs(sum - matrix.trace()) <= RIGHT * Math.sqrt(matrix.size() * norm);
  }
}
