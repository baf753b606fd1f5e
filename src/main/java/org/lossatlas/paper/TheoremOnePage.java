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
import org.lossatlas.figure.SpatialFigures;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.study.PatternFit;

/** Theorem 1 for a line, a plane or a volume. */
public record TheoremOnePage(
    Construction construction,
    Loss loss,
    DataSet data,
    SpatialPattern target,
    FitOptions options,
    List<String> command)
    implements Page {
  private static final double SAME = 1e-9;
  private static final double CLOSE = 0.05;

  /** Keeps its own list. */
  public TheoremOnePage {
    command = List.copyOf(command);
    if (construction.placement().dimensions() != target.lattice().dimensions()) {
      throw new IllegalArgumentException(
          target.lattice().dimensions()
              + " dimensions in a construction for "
              + construction.placement().dimensions());
    }
  }

  private int dimensions() {
    return target.lattice().dimensions();
  }

  @Override
  public String name() {
    return dimensions() == 2 ? "theorem1" : dimensions() == 1 ? "theorem1-line" : "theorem1-volume";
  }

  @Override
  public String title() {
    return switch (dimensions()) {
      case 1 -> "Theorem 1 on a line, z = 1";
      case 2 -> "Theorem 1: any pattern";
      default -> "Theorem 1 in space, z = 3";
    };
  }

  @Override
  public String statement() {
    return switch (dimensions()) {
      case 1 ->
          "With one direction, b₁ = (α₁, 0 …) and W₁ = 0, the loss along a line is any curve, up to"
              + " a constant.";
      case 2 ->
          "For every bounded pattern there are parameters and directions in which the loss of the"
              + " network on the data is the pattern, up to a constant: b₁ = (α₁, α₂, 0 …), W₁ = 0.";
      default ->
          "With three directions, b₁ = (α₁, α₂, α₃, 0 …) and W₁ = 0, the loss in space is any"
              + " volume, up to a constant.";
    };
  }

  @Override
  public String look() {
    return switch (dimensions()) {
      case 1 ->
          "Left: the loss of the whole network along the line, and the curve raised by the constant"
              + " a; the two lie on one another. Right: what is left between them.";
      case 2 ->
          "The loss of the whole network beside the target, and what is left between them once the"
              + " constant a is taken off.";
      default ->
          "Above: surfaces of equal value of the target and of the loss of the whole network, and"
              + " what is left between them in the middle plane. Below: the loss in the three planes"
              + " through the middle.";
    };
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    PatternFit fit = PatternFit.of(construction, target, options, control, progress);
    FittedPlane plane = fit.plane();
    Lattice lattice = target.lattice();
    Pattern surface = plane.surface(lattice);
    FitError error = FitError.between(surface.toArray(), target.sheet());
    double check = plane.check(lattice, surface, loss, data, options.seed(), control, progress);
    FitSnapshot best = fit.best();
    FitSnapshot shown =
        new FitSnapshot(
            best.phase(),
            best.steps(),
            best.seconds(),
            surface,
            target.sheet(),
            error,
            best.network());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("rmse", error.rmse());
    numbers.put("max", error.max());
    numbers.put("offset", error.offset());
    numbers.put("check", check);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", NpyArray.ofDoubles(target.sheet().toArray(), lattice.shape()));
    arrays.put("loss", NpyArray.ofDoubles(surface.toArray(), lattice.shape()));
    return new Shown(
        Map.of(name(), figure(shown)),
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

  private Figure figure(FitSnapshot shown) {
    return switch (dimensions()) {
      case 1 ->
          new MultiplesFigure(
              List.of(
                  SpatialFigures.line(target.lattice(), shown),
                  SpatialFigures.lineDifference(target.lattice(), shown)),
              2,
              true);
      case 2 ->
          new MultiplesFigure(
              List.of(
                  Fields.own(
                      ColourMap.GREY, "Target", "target $T$", FitFigures.field(target.sheet())),
                  FitFigures.heatmap(shown),
                  FitFigures.surface(shown).withTitle("The same in space"),
                  FitFigures.difference(shown)),
              2,
              false);
      default -> SpatialFigures.volume(target.lattice(), shown);
    };
  }
}
