package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/** Figures of fits that are lines or volumes. */
public final class SpatialFigures {
  /** Slices on a page. */
  private static final int MOST_SLICES = 9;

  private static final int LEVELS = 3;

  private SpatialFigures() {}

  /** The loss along a line, and the target raised by the offset. */
  public static LineFigure line(Lattice lattice, FitSnapshot fit) {
    double[] alpha = lattice.coordinates(0);
    double[] target = fit.target().toArray();
    for (int i = 0; i < target.length; i++) {
      target[i] += fit.error().offset();
    }
    return new LineFigure(
        "Loss along the line",
        Axis.linear("$α₁$"),
        Axis.linear("loss"),
        List.of(
            Series.of("$L(θ₀ + α₁θ₁)$", alpha, fit.surface().toArray()),
            Series.of("target $T + a$", alpha, target)));
  }

  /** Up to nine slices of a volume at even α₃, on one colour scale. */
  public static MultiplesFigure slices(Lattice lattice, FitSnapshot fit) {
    int count = Math.min(MOST_SLICES, lattice.side(2));
    List<Figure> panels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int k = count == 1 ? 0 : i * (lattice.side(2) - 1) / (count - 1);
      panels.add(slice(lattice, fit, k));
    }
    return new MultiplesFigure(panels, 3, false);
  }

  /** The slice α₃ = k/(C−1), on the scale of the whole volume. */
  public static HeatmapFigure slice(Lattice lattice, FitSnapshot fit, int k) {
    return VolumeCut.ACROSS_GAMMA.figure(
        new SpatialPattern(lattice, fit.surface()), k, scale(fit), "$L(θ₀ + α₁θ₁ + …)$");
  }

  private static ColourScale scale(FitSnapshot fit) {
    return ColourScale.spanning(ColourMap.VIRIDIS, FitFigures.field(fit.surface()));
  }

  /** The three planes through the middle of the volume, loss above and target below. */
  public static MultiplesFigure planes(Lattice lattice, FitSnapshot fit) {
    ColourScale targets = ColourScale.spanning(ColourMap.GREY, FitFigures.field(fit.target()));
    List<Figure> panels = new ArrayList<>(planes(lattice, fit.surface(), scale(fit), "loss $L$"));
    panels.addAll(planes(lattice, fit.target(), targets, "target $T$"));
    return new MultiplesFigure(panels, 3, false);
  }

  private static List<HeatmapFigure> planes(
      Lattice lattice, Pattern sheet, ColourScale colours, String value) {
    SpatialPattern volume = new SpatialPattern(lattice, sheet);
    return Stream.of(VolumeCut.values())
        .map(cut -> cut.figure(volume, lattice.side(cut.fixed()) / 2, colours, value))
        .toList();
  }

  /** Loss − offset − target along a line. */
  public static LineFigure lineDifference(Lattice lattice, FitSnapshot fit) {
    return new LineFigure(
        "Difference to the target",
        Axis.linear("$α₁$"),
        Axis.linear("$L − a − T$"),
        List.of(
            Series.of(
                "$L − a − T$", lattice.coordinates(0), FitFigures.differenceField(fit).toArray())));
  }

  /**
   * A volume: isosurfaces of target and loss at three even levels, the difference in the middle
   * plane, and the three planes through the middle of the loss.
   */
  public static MultiplesFigure volume(Lattice lattice, FitSnapshot fit) {
    SpatialPattern target = new SpatialPattern(lattice, fit.target());
    ColourScale targets = ColourScale.spanning(ColourMap.VIRIDIS, FitFigures.field(fit.target()));
    double[] differences = FitFigures.differenceField(fit).toArray();
    SpatialPattern difference =
        new SpatialPattern(lattice, Pattern.of(lattice.side(0), lattice.rows(), differences));
    List<Figure> panels = new ArrayList<>();
    panels.add(isosurfaces("Target in space", target, targets, "target $T$", Camera.USUAL));
    panels.add(
        isosurfaces(
            "Loss in space",
            new SpatialPattern(lattice, fit.surface()),
            scale(fit),
            "loss $L$",
            Camera.USUAL));
    panels.add(
        VolumeCut.ACROSS_GAMMA
            .figure(
                difference,
                lattice.side(2) / 2,
                ColourScale.spanning(ColourMap.VIK, FitFigures.field(difference.sheet())),
                "$L − a − T$")
            .withTitle("Difference in the middle plane"));
    panels.addAll(planes(lattice, fit.surface(), scale(fit), "loss $L$"));
    return new MultiplesFigure(panels, 3, false);
  }

  /** Isosurfaces at three even levels of a volume's range. */
  public static IsosurfaceFigure isosurfaces(
      String title, SpatialPattern volume, ColourScale colours, String value, Camera camera) {
    return new IsosurfaceFigure(
        title, volume, IsosurfaceFigure.evenLevels(volume, LEVELS), colours, value, camera);
  }
}
