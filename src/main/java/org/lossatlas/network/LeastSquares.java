package org.lossatlas.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * The shortest x among those that minimise ‖A x − b‖, for A of any shape and rank, in double
 * precision: the rows of A by pivoted orthogonal reflections, Aᵀ Π = Q R, x = Q z, and Rᵀ z = Πᵀ b.
 */
final class LeastSquares {
  /** Directions of A shorter than that share of the longest are rounding, not data. */
  private static final double ROUNDING = 0x1p-52;

  private final int rows;
  private final int columns;
  private final PivotedQr factors;
  private final int rank;

  /** Of Rᵀ, where R has fewer rows than A. */
  private final Optional<PivotedQr> tall;

  /**
   * @param a [rows, columns] row by row; not changed
   */
  LeastSquares(double[] a, int rows, int columns) {
    this(a, rows, columns, done -> true);
  }

  /**
   * @param a [rows, columns] row by row; not changed
   * @param goesOn is told what share of the factors is done, and says whether to go on
   * @throws java.util.concurrent.CancellationException if it says no
   */
  LeastSquares(double[] a, int rows, int columns, DoublePredicate goesOn) {
    this.rows = rows;
    this.columns = columns;
    double[][] vectors = new double[rows][];
    for (int i = 0; i < rows; i++) {
      vectors[i] = Arrays.copyOfRange(a, i * columns, (i + 1) * columns);
    }
    factors = new PivotedQr(vectors, goesOn);
    rank = factors.rank(ROUNDING * Math.max(rows, columns));
    tall = rank == rows ? Optional.empty() : Optional.of(new PivotedQr(transposed(), goesOn));
  }

  /** How many directions of A are more than rounding. */
  int rank() {
    return rank;
  }

  /**
   * @param b [rows]
   * @return x [columns]
   */
  double[] solve(double[] b) {
    double[] x = new double[columns];
    double[] z = tall.isEmpty() ? forward(b) : squares(tall.get(), b);
    System.arraycopy(z, 0, x, 0, rank);
    factors.multiplyQ(x);
    return x;
  }

  /** Rᵀ z = Πᵀ b, from the first row on. */
  private double[] forward(double[] b) {
    double[] z = new double[rank];
    for (int i = 0; i < rank; i++) {
      double rest = b[factors.column(i)];
      for (int j = 0; j < i; j++) {
        rest -= factors.r(j, i) * z[j];
      }
      z[i] = rest / factors.r(i, i);
    }
    return z;
  }

  /** The columns of Rᵀ. */
  private double[][] transposed() {
    double[][] columnsOfIt = new double[rank][rows];
    for (int j = 0; j < rank; j++) {
      for (int i = j; i < rows; i++) {
        columnsOfIt[j][i] = factors.r(j, i);
      }
    }
    return columnsOfIt;
  }

  /** The z that minimises ‖Rᵀ z − Πᵀ b‖, where R has fewer rows than b has numbers. */
  private double[] squares(PivotedQr second, double[] b) {
    double[] right = new double[rows];
    for (int i = 0; i < rows; i++) {
      right[i] = b[factors.column(i)];
    }
    second.multiplyQTransposed(right);
    double[] z = new double[rank];
    for (int i = rank - 1; i >= 0; i--) {
      double rest = right[i];
      for (int j = i + 1; j < rank; j++) {
        rest -= second.r(i, j) * z[second.column(j)];
      }
      z[second.column(i)] = rest / second.r(i, i);
    }
    return z;
  }
}
