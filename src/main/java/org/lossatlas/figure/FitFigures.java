package org.lossatlas.figure;

import java.util.List;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Pattern;

/** The figures of a fit: the same in the window, in files and from the command line. */
public final class FitFigures {
  /** What the loss of a fit is the loss of. */
  public static final String LOSS_FORMULA = "$L(θ₀ + α₁θ₁ + α₂θ₂)$";

  private static final String DIFFERENCE_FORMULA = "$L − a − T$";

  private FitFigures() {}

  /** A pattern's or a surface's values as a field over [0, 1]². */
  public static Field field(Pattern values) {
    return Field.square(values.width(), values.height(), values.toArray());
  }

  /** The loss surface as a heatmap with contours. */
  public static HeatmapFigure heatmap(FitSnapshot fit) {
    Field loss = field(fit.surface());
    return HeatmapFigure.of(
            loss,
            ColourScale.spanning(ColourMap.VIRIDIS, loss),
            Labels.of("Loss surface", LOSS_FORMULA))
        .withContours();
  }

  /** The loss surface over its plane. */
  public static SurfaceFigure surface(FitSnapshot fit) {
    Field loss = field(fit.surface());
    return SurfaceFigure.of(
        loss,
        ColourScale.spanning(ColourMap.VIRIDIS, loss),
        Labels.of("Loss surface", LOSS_FORMULA));
  }

  /** Loss − offset − target, which is zero for a perfect fit. */
  public static HeatmapFigure difference(FitSnapshot fit) {
    Field difference = differenceField(fit);
    return HeatmapFigure.of(
        difference,
        ColourScale.spanning(ColourMap.VIK, difference),
        Labels.of("Difference to the target", DIFFERENCE_FORMULA));
  }

  /** The values of {@link #difference}. */
  public static Field differenceField(FitSnapshot fit) {
    double[] losses = fit.surface().toArray();
    double[] target = fit.target().toArray();
    for (int i = 0; i < losses.length; i++) {
      losses[i] -= fit.error().offset() + target[i];
    }
    return Field.square(fit.surface().width(), fit.surface().height(), losses);
  }

  /** Root mean square and largest error against the seconds of training. */
  public static LineFigure trainingCurve(double[] seconds, double[] rmse, double[] max) {
    return new LineFigure(
        "Training",
        Axis.linear("time (s)"),
        Axis.log("error of the loss"),
        List.of(Series.of("RMSE", seconds, rmse), Series.of("largest", seconds, max)));
  }
}
