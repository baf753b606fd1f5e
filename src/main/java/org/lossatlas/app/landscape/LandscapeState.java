package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.landscape.Metric;

/**
 * What an experiment keeps of the Landscape workspace: the plane, how its network is trained and
 * how far it was, and how the panels look.
 */
final class LandscapeState {
  private static final String NAME = "landscape";

  /** Followed by a number: 0 for the network that is shown, then the others, the newest first. */
  private static final String NETWORK = "landscape-network-";

  private static final double MOST_REACH = 1e6;

  private final LandscapeModel model;
  private final LandscapeController controller;
  private final PanelViews panels;

  LandscapeState(LandscapeModel model, LandscapeController controller) {
    this.model = model;
    this.controller = controller;
    panels =
        new PanelViews(
            NAME + "-",
            model.marker(),
            MOST_REACH,
            model.surface(),
            Map.of("loss", model.heatmap()));
  }

  Map<String, Map<String, String>> remember() {
    Map<String, String> kept = new LinkedHashMap<>();
    PlaneSettings plane = model.planeProperty().get();
    kept.put("directions", name(plane.kind()));
    kept.put("seed", String.valueOf(plane.seed()));
    kept.put("window", plane.window().exact());
    kept.put("points", String.valueOf(plane.side()));
    kept.put("metric", plane.metric().contractName());
    kept.put("named", plane.named());
    kept.put(
        "further", plane.further().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    kept.put("level", String.valueOf(model.levelProperty().get()));
    kept.put("shades", String.valueOf(model.shadesProperty().get()));
    kept.put("tracks", String.valueOf(model.drawsProperty().get()));
    kept.put("bands", String.valueOf(model.bandsProperty().get()));
    kept.put("box", String.valueOf(model.boxProperty().get()));
    RecipeTexts.put(kept, model.trainingProperty().get());
    if (!controller.comesBack()) {
      controller
          .openedFrom()
          .ifPresent(opened -> kept.put("opened", opened.file().toAbsolutePath().toString()));
    }
    controller.trainedEpochs().ifPresent(epochs -> kept.put("trained", String.valueOf(epochs)));
    Map<String, Map<String, String>> views = new LinkedHashMap<>(panels.remember());
    views.put(NAME, kept);
    views.putAll(RecipeTexts.of(NETWORK, controller.recipes()));
    return views;
  }

  private static String name(DirectionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Shows what was kept; networks that were trained here are trained again, as far as they were.
   */
  void recall(Map<String, Map<String, String>> views) {
    if (!views.containsKey(NAME)) {
      return;
    }
    controller.reset();
    restore(views);
    panels.recall(views);
    List<Recipe> recipes = RecipeTexts.read(NETWORK, 1 + KnownNetworks.MOST, views);
    if (views.containsKey(NETWORK + 0)) {
      Collections.reverse(recipes);
      controller.replay(recipes);
    } else {
      // Weights that are not kept: where the file is gone, opening it says so.
      new KeptTexts(views.get(NAME)).parsed("opened", Path::of, controller::open);
      // Files from before others were kept.
      new KeptTexts(views.get(NAME)).number("trained", 0, MOST_REACH, controller::trainAgain);
    }
  }

  /** Shows the settings that were kept; network, marker and camera stay. */
  void restore(Map<String, Map<String, String>> views) {
    KeptTexts kept = new KeptTexts(views.getOrDefault(NAME, Map.of()));
    kept.parsed("loss", text -> RecipeTexts.settings(kept.texts()), model.trainingProperty()::set);
    kept.parsed("directions", text -> plane(kept), model.planeProperty()::set);
    kept.number("level", 0, 1, model.levelProperty()::set);
    kept.flag("shades", model.shadesProperty()::set);
    kept.flag("tracks", model.drawsProperty()::set);
    kept.flag("bands", model.bandsProperty()::set);
    kept.number("box", 1e-9, MOST_REACH, model.boxProperty()::set);
  }

  private static PlaneSettings plane(KeptTexts kept) {
    Function<String, String> text = name -> kept.texts().getOrDefault(name, "");
    List<Double> further =
        Arrays.stream(text.apply("further").split(" "))
            .filter(word -> !word.isEmpty())
            .map(Double::valueOf)
            .limit(PlaneSettings.MOST_FURTHER)
            .toList();
    int side = Integer.parseInt(text.apply("points"));
    if (side < 5 || side > 401 || !further.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("no such plane");
    }
    // Files from before there were windows have a reach, and no metric.
    String window = kept.texts().getOrDefault("window", text.apply("reach"));
    return new PlaneSettings(
        DirectionKind.valueOf(text.apply("directions").toUpperCase(Locale.ROOT)),
        Long.parseLong(text.apply("seed")),
        PlaneWindow.parse(window),
        side,
        Metric.parse(kept.texts().getOrDefault("metric", Metric.LOSS.contractName())),
        kept.texts().getOrDefault("named", PlaneSettings.DEFAULTS.named()),
        further);
  }
}
