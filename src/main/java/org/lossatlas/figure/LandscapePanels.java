package org.lossatlas.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.Projection;

/** What landscape.npz holds beside the loss of a plane: metrics, a trajectory, lines. */
final class LandscapePanels {
  private LandscapePanels() {}

  /** A panel for every metric that has an array of the loss's size, by the metric's name. */
  static void addMetrics(Map<String, Figure> panels, Map<String, NpyArray> arrays, Field loss) {
    for (Metric metric : Metric.values()) {
      NpyArray values = arrays.get(metric.key());
      if (metric != Metric.LOSS
          && values != null
          && values.size() == loss.columns() * loss.rows()) {
        Field field = Field.of(loss.alpha(), loss.beta(), values.toDoubles());
        panels.put(
            metric.contractName(),
            HeatmapFigure.of(
                field,
                ColourScale.spanning(MetricLook.map(metric), field),
                Labels.of(MetricLook.title(metric), MetricLook.label(metric))));
      }
    }
  }

  /** Draws the trajectory over all heatmaps and on the surface, if there is one. */
  static void addTrack(Map<String, Figure> panels, Map<String, NpyArray> arrays, Path file) {
    NpyArray points = arrays.get("trajectory");
    if (points == null) {
      return;
    }
    if (points.dimensions() != 2 || points.side(1) != 3 || points.side(0) < 1) {
      throw new BadInputException(file.toString(), "trajectory must be [T,3]");
    }
    double[] numbers = points.toDoubles();
    List<Projection.Point> places = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 3) {
      places.add(new Projection.Point(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    List<Track> tracks = List.of(new Track("", places));
    panels.replaceAll((name, panel) -> with(tracks, panel));
  }

  /** The same where no tracks are drawn on it. */
  static Figure with(List<Track> tracks, Figure panel) {
    if (panel instanceof HeatmapFigure heatmap) {
      return heatmap.withOverlay(heatmap.overlay().withTracks(tracks));
    }
    return panel instanceof SurfaceFigure surface ? surface.withTracks(tracks) : panel;
  }

  /** Of a line: the loss as loss-surface, and every other metric. */
  static void addLines(Map<String, Figure> panels, Map<String, NpyArray> arrays, double[] alpha) {
    for (Metric metric : Metric.values()) {
      NpyArray values = arrays.get(metric.key());
      if (values != null && values.size() == alpha.length) {
        boolean loss = metric == Metric.LOSS;
        panels.put(
            loss ? "loss-surface" : metric.contractName(),
            new LineFigure(
                loss ? "Loss" : MetricLook.title(metric),
                Axis.linear("$α$"),
                Axis.linear(loss ? "$L(θ₀ + αθ₁)$" : MetricLook.label(metric)),
                List.of(line(metric, alpha, values, arrays.get(Metric.STANDARD_ERROR.key())))));
      }
    }
  }

  /** The loss has a band, where its standard error is known. */
  private static Series line(Metric metric, double[] alpha, NpyArray values, NpyArray errors) {
    Series line = Series.of("", alpha, values.toDoubles());
    return metric == Metric.LOSS && errors != null && errors.size() == alpha.length
        ? line.withErrors(errors.toDoubles())
        : line;
  }
}
