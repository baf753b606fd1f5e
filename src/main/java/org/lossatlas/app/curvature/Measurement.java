package org.lossatlas.app.curvature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SpectrumFigures.Named;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Layout;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.spectrum.Density;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.StochasticLanczos;
import org.lossatlas.spectrum.SymmetricOperator;

/**
 * Measures the curvature at a network: all eigenvalues of a small one, both ends and the density of
 * a large one. Runs on a worker; knows no window.
 */
final class Measurement {
  /** Up to here all three spectra take a second or two. */
  private static final int EXACT = 1500;

  private static final int ENDS = 5;
  private static final double TOLERANCE = 1e-3;
  private static final int PROBES = 3;
  private static final int STEPS = 30;
  private static final int GRID = 401;
  private static final double SIGMA = 0.01;
  private static final long SEED = 1;

  private final Subject subject;
  private final RunControl control;

  Measurement(Subject subject, RunControl control) {
    this.subject = subject;
    this.control = control;
  }

  /** The reading; empty if it was stopped, or if the loss has no finite derivatives there. */
  Optional<Reading> run() {
    long started = System.nanoTime();
    LossCurvature curvature =
        LossCurvature.inSinglePrecision(subject.theta(), subject.loss(), subject.train());
    if (!Double.isFinite(Arrays.stream(curvature.gradient()).sum())) {
      return Optional.empty();
    }
    boolean exact = curvature.count() <= EXACT;
    ExactSpectrum.Parts parts =
        exact
            ? ExactSpectrum.parts(curvature, control, Progress.SILENT)
            : ExactSpectrum.Parts.none();
    LanczosOptions options =
        LanczosOptions.ends(
                Math.min(ENDS, curvature.count()),
                Math.min(ENDS, curvature.count()),
                curvature.count(),
                SEED)
            .withTolerance(TOLERANCE)
            .withProducts(120);
    SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
    Lanczos.Result ends = Lanczos.run(operator, options, control, Progress.SILENT);
    List<Series> density = exact ? List.of() : density(operator);
    if (control.isStopped()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(
            subject.origin(),
            exact ? "exact" : "Lanczos; density from " + PROBES + " random vectors",
            exact
                ? List.of(
                    new Named("$H$", parts.whole()),
                    new Named("$H₀$", parts.gaussNewton()),
                    new Named("$H₁$", parts.residual()))
                : List.of(),
            density,
            exact
                ? counts(parts.whole())
                : String.format(
                    Locale.ROOT,
                    "n %,d   counts of λ need all eigenvalues: a network of up to %,d parameters",
                    curvature.count(),
                    EXACT),
            list(ends.top()),
            list(ends.bottom()),
            IntStream.range(0, ends.top().count())
                .mapToObj(i -> shares(curvature.layout(), ends.top().vector(i)))
                .toList(),
            (System.nanoTime() - started) / 1e9));
  }

  private List<Series> density(SymmetricOperator operator) {
    StochasticLanczos.Options options = new StochasticLanczos.Options(PROBES, STEPS, SEED);
    Density density =
        StochasticLanczos.run(operator, options, control, Progress.SILENT).density(GRID, SIGMA);
    return List.of(Series.of("$H$", density.lambda(), density.values()));
  }

  private static String counts(Eigenvalues values) {
    return String.format(
        Locale.ROOT,
        "n %,d   λ > 0: %,d   λ ≈ 0: %,d   λ < 0: %,d   (|λ| ≤ %.2g counts as 0)",
        values.count(),
        values.positive(),
        values.zero(),
        values.negative(),
        values.tolerance());
  }

  private static List<Double> list(Eigenpairs pairs) {
    return Arrays.stream(pairs.values()).boxed().toList();
  }

  /** ‖v_k‖² of an eigenvector, for each layer k. */
  private static List<Double> shares(Layout layout, double[] v) {
    Double[] shares = new Double[layout.architecture().layers()];
    for (int k = 1; k <= shares.length; k++) {
      int end = k < shares.length ? layout.weightStart(k + 1) : layout.count();
      double sum = 0;
      for (int i = layout.weightStart(k); i < end; i++) {
        sum += v[i] * v[i];
      }
      shares[k - 1] = sum;
    }
    return List.of(shares);
  }
}
