package org.lossatlas.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Limits;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Range;

/**
 * What an experiment keeps of how its panels look: marker, camera, colour maps, limits, contours.
 * Texts that make no sense are left out, as they come from files.
 */
final class PanelViews {
  private final MarkedPoint marker;
  private final SurfaceModel surface;
  private final Map<String, HeatmapModel> heatmaps;

  PanelViews(MarkedPoint marker, SurfaceModel surface, Map<String, HeatmapModel> heatmaps) {
    this.marker = marker;
    this.surface = surface;
    this.heatmaps = new TreeMap<>(heatmaps);
  }

  /** As they are now. */
  Map<String, Map<String, String>> remember() {
    Map<String, Map<String, String>> views = new LinkedHashMap<>();
    views.put(
        "marker",
        Map.of("alpha", String.valueOf(marker.alpha()), "beta", String.valueOf(marker.beta())));
    views.put(
        "surface",
        Map.of(
            "azimuth", String.valueOf(surface.azimuthProperty().get()),
            "elevation", String.valueOf(surface.elevationProperty().get()),
            "zoom", String.valueOf(surface.zoomProperty().get()),
            "height", String.valueOf(surface.heightScaleProperty().get())));
    heatmaps.forEach((name, heatmap) -> views.put(name, remember(heatmap)));
    return views;
  }

  private static Map<String, String> remember(HeatmapModel heatmap) {
    Map<String, String> view = new LinkedHashMap<>();
    view.put("colour-map", heatmap.colourMapProperty().get().name());
    view.put("contours", String.valueOf(heatmap.contoursProperty().get()));
    view.put("contour-count", String.valueOf(heatmap.contourCountProperty().get()));
    if (heatmap.limitsProperty().get() instanceof Limits.Fixed fixed) {
      view.put("lower", String.valueOf(fixed.range().lower()));
      view.put("upper", String.valueOf(fixed.range().upper()));
    }
    return view;
  }

  /** Makes the panels look so again, as far as the views say. */
  void recall(Map<String, Map<String, String>> views) {
    Map<String, String> place = views.getOrDefault("marker", Map.of());
    number(place, "alpha", 0, 1, marker.alphaProperty()::set);
    number(place, "beta", 0, 1, marker.betaProperty()::set);
    Map<String, String> eye = views.getOrDefault("surface", Map.of());
    number(eye, "azimuth", -180, 180, surface.azimuthProperty()::set);
    number(eye, "elevation", 5, 90, surface.elevationProperty()::set);
    number(eye, "zoom", 0.4, 6, surface.zoomProperty()::set);
    number(eye, "height", 0.2, 3, surface.heightScaleProperty()::set);
    heatmaps.forEach((name, heatmap) -> recall(heatmap, views.getOrDefault(name, Map.of())));
  }

  private static void recall(HeatmapModel heatmap, Map<String, String> view) {
    for (ColourMap map : ColourMap.values()) {
      boolean suits = map.kind() == heatmap.quantity().kind();
      if (suits && map.name().equals(view.get("colour-map"))) {
        heatmap.colourMapProperty().set(map);
      }
    }
    if (view.containsKey("contours")) {
      heatmap.contoursProperty().set(Boolean.parseBoolean(view.get("contours")));
    }
    number(view, "contour-count", 1, 50, n -> heatmap.contourCountProperty().set((int) n));
    heatmap.limitsProperty().set(limits(view));
  }

  private static Limits limits(Map<String, String> view) {
    double[] ends = {Double.NaN, Double.NaN};
    number(view, "lower", -1e300, 1e300, x -> ends[0] = x);
    number(view, "upper", -1e300, 1e300, x -> ends[1] = x);
    return ends[0] < ends[1]
        ? new Limits.Fixed(new Range(ends[0], ends[1]))
        : new Limits.Automatic();
  }

  private static void number(
      Map<String, String> view, String key, double least, double most, DoubleConsumer setter) {
    try {
      double value = Double.parseDouble(view.getOrDefault(key, ""));
      if (value >= least && value <= most) {
        setter.accept(value);
      }
    } catch (NumberFormatException notANumber) {
      // The panel stays as it is.
      return;
    }
  }
}
