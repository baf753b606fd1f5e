package org.lossatlas.command;

import java.io.IOException;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.HutchPlusPlus;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.Quadrature;
import org.lossatlas.spectrum.StochasticLanczos;
import org.lossatlas.spectrum.SymmetricOperator;

/** How {@code spectrum} finds its numbers. */
sealed interface SpectrumMethod {
  /** Random vectors of the trace's estimate. */
  int TRACE_PROBES = 10;

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static SpectrumMethod of(String name, int n, int ends, int probes, int steps) {
    return switch (name) {
      case "exact" -> {
        ExactSpectrum.requireRoom(n);
        yield new Exact();
      }
      case "lanczos" -> new Ends(LanczosOptions.ends(ends, ends, n, 0));
      case "slq" -> new ByProbes(new StochasticLanczos.Options(probes, steps, 0));
      default ->
          throw new IllegalArgumentException(
              "'" + name + "' is not a method; it must be exact, lanczos or slq");
    };
  }

  /** Computes, writes the files and returns the last line of the command. */
  String run(
      LossCurvature curvature,
      long seed,
      RunControl control,
      Progress progress,
      SpectrumResults results)
      throws IOException;

  /** Its settings, for the record of the run. */
  void describe(RunRecord record);

  /** All eigenvalues. */
  record Exact() implements SpectrumMethod {
    @Override
    public String run(
        LossCurvature curvature,
        long seed,
        RunControl control,
        Progress progress,
        SpectrumResults results)
        throws IOException {
      return results.write(ExactSpectrum.parts(curvature, control, progress));
    }

    @Override
    public void describe(RunRecord record) {
      record.setting("method", "exact");
    }
  }

  /** The largest and smallest of H, H₀ and H₁. */
  record Ends(LanczosOptions options) implements SpectrumMethod {
    @Override
    public String run(
        LossCurvature curvature,
        long seed,
        RunControl control,
        Progress progress,
        SpectrumResults results)
        throws IOException {
      LanczosOptions seeded = options.withSeed(seed);
      Lanczos.Result whole = ends(curvature, HessianPart.WHOLE, seeded, control, progress, 0);
      Lanczos.Result first =
          ends(curvature, HessianPart.GAUSS_NEWTON, seeded, control, progress, 0.3);
      Lanczos.Result second = ends(curvature, HessianPart.RESIDUAL, seeded, control, progress, 0.6);
      progress.report(0.9, "trace");
      Quadrature.Estimate trace =
          HutchPlusPlus.trace(
              SymmetricOperator.of(curvature, HessianPart.WHOLE), TRACE_PROBES, seed, control);
      return results.write(curvature, whole, first, second, trace);
    }

    private static Lanczos.Result ends(
        LossCurvature curvature,
        HessianPart part,
        LanczosOptions options,
        RunControl control,
        Progress progress,
        double from) {
      return Lanczos.run(
          SymmetricOperator.of(curvature, part),
          options,
          control,
          (fraction, what) -> progress.report(from + 0.3 * fraction, part.symbol() + ": " + what));
    }

    @Override
    public void describe(RunRecord record) {
      record.setting("method", "lanczos");
      record.setting("top", options.top());
      record.setting("tolerance", options.tolerance());
    }
  }

  /** The density. */
  record ByProbes(StochasticLanczos.Options options) implements SpectrumMethod {
    @Override
    public String run(
        LossCurvature curvature,
        long seed,
        RunControl control,
        Progress progress,
        SpectrumResults results)
        throws IOException {
      StochasticLanczos.Options seeded =
          new StochasticLanczos.Options(options.probes(), options.steps(), seed);
      SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
      return results.write(StochasticLanczos.run(operator, seeded, control, progress));
    }

    @Override
    public void describe(RunRecord record) {
      record.setting("method", "slq");
      record.setting("probes", options.probes());
      record.setting("steps", options.steps());
    }
  }
}
