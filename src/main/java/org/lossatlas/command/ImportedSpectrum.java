package org.lossatlas.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.ImportedCurvature;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.Loss;
import org.lossatlas.network.SymmetricMatrix;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.HutchPlusPlus;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.Quadrature;
import org.lossatlas.spectrum.StochasticLanczos;
import org.lossatlas.spectrum.SymmetricOperator;

/**
 * {@code spectrum} of a convolutional network: H alone, by differences of its gradient; the parts
 * H₀ and H₁ are not to be had that way.
 */
final class ImportedSpectrum {
  /** Each column of the matrix takes four gradients. */
  private static final int MOST_EXACT = 2000;

  /** Differences are no better. */
  private static final double TOLERANCE = 1e-7;

  /** Where kinks spoil the differences more products are of no use. */
  private static final int MOST_PRODUCTS = 400;

  private static final int TRACE_PROBES = 10;

  private final ImportedNetwork network;
  private final ImportedCurvature curvature;
  private final String method;
  private final SpectrumMethod checked;

  /**
   * @param method as it was asked for, or null
   * @throws IllegalArgumentException with one line that says what would be right
   */
  ImportedSpectrum(
      ImportedNetwork network,
      Loss loss,
      DataSet data,
      String method,
      int top,
      int probes,
      int steps) {
    this.network = network;
    this.curvature = new ImportedCurvature(network, loss, data);
    int n = curvature.count();
    this.method = method == null ? "lanczos" : method;
    if (this.method.equals("exact") && n > MOST_EXACT) {
      throw new IllegalArgumentException(
          "exact takes 4·n gradients of a convolutional network, which is possible up to n = "
              + MOST_EXACT
              + " parameters, and the network has "
              + n
              + "; lanczos (largest and smallest) and slq (density) work for it");
    }
    checked = SpectrumMethod.of(this.method, n, Math.min(top, n), probes, steps);
  }

  double[] gradient() {
    return curvature.gradient();
  }

  int parameters() {
    return curvature.count();
  }

  /** Computes, writes the files and returns the last line of the command. */
  String run(long seed, RunControl control, Progress progress, SpectrumResults results)
      throws IOException {
    SymmetricOperator operator = SymmetricOperator.of(curvature);
    if (checked instanceof SpectrumMethod.Ends ends) {
      LanczosOptions options =
          ends.options().withSeed(seed).withTolerance(TOLERANCE).withProducts(MOST_PRODUCTS);
      Lanczos.Result found = Lanczos.run(operator, options, control, progress);
      progress.report(1, "trace");
      Quadrature.Estimate trace = HutchPlusPlus.trace(operator, TRACE_PROBES, seed, control);
      return results.write(curvature.count(), found, trace);
    }
    if (checked instanceof SpectrumMethod.ByProbes probes) {
      StochasticLanczos.Options options =
          new StochasticLanczos.Options(probes.options().probes(), probes.options().steps(), seed);
      return results.write(StochasticLanczos.run(operator, options, control, progress));
    }
    SymmetricMatrix matrix = matrix(operator, control, progress);
    List<Eigenvalues> blocks =
        new ArrayList<>(ExactSpectrum.blocks(matrix, network.blocks(), control));
    return results.write(ExactSpectrum.of(matrix, control), blocks);
  }

  /** Column by column; the mean of what stands above and below the diagonal. */
  private static SymmetricMatrix matrix(
      SymmetricOperator operator, RunControl control, Progress progress) throws IOException {
    int n = operator.size();
    double[] values = new double[n * n];
    for (int j = 0; j < n; j++) {
      if (!control.proceed()) {
        throw new IOException("stopped before the spectrum was there");
      }
      progress.report((double) j / n, "column " + (j + 1) + " of " + n);
      double[] unit = new double[n];
      unit[j] = 1;
      System.arraycopy(operator.multiply(1, unit), 0, values, j * n, n);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (values[i * n + j] + values[j * n + i]) / 2;
        values[i * n + j] = mean;
        values[j * n + i] = mean;
      }
    }
    return SymmetricMatrix.of(n, values);
  }

  /** The method and what the differences are good for, for the record of the run. */
  void describe(RunRecord record) {
    record.setting("method", method);
    record.setting("products", "central differences of the gradient, extrapolated");
  }

  /** For the record, after the run. */
  double largestError() {
    return curvature.largestError();
  }

  String shape() {
    return network.describe();
  }
}
