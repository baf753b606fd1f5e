package org.lossatlas.network;

import java.util.Random;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Eigenvalues of symmetric matrices in double precision, from the OpenBLAS that ND4J brings.
 * LAPACK's two-stage reduction (dsyevd_2stage) takes half the time of dsyevd, but gives garbage
 * from n = 64 on with OpenBLAS' kernels for AVX-512, without an error; so it is tried once on a
 * matrix whose eigenvalues satisfy known sums, and each of its results must satisfy them too. No
 * eigenvectors are here: they are wrong there whichever routine makes them
 * (src/docs/decisions/0005-openblas-double.md).
 */
public final class Lapack {
  private static final byte VALUES_ONLY = 'N';
  private static final byte LOWER = 'L';

  /** Below this one stage is as fast. */
  private static final int TWO_STAGE_FROM = 400;

  /** Of Σλ² and of √n·max|λ|: some hundred rounding errors. */
  private static final double RIGHT = 1e-11;

  private Lapack() {}

  /** The trial is made when it is first needed. */
  private static final class Trial {
    static final boolean TWO_STAGES_ARE_RIGHT = isRight(400);

    private static boolean isRight(int n) {
      Random random = new Random(1);
      double[] a = new double[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          a[i * n + j] = random.nextGaussian();
          a[j * n + i] = a[i * n + j];
        }
      }
      SymmetricMatrix matrix = SymmetricMatrix.of(n, a);
      return satisfiesSums(matrix, solve(matrix, true));
    }
  }

  /**
   * All eigenvalues, ascending. Takes as much memory again as the matrix, outside the heap, and
   * cannot be stopped (n = 5,000 takes some ten seconds).
   *
   * @throws IllegalArgumentException if a number of the matrix is not finite
   * @throws ArithmeticException if LAPACK gives no right answer
   */
  public static double[] eigenvalues(SymmetricMatrix matrix) {
    if (!Double.isFinite(matrix.squaredNorm())) {
      throw new IllegalArgumentException("the matrix has numbers that are not finite");
    }
    if (matrix.size() >= TWO_STAGE_FROM && Trial.TWO_STAGES_ARE_RIGHT) {
      double[] values = solve(matrix, true);
      if (satisfiesSums(matrix, values)) {
        return values;
      }
    }
    double[] values = solve(matrix, false);
    if (!satisfiesSums(matrix, values)) {
      throw new ArithmeticException(
          "LAPACK's eigenvalues do not have the sum and squares they must");
    }
    return values;
  }

  private static double[] solve(SymmetricMatrix matrix, boolean twoStages) {
    int n = matrix.size();
    try (DoublePointer a = new DoublePointer((long) n * n);
        DoublePointer w = new DoublePointer(n)) {
      a.put(matrix.raw(), 0, n * n);
      int column = openblas.LAPACK_COL_MAJOR;
      int failed =
          twoStages
              ? openblas.LAPACKE_dsyevd_2stage(column, VALUES_ONLY, LOWER, n, a, n, w)
              : openblas.LAPACKE_dsyevd(column, VALUES_ONLY, LOWER, n, a, n, w);
      double[] values = new double[n];
      w.get(values);
      if (failed != 0) {
        values[0] = Double.NaN;
      }
      return values;
    }
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
