package org.lossatlas.spectrum;

import java.util.Arrays;
import java.util.Random;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Lapack;
import org.lossatlas.network.SymmetricMatrix;

/** Eigenvalues of finite random matrices of a model, to hold beside its law. */
public final class MonteCarlo {
  private MonteCarlo() {}

  /**
   * The eigenvalues of several matrices together, ascending.
   *
   * @param n rows of each
   * @param matrices how many, at least 1; fewer if stopped
   */
  public static Eigenvalues sample(
      SpectralLaw law, int n, int matrices, long seed, RunControl control) {
    Random random = new Random(seed);
    double[] all = new double[n * matrices];
    int made = 0;
    while (made < matrices && !control.isStopped()) {
      double[] values = Lapack.eigenvalues(matrix(law, n, random));
      System.arraycopy(values, 0, all, made * n, n);
      made++;
    }
    double[] found = Arrays.copyOf(all, made * n);
    Arrays.sort(found);
    return Eigenvalues.ascending(found);
  }

  /** H₀ = (1/M) X Xᵀ with M = n/φ columns of standard normal numbers, and H₁. */
  private static SymmetricMatrix matrix(SpectralLaw law, int n, Random random) {
    int columns = (int) Math.max(1, Math.round(n / law.phi()));
    double[] h = new double[n * n];
    double[] x = new double[n];
    for (int k = 0; k < columns; k++) {
      for (int i = 0; i < n; i++) {
        x[i] = random.nextGaussian();
      }
      SpectralModel.addOuter(h, x, 1.0 / columns);
    }
    law.model().addResidual(h, n, law.phi(), law.energy(), random);
    return SymmetricMatrix.of(n, h);
  }
}
