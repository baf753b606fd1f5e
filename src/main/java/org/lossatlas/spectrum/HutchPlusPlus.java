package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Blas;

/**
 * The trace by Hutch++ (Meyer, Musco, Musco and Woodruff 2021): exact on a space that holds the
 * large eigenvalues, Hutchinson's estimator on what is left.
 */
public final class HutchPlusPlus {
  /** Half-width of the error bar in standard errors of the mean over the probes. */
  private static final double STANDARD_ERRORS = 4;

  private HutchPlusPlus() {}

  /**
   * Estimates tr A with 3·probes products.
   *
   * @param probes at least 2
   * @return the trace, and as its error {@value #STANDARD_ERRORS} standard errors of the part that
   *     was estimated
   */
  public static Quadrature.Estimate trace(
      SymmetricOperator operator, int probes, long seed, RunControl control) {
    Random random = new Random(seed);
    int n = operator.size();
    List<double[]> space = new ArrayList<>();
    double exact = 0;
    for (int i = 0; i < Math.min(probes, n) && !control.isStopped(); i++) {
      double[] q = operator.multiply(1, signs(n, random));
      double before = Math.sqrt(Blas.dot(q, q));
      deflate(q, space);
      double length = Math.sqrt(Blas.dot(q, q));
      if (length > 1e-10 * before) {
        scale(q, 1 / length);
        exact += Blas.dot(q, operator.multiply(1, q));
        space.add(q);
      }
    }
    double sum = 0;
    double squares = 0;
    int made = 0;
    while (made < probes && !control.isStopped()) {
      double[] g = signs(n, random);
      deflate(g, space);
      double value = Blas.dot(g, operator.multiply(1, g));
      sum += value;
      squares += value * value;
      made++;
    }
    double mean = sum / made;
    double variance = Math.max(0, (squares - made * mean * mean) / (made - 1));
    return new Quadrature.Estimate(exact + mean, STANDARD_ERRORS * Math.sqrt(variance / made));
  }

  private static double[] signs(int n, Random random) {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = random.nextBoolean() ? 1 : -1;
    }
    return v;
  }

  private static void deflate(double[] v, List<double[]> space) {
    for (int pass = 0; pass < 2; pass++) {
      for (double[] q : space) {
        Blas.addScaled(-Blas.dot(q, v), q, v);
      }
    }
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }
}
