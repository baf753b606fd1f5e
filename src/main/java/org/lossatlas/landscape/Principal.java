package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;

/**
 * The principal components of points θ_t around a centre: the eigenvectors of Σ (θ_t − c)(θ_t −
 * c)ᵀ, by the small matrix of all products (θ_s − c)·(θ_t − c). Of length 1.
 *
 * @param components the largest first
 * @param explained each one's share of Σ ‖θ_t − c‖²
 */
public record Principal(List<Parameters> components, List<Double> explained) {
  private static final int MOST_SWEEPS = 60;

  /** Copies the lists. */
  public Principal {
    components = List.copyOf(components);
    explained = List.copyOf(explained);
  }

  /**
   * @param points at least as many as {@code count}, not counting the centre itself
   * @throws IllegalArgumentException if the points span fewer dimensions
   */
  public static Principal of(List<Parameters> points, Parameters centre, int count) {
    List<Parameters> offsets = points.stream().map(p -> Directions.towards(centre, p)).toList();
    int n = offsets.size();
    double[][] gram = new double[n][n];
    for (int s = 0; s < n; s++) {
      for (int t = 0; t <= s; t++) {
        gram[s][t] = Directions.dot(offsets.get(s), offsets.get(t));
        gram[t][s] = gram[s][t];
      }
    }
    double trace = IntStream.range(0, n).mapToDouble(i -> gram[i][i]).sum();
    double[][] vectors = diagonalise(gram);
    List<Integer> order =
        IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> -gram[i][i])).toList();
    List<Parameters> components = new ArrayList<>();
    List<Double> explained = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      if (c >= n || !(gram[order.get(c)][order.get(c)] > 1e-12 * trace)) {
        throw new IllegalArgumentException(
            "a trajectory that spans " + c + " dimensions has no component " + (c + 1));
      }
      components.add(combination(offsets, vectors, order.get(c), centre.layout()));
      explained.add(gram[order.get(c)][order.get(c)] / trace);
    }
    return new Principal(components, explained);
  }

  private static Parameters combination(
      List<Parameters> offsets, double[][] vectors, int column, Layout layout) {
    double[] sum = new double[layout.count()];
    for (int t = 0; t < offsets.size(); t++) {
      double factor = vectors[t][column];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * offsets.get(t).get(i);
      }
    }
    double norm = Math.sqrt(IntStream.range(0, sum.length).mapToDouble(i -> sum[i] * sum[i]).sum());
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= norm;
    }
    return Parameters.of(layout, sum);
  }

  /**
   * Jacobi's rotations: leaves the eigenvalues on the diagonal and returns the vectors as columns.
   */
  private static double[][] diagonalise(double[][] a) {
    int n = a.length;
    double[][] vectors = new double[n][n];
    double square = 0;
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
      for (int j = 0; j < n; j++) {
        square += a[i][j] * a[i][j];
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && outside(a) > 1e-26 * square; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, vectors, p, q);
        }
      }
    }
    return vectors;
  }

  private static double outside(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int i = 0; i < a.length; i++) {
      double x = a[i][p];
      double y = a[i][q];
      a[i][p] = c * x - s * y;
      a[i][q] = s * x + c * y;
    }
    for (int i = 0; i < a.length; i++) {
      double x = a[p][i];
      double y = a[q][i];
      a[p][i] = c * x - s * y;
      a[q][i] = s * x + c * y;
      x = vectors[i][p];
      y = vectors[i][q];
      vectors[i][p] = c * x - s * y;
      vectors[i][q] = s * x + c * y;
    }
  }
}
