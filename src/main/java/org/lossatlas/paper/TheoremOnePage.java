package org.lossatlas.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.PatternFit;

/** Theorem 1 for a plane. */
public record TheoremOnePage(
    Architecture shape,
    Loss loss,
    DataSet data,
    Pattern target,
    FitOptions options,
    List<String> command)
    implements Page {
  private static final double SAME = 1e-9;
  private static final double CLOSE = 0.05;

  /** Keeps its own list. */
  public TheoremOnePage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "theorem1";
  }

  @Override
  public String title() {
    return "Theorem 1: any pattern";
  }

  @Override
  public String statement() {
    return "For every bounded pattern there are parameters and directions in which the loss of the"
        + " network on the data is the pattern, up to a constant: b₁ = (α₁, α₂, 0 …), W₁ = 0.";
  }

  @Override
  public String look() {
    return "The loss of the whole network beside the target, and what is left between them once the"
        + " constant a is taken off.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    PatternFit fit = PatternFit.of(shape, loss, data, target, options, control, progress);
    FittedPlane plane = fit.plane();
    Pattern surface = plane.surface(target.width(), target.height());
    FitError error = FitError.between(surface.toArray(), target);
    double check = plane.check(surface, loss, data, options.seed(), control, progress);
    FitSnapshot best = fit.best();
    FitSnapshot shown =
        new FitSnapshot(
            best.phase(), best.steps(), best.seconds(), surface, target, error, best.network());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("rmse", error.rmse());
    numbers.put("max", error.max());
    numbers.put("offset", error.offset());
    numbers.put("check", check);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", NpyArray.ofDoubles(target.toArray(), target.height(), target.width()));
    arrays.put("loss", NpyArray.ofDoubles(surface.toArray(), target.height(), target.width()));
    Figure figure =
        new MultiplesFigure(
            List.of(
                Fields.own(ColourMap.GREY, "Target", "target $T$", FitFigures.field(target)),
                FitFigures.heatmap(shown),
                FitFigures.surface(shown).withTitle("The same in space"),
                FitFigures.difference(shown)),
            2,
            false);
    return new Shown(
        Map.of(name(), figure),
        arrays,
        numbers,
        List.of(
            new Claim(
                String.format(Locale.ROOT, "RMSE %.4f after %.1f s", error.rmse(), best.seconds()),
                error.rmse() <= CLOSE),
            new Claim(
                String.format(
                    Locale.ROOT,
                    "at 64 random points the whole network, sample by sample, differs by %.1e",
                    check),
                check <= SAME)));
  }
}
