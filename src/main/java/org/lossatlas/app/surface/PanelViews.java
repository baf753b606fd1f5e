package org.lossatlas.app.surface;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Limits;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

/**
 * What an experiment keeps of how its panels look: marker, camera, colour maps, limits, contours.
 * Texts that make no sense are left out, as they come from files.
 */
public final class PanelViews {
  private static final String LOG = "log";

  private final String prefix;
  private final MarkedPoint marker;
  private final double reach;
  private final SurfaceModel surface;
  private final Map<String, HeatmapModel> heatmaps;

  /**
   * @param prefix of the panels' names
   * @param reach the largest coordinate of the marker
   * @param heatmaps by their names
   */
  public PanelViews(
      String prefix,
      MarkedPoint marker,
      double reach,
      SurfaceModel surface,
      Map<String, HeatmapModel> heatmaps) {
    this.prefix = prefix;
    this.marker = marker;
    this.reach = reach;
    this.surface = surface;
    this.heatmaps = new TreeMap<>(heatmaps);
  }

  /** As they are now. */
  public Map<String, Map<String, String>> remember() {
    Map<String, Map<String, String>> views = new LinkedHashMap<>();
    views.put(
        prefix + "marker",
        Map.of("alpha", String.valueOf(marker.alpha()), "beta", String.valueOf(marker.beta())));
    views.put(
        prefix + "surface",
        Map.of(
            "azimuth", String.valueOf(surface.azimuthProperty().get()),
            "elevation", String.valueOf(surface.elevationProperty().get()),
            "zoom", String.valueOf(surface.zoomProperty().get()),
            "height", String.valueOf(surface.heightScaleProperty().get())));
    heatmaps.forEach((name, heatmap) -> views.put(prefix + name, remember(heatmap)));
    return views;
  }

  private static Map<String, String> remember(HeatmapModel heatmap) {
    Map<String, String> view = new LinkedHashMap<>();
    view.put("colour-map", heatmap.colourMapProperty().get().name());
    view.put("contours", String.valueOf(heatmap.contoursProperty().get()));
    view.put("contour-count", String.valueOf(heatmap.contourCountProperty().get()));
    if (heatmap.scaleProperty().get() == Scale.LOG) {
      view.put("scale", LOG);
    }
    if (heatmap.limitsProperty().get() instanceof Limits.Fixed fixed) {
      view.put("lower", String.valueOf(fixed.range().lower()));
      view.put("upper", String.valueOf(fixed.range().upper()));
    }
    return view;
  }

  /** Makes the panels look so again, as far as the views say. */
  public void recall(Map<String, Map<String, String>> views) {
    KeptTexts place = kept(views, "marker");
    double least = Math.min(0, 1 - reach);
    place.number("alpha", least, reach, marker.alphaProperty()::set);
    place.number("beta", least, reach, marker.betaProperty()::set);
    KeptTexts eye = kept(views, "surface");
    eye.number("azimuth", -180, 180, surface.azimuthProperty()::set);
    eye.number("elevation", 5, 90, surface.elevationProperty()::set);
    eye.number("zoom", 0.4, 6, surface.zoomProperty()::set);
    eye.number("height", 0.2, 3, surface.heightScaleProperty()::set);
    heatmaps.forEach((name, heatmap) -> recall(heatmap, kept(views, name)));
  }

  private KeptTexts kept(Map<String, Map<String, String>> views, String name) {
    return new KeptTexts(views.getOrDefault(prefix + name, Map.of()));
  }

  private static void recall(HeatmapModel heatmap, KeptTexts view) {
    for (ColourMap map : ColourMap.values()) {
      boolean suits = map.kind() == heatmap.quantity().kind();
      if (suits && map.name().equals(view.texts().get("colour-map"))) {
        heatmap.colourMapProperty().set(map);
      }
    }
    view.flag("contours", heatmap.contoursProperty()::set);
    view.number("contour-count", 1, 50, n -> heatmap.contourCountProperty().set((int) n));
    heatmap.scaleProperty().set(LOG.equals(view.texts().get("scale")) ? Scale.LOG : Scale.LINEAR);
    heatmap.limitsProperty().set(limits(view));
  }

  private static Limits limits(KeptTexts view) {
    double[] ends = {Double.NaN, Double.NaN};
    view.number("lower", -1e300, 1e300, x -> ends[0] = x);
    view.number("upper", -1e300, 1e300, x -> ends[1] = x);
    return ends[0] < ends[1]
        ? new Limits.Fixed(new Range(ends[0], ends[1]))
        : new Limits.Automatic();
  }
}
