package org.lossatlas.paper;

import java.util.List;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.pattern.Pattern;

/** Heatmaps of the tour. */
final class Fields {
  private Fields() {}

  /** Values on the target's grid with their own colours. */
  static HeatmapFigure own(ColourMap map, String title, String value, Field field) {
    return HeatmapFigure.of(field, ColourScale.spanning(map, field), Labels.of(title, value));
  }

  /** Values on colours from {@code low} to {@code high}; on their own if a stop left no range. */
  static HeatmapFigure between(double low, double high, String title, String value, Field field) {
    return high > low
        ? HeatmapFigure.of(
            field, ColourScale.linear(ColourMap.VIRIDIS, low, high), Labels.of(title, value))
        : own(ColourMap.VIRIDIS, title, value, field);
  }

  static double min(List<Pattern> all) {
    return all.stream().mapToDouble(Pattern::min).min().orElseThrow();
  }

  static double max(List<Pattern> all) {
    return all.stream().mapToDouble(Pattern::max).max().orElseThrow();
  }
}
