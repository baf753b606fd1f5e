package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Blas;

/**
 * The spectral density by stochastic Lanczos quadrature (Ubaru, Chen and Saad 2017): for each of
 * some random sign vectors, Gauss quadrature nodes and weights from the tridiagonal matrix of a
 * short Lanczos run with full reorthogonalisation, broadened by a Gaussian.
 */
public final class StochasticLanczos {
  private StochasticLanczos() {}

  /**
   * What is run.
   *
   * @param probes random vectors, at least 2
   * @param steps products a probe
   */
  public record Options(int probes, int steps, long seed) {
    /** Checks the numbers. */
    public Options {
      if (probes < 2 || steps < 1) {
        throw new IllegalArgumentException("at least two probes and one step are needed");
      }
    }
  }

  /**
   * Runs probe by probe.
   *
   * @return the quadrature of the probes that were finished, at least one
   */
  public static Quadrature run(
      SymmetricOperator operator, Options options, RunControl control, Progress progress) {
    Quadrature quadrature = new Quadrature(operator.size());
    Random random = new Random(options.seed());
    for (int probe = 0; probe < options.probes(); probe++) {
      double done = (double) probe / options.probes();
      progress.report(done, "probe " + (probe + 1) + " of " + options.probes());
      if (probe > 0 && !control.proceed()) {
        break;
      }
      SmallEigen nodes = nodes(operator, options.steps(), random, control);
      boolean whole =
          nodes.size() == operator.size()
              || (nodes.size() < options.steps() && !control.isStopped());
      quadrature.add(nodes, whole);
    }
    return quadrature;
  }

  private static SmallEigen nodes(
      SymmetricOperator operator, int steps, Random random, RunControl control) {
    int n = operator.size();
    int most = Math.min(steps, n);
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = (random.nextBoolean() ? 1 : -1) / Math.sqrt(n);
    }
    List<double[]> basis = new ArrayList<>(List.of(v));
    List<Double> diagonal = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    boolean more = true;
    while (more) {
      double[] w = operator.multiply(1, basis.get(basis.size() - 1));
      diagonal.add(Blas.dot(w, basis.get(basis.size() - 1)));
      for (int pass = 0; pass < 2; pass++) {
        for (double[] other : basis) {
          Blas.addScaled(-Blas.dot(other, w), other, w);
        }
      }
      double beta = Math.sqrt(Blas.dot(w, w));
      more =
          basis.size() < most && beta > 1e-13 * Math.abs(diagonal.get(0)) && !control.isStopped();
      if (more) {
        beside.add(beta);
        for (int i = 0; i < n; i++) {
          w[i] /= beta;
        }
        basis.add(w);
      }
    }
    return tridiagonal(diagonal, beside);
  }

  private static SmallEigen tridiagonal(List<Double> diagonal, List<Double> beside) {
    int m = diagonal.size();
    double[][] t = new double[m][m];
    for (int i = 0; i < m; i++) {
      t[i][i] = diagonal.get(i);
      if (i > 0) {
        t[i][i - 1] = beside.get(i - 1);
        t[i - 1][i] = beside.get(i - 1);
      }
    }
    return SmallEigen.of(t);
  }
}
