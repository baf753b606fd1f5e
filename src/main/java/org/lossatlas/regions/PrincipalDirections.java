package org.lossatlas.regions;

import java.util.Arrays;
import java.util.Random;
import org.lossatlas.data.DataSet;

/** The two directions in which the samples of a set vary most, by power iteration. */
final class PrincipalDirections {
  /** More samples change a direction little. */
  private static final int MOST_SAMPLES = 200;

  private static final int ITERATIONS = 40;

  private PrincipalDirections() {}

  /** [2,d], orthonormal; zero where the samples do not vary. */
  static double[][] of(DataSet data) {
    int n = Math.min(MOST_SAMPLES, data.samples());
    int d = data.inputs();
    double[] mean = new double[d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        mean[j] += data.x(i, j) / n;
      }
    }
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        rows[i][j] = data.x(i, j) - mean[j];
      }
    }
    double[][] found = new double[2][];
    Random random = new Random(1);
    for (int k = 0; k < 2; k++) {
      double[] v = random.doubles(d, -1, 1).toArray();
      for (int i = 0; i < ITERATIONS; i++) {
        v = covary(rows, v);
        removeFirst(v, Arrays.copyOf(found, k));
        normalise(v);
      }
      found[k] = v;
    }
    return found;
  }

  /** XᵀXv. */
  private static double[] covary(double[][] rows, double[] v) {
    double[] result = new double[v.length];
    for (double[] row : rows) {
      double along = dot(row, v);
      for (int j = 0; j < v.length; j++) {
        result[j] += along * row[j];
      }
    }
    return result;
  }

  private static void removeFirst(double[] v, double[][] before) {
    for (double[] other : before) {
      double along = dot(v, other);
      for (int j = 0; j < v.length; j++) {
        v[j] -= along * other[j];
      }
    }
  }

  private static void normalise(double[] v) {
    double norm = Math.sqrt(dot(v, v));
    for (int j = 0; j < v.length && norm > 0; j++) {
      v[j] /= norm;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
