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
import org.lossatlas.network.LossCurvature;
import org.lossatlas.spectrum.Density;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.LayerShares;
import org.lossatlas.spectrum.StochasticLanczos;
import org.lossatlas.spectrum.SymmetricOperator;

/**
 * Measures the curvature at a network: all eigenvalues of a small one, both ends and the density of
 * a large one. Runs on a worker; knows no window.
 */
final class Measurement {
  /** Up to here all three spectra take a second or two. */
  static final int EXACT = 1500;

  static final int ENDS = 5;
  private static final double TOLERANCE = 1e-3;
  static final int PROBES = 3;
  static final int STEPS = 30;

  /** Of the random vectors, where the experiment has none. */
  private static final long SEED = 1;

  private final Subject subject;
  private final RunControl control;
  private final long seed;

  Measurement(Subject subject, RunControl control) {
    this.subject = subject;
    this.control = control;
    seed = subject.place().map(Subject.Place::seed).orElse(SEED);
  }

  /** The reading, or one line that says why there is none. */
  Measured run() {
    try {
      Optional<String> refusal = Measurable.refusal(subject);
      return refusal.isPresent() ? Measured.refused(refusal.get()) : measured();
    } catch (IllegalArgumentException unfit) {
      // The data have other inputs or classes than the network.
      return Measured.refused(
          unfit.getMessage() + "; these data need " + subject.train().inputs() + " inputs");
    }
  }

  private Measured measured() {
    long started = System.nanoTime();
    LossCurvature curvature =
        LossCurvature.inSinglePrecision(subject.theta(), subject.loss(), subject.train());
    Optional<String> refusal = Measurable.refusal(curvature);
    if (refusal.isPresent()) {
      return Measured.refused(refusal.get());
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
                seed)
            .withTolerance(TOLERANCE)
            .withProducts(120);
    SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
    Lanczos.Result ends = Lanczos.run(operator, options, control, Progress.SILENT);
    List<Series> density = exact ? List.of() : density(operator);
    if (control.isStopped()) {
      return Measured.NOTHING;
    }
    return Measured.of(
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
            parts.blocks(),
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
                .mapToObj(i -> LayerShares.of(curvature.layout(), ends.top().vector(i)))
                .toList(),
            (System.nanoTime() - started) / 1e9));
  }

  private List<Series> density(SymmetricOperator operator) {
    StochasticLanczos.Options options = new StochasticLanczos.Options(PROBES, STEPS, seed);
    Density density =
        StochasticLanczos.run(operator, options, control, Progress.SILENT)
            .density(Density.POINTS, Density.BROADENING);
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
}
