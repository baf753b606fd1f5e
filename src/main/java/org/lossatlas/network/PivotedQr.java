package org.lossatlas.network;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * A Π = Q R by Householder reflections, the longest remaining column first, so that R shows the
 * numerical rank. In plain loops: LAPACK's routines for it are not among those that this OpenBLAS
 * is known to compute rightly everywhere.
 */
final class PivotedQr {
  /** Below this share of its first length a remaining length is computed anew. */
  private static final double LOST = 1e-8;

  private final double[][] columns;
  private final double[] factors;
  private final double[] diagonal;
  private final int[] order;

  /**
   * @param columns each of the same length; overwritten
   */
  PivotedQr(double[][] columns) {
    this(columns, done -> true);
  }

  /**
   * @param columns each of the same length; overwritten
   * @param goesOn is told after each step what share of the work is done, and says whether to go on
   * @throws CancellationException if it says no
   */
  PivotedQr(double[][] columns, DoublePredicate goesOn) {
    this.columns = columns;
    int steps = columns.length == 0 ? 0 : Math.min(columns.length, columns[0].length);
    factors = new double[steps];
    diagonal = new double[steps];
    order = new int[columns.length];
    Arrays.setAll(order, i -> i);
    double[] left = new double[columns.length];
    Arrays.setAll(left, i -> dot(columns[i], columns[i], 0));
    double[] first = left.clone();
    double all = workFrom(0, steps);
    for (int step = 0; step < steps; step++) {
      swap(step, longest(left, step), left, first);
      reflect(step);
      for (int j = step + 1; j < columns.length; j++) {
        apply(step, columns[j]);
        left[j] -= columns[j][step] * columns[j][step];
        if (left[j] < LOST * first[j]) {
          left[j] = dot(columns[j], columns[j], step + 1);
          first[j] = left[j];
        }
      }
      if (!goesOn.test(1 - workFrom(step + 1, steps) / all)) {
        throw new CancellationException();
      }
    }
  }

  /** Products of the steps from this one on: Σ (columns − k)(rows − k), in closed form. */
  private double workFrom(int step, int steps) {
    return steps == 0 ? 1 : sum(steps) - sum(step);
  }

  /** Σ_{k<n} (c − k)(r − k) = n·c·r − (c + r)·n(n−1)/2 + (n−1)n(2n−1)/6. */
  private double sum(double n) {
    double c = columns.length;
    double r = columns[0].length;
    return n * c * r - (c + r) * n * (n - 1) / 2 + (n - 1) * n * (2 * n - 1) / 6;
  }

  private static int longest(double[] left, int from) {
    int best = from;
    for (int j = from + 1; j < left.length; j++) {
      best = left[j] > left[best] ? j : best;
    }
    return best;
  }

  private void swap(int a, int b, double[] left, double[] first) {
    double[] column = columns[a];
    columns[a] = columns[b];
    columns[b] = column;
    int place = order[a];
    order[a] = order[b];
    order[b] = place;
    left[b] = left[a];
    first[b] = first[a];
  }

  /** v in place of the column's lower part, so that (1 − factor·vvᵀ)a is along the first axis. */
  private void reflect(int step) {
    double[] v = columns[step];
    double length = Math.sqrt(dot(v, v, step));
    diagonal[step] = v[step] > 0 ? -length : length;
    v[step] -= diagonal[step];
    double square = dot(v, v, step);
    factors[step] = square == 0 ? 0 : 2 / square;
  }

  private void apply(int step, double[] x) {
    double[] v = columns[step];
    double scale = factors[step] * dot(v, x, step);
    for (int i = step; i < x.length; i++) {
      x[i] -= scale * v[i];
    }
  }

  /** In four sums, since one would wait for itself. */
  private static double dot(double[] a, double[] b, int from) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = from;
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

  /** How many steps there were: the shorter side. */
  int steps() {
    return factors.length;
  }

  /** The column of A that stands at this place of A Π. */
  int column(int place) {
    return order[place];
  }

  /** R_ij. */
  double r(int i, int j) {
    return i < j ? columns[j][i] : i == j ? diagonal[i] : 0;
  }

  /** How many |R_ii| are above this share of the first. */
  int rank(double share) {
    int rank = 0;
    while (rank < steps() && Math.abs(diagonal[rank]) > share * Math.abs(diagonal[0])) {
      rank++;
    }
    return rank;
  }

  /** Q x, in place. */
  void multiplyQ(double[] x) {
    for (int step = steps() - 1; step >= 0; step--) {
      apply(step, x);
    }
  }

  /** Qᵀ x, in place. */
  void multiplyQTransposed(double[] x) {
    for (int step = 0; step < steps(); step++) {
      apply(step, x);
    }
  }
}
