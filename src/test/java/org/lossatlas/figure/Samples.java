package org.lossatlas.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lossatlas.landscape.Projection;

/** Figures that tests paint. */
public final class Samples {
  private Samples() {}

  public static Field hills(int columns, int rows) {
    return Field.sample(
        GridAxis.unit(columns),
        GridAxis.unit(rows),
        (a, b) -> 2.3 + 0.1 * Math.sin(7 * a) * Math.cos(5 * b));
  }

  public static HeatmapFigure heatmap(Field field) {
    return HeatmapFigure.of(
        field,
        ColourScale.spanning(ColourMap.VIRIDIS, field),
        Labels.of("Loss surface $L(θ₀ + α₁θ₁ + α₂θ₂)$", "cross-entropy (nats)"));
  }

  public static HeatmapFigure longWords(Field field) {
    String words = "words that go on and on ".repeat(8).strip();
    return new HeatmapFigure(
            field,
            new ColourScale(ColourMap.MAGMA, new Range(1e-7, 1e5), Scale.LOG),
            new Labels(words, words, words, words),
            List.of(),
            Optional.empty())
        .withContours()
        .withMarker(new Marker(1, 1));
  }

  /** Two ways over the plane that end at one point, at its edge, and a level. */
  public static HeatmapFigure tracked(Field field) {
    List<Projection.Point> first =
        List.of(new Projection.Point(-3, 0.5, 0), new Projection.Point(1, 0.5, 12.5));
    List<Projection.Point> second =
        List.of(new Projection.Point(0, 0, 1), new Projection.Point(1, 0.5, 0));
    return heatmap(field)
        .withOverlay(
            new Overlay(
                OptionalDouble.of(2.3),
                List.of(new Track("Nesterov 1", first), new Track("Adam 2", second))));
  }

  public static SurfaceFigure surface(Field field) {
    return SurfaceFigure.of(
        field, ColourScale.spanning(ColourMap.VIRIDIS, field), Labels.of("Surface", "loss"));
  }

  public static LineFigure curves() {
    double[] seconds = {0, 1, 2, 3, 4, 12345};
    double[] rmse = {0.5, 0.3, Double.NaN, 0.1, 0, 0.04};
    return new LineFigure(
        "Training",
        Axis.linear("time (s)"),
        Axis.log("error"),
        List.of(Series.of("RMSE", seconds, rmse), Series.of("a rather long name", rmse, seconds)));
  }

  public static LineFigure diverged() {
    double[] steps = {0, 1, 2, 3, 4};
    double[] rmse = {Double.MIN_VALUE, 1, 1e100, Double.MAX_VALUE, Double.POSITIVE_INFINITY};
    return new LineFigure(
        "", Axis.linear("steps"), Axis.log("error"), List.of(Series.of("RMSE", steps, rmse)));
  }

  public static List<Figure> all() {
    Field hills = hills(64, 64);
    Field constant = Field.square(3, 3, new double[9]);
    Field unknown = Field.square(2, 2, new double[] {Double.NaN, 1, 2, 3});
    Field single = Field.square(1, 1, new double[] {1e-7});
    return List.of(
        heatmap(hills).withContours().withMarker(new Marker(0, 0)),
        heatmap(constant).withContours(),
        heatmap(unknown).withContours(),
        heatmap(single).withContours(),
        longWords(hills(5, 40)),
        tracked(hills),
        MergeTreeFigure.of(hills, OptionalDouble.of(2.3)),
        MergeTreeFigure.of(constant, OptionalDouble.empty()),
        surface(hills),
        surface(constant),
        surface(unknown),
        surface(single),
        new SurfaceFigure(
            hills,
            ColourScale.linear(ColourMap.VIK, -1e-9, 1e-9),
            Labels.of("", "a label that is much longer than the bar beside which it stands"),
            new Camera(140, 90)),
        curves(),
        diverged(),
        new LineFigure("", Axis.linear(""), Axis.linear(""), List.of()));
  }
}
