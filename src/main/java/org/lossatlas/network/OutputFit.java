package org.lossatlas.network;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;

/**
 * The output layer of a network whose hidden layers stay as they are: the shortest (W_L, b_L, V) of
 * least squared error, [F_{L−1}, 1, Ψ] (W_L; b_L; V) = Y with one-hot Y for classes. Where the
 * matrix has rank N the error is zero ([N], Lemma 4.3.2 and Theorem 4.3.4: so it is almost surely
 * from M ≥ N on).
 *
 * @param network with the new output layer
 * @param rank of [F_{L−1}, 1, Ψ], as far as double precision tells
 * @param columns n_{L−1} + 1 + M
 * @param worst the largest |f(xᵢ) − yᵢ|
 */
public record OutputFit(Parameters network, int rank, int columns, double worst) {
  /** The most samples: the work grows with their square, some seconds for a thousand. */
  public static final int MOST_SAMPLES = 4000;

  /**
   * Solves for the output layer.
   *
   * @param hidden with a bias at the output
   * @throws IllegalArgumentException if there are more samples than {@value #MOST_SAMPLES}
   */
  public static OutputFit of(Parameters hidden, DataSet data) {
    return solved(hidden, data, done -> true);
  }

  /**
   * Solves for the output layer, which takes minutes for {@value #MOST_SAMPLES} samples.
   *
   * @param hidden with a bias at the output
   * @param goesOn is told now and then what share is done, 0 to 1, and says whether to go on
   * @return empty if it said no
   * @throws IllegalArgumentException if there are more samples than {@value #MOST_SAMPLES}
   */
  public static Optional<OutputFit> of(Parameters hidden, DataSet data, DoublePredicate goesOn) {
    try {
      return Optional.of(solved(hidden, data, goesOn));
    } catch (CancellationException stopped) {
      return Optional.empty();
    }
  }

  private static OutputFit solved(Parameters hidden, DataSet data, DoublePredicate goesOn) {
    int n = data.samples();
    if (n > MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "the output layer is solved for up to " + MOST_SAMPLES + " samples, not " + n);
    }
    Layout layout = hidden.layout();
    Features features = Features.of(hidden, data);
    int columns = features.outputColumns();
    double[] a = features.ofOutputLayer();
    LeastSquares squares = new LeastSquares(a, n, columns, goesOn);
    int m = layout.architecture().outputs();
    double[] y = targets(data, m);
    double[] x = new double[columns * m];
    for (int j = 0; j < m; j++) {
      double[] right = new double[n];
      for (int i = 0; i < n; i++) {
        right[i] = y[i * m + j];
      }
      double[] solved = squares.solve(right);
      for (int c = 0; c < columns; c++) {
        x[c * m + j] = solved[c];
      }
    }
    return new OutputFit(adopt(hidden, x), squares.rank(), columns, worst(a, x, y, n, columns, m));
  }

  /** W_L, b_L and V stand one after the other in θ, as the columns do. */
  private static Parameters adopt(Parameters hidden, double[] x) {
    Layout layout = hidden.layout();
    int last = layout.architecture().layers();
    if (!layout.hasBias(last)) {
      throw new IllegalArgumentException("the output layer has no bias");
    }
    double[] theta = hidden.vector();
    System.arraycopy(x, 0, theta, layout.weightStart(last), x.length);
    return Parameters.of(layout, theta);
  }

  private static double[] targets(DataSet data, int m) {
    double[] y = new double[data.samples() * m];
    for (int i = 0; i < data.samples(); i++) {
      for (int j = 0; j < m; j++) {
        y[i * m + j] =
            data.targets() instanceof ClassLabels labels
                ? (labels.label(i) == j ? 1 : 0)
                : ((RealTargets) data.targets()).value(i, j);
      }
    }
    return y;
  }

  private static double worst(double[] a, double[] x, double[] y, int n, int columns, int m) {
    double[] f = new double[n * m];
    Blas.multiply(n, m, columns, a, x, f);
    double worst = 0;
    for (int i = 0; i < f.length; i++) {
      worst = Math.max(worst, Math.abs(f[i] - y[i]));
    }
    return worst;
  }
}
