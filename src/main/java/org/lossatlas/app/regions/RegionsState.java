package org.lossatlas.app.regions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;
import org.lossatlas.regions.Span;

/**
 * What an experiment keeps of the Regions workspace: settings, the sprayed points, the network as
 * it was trained, the part of the plane, and which tab is shown.
 */
final class RegionsState {
  private static final String NAME = "regions";
  private static final String NETWORK = "regions-network";
  private static final double FARTHEST = 1e9;

  private final RegionsModel model;
  private final RegionsController controller;

  RegionsState(RegionsModel model, RegionsController controller) {
    this.model = model;
    this.controller = controller;
  }

  Map<String, Map<String, String>> remember() {
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put("settings", model.settings().describe());
    kept.put("points", controller.sprayed().describe());
    kept.put("following", String.valueOf(model.followingProperty().get()));
    kept.put("plane", model.planeProperty().get());
    kept.put("speed", String.valueOf(model.speedProperty().get()));
    kept.put("test-points", String.valueOf(model.testShownProperty().get()));
    kept.put("tab", model.tabProperty().get());
    InputWindow window = model.window();
    kept.put("left", String.valueOf(window.x().from()));
    kept.put("right", String.valueOf(window.x().to()));
    kept.put("bottom", String.valueOf(window.y().from()));
    kept.put("top", String.valueOf(window.y().to()));
    kept.put("epochs", String.valueOf(controller.kept().epochs()));
    kept.put("origin", model.originProperty().get());
    Map<String, Map<String, String>> views = new LinkedHashMap<>();
    views.put(NAME, kept);
    // A network that was not trained follows from the settings; which neurons have skips is kept
    // all the same, so that the command regions can read it.
    controller
        .changed()
        .or(() -> controller.kept().network().filter(now -> now.layout().skips().count() > 0))
        .map(NetworkText::of)
        .filter(texts -> !texts.isEmpty())
        .ifPresent(texts -> views.put(NETWORK, texts));
    return views;
  }

  /** Shows the settings that were kept; the network stays where it is of them. */
  void restore(Map<String, Map<String, String>> views) {
    KeptTexts kept = new KeptTexts(views.getOrDefault(NAME, Map.of()));
    boolean sameNetwork =
        model.settings().describe().equals(kept.texts().get("settings"))
            && controller.sprayed().describe().equals(kept.texts().get("points"));
    if (sameNetwork) {
      look(kept);
      kept.flag("following", model.followingProperty()::set);
    } else {
      recall(views);
    }
  }

  private void look(KeptTexts kept) {
    kept.number("speed", 1, RegionsModel.FULL_SPEED, s -> model.speedProperty().set((int) s));
    kept.flag("test-points", model.testShownProperty()::set);
    kept.parsed("tab", text -> text, model.tabProperty()::set);
    kept.parsed(
        "plane", PlaneChoice::parse, now -> controller.looking().choosePlane(now.toString()));
    kept.parsed("left", text -> window(kept), model::setWindow);
  }

  void recall(Map<String, Map<String, String>> views) {
    if (!views.containsKey(NAME)) {
      return;
    }
    KeptTexts kept = new KeptTexts(views.get(NAME));
    look(kept);
    Optional<Parameters> network = NetworkText.read(views.getOrDefault(NETWORK, Map.of()));
    double[] epochs = {0};
    kept.number("epochs", 0, FARTHEST, value -> epochs[0] = value);
    boolean following = Boolean.parseBoolean(kept.texts().getOrDefault("following", "false"));
    String origin = kept.texts().getOrDefault("origin", "");
    kept.parsed(
        "settings",
        PlaygroundSettings::parse,
        settings ->
            kept.parsed(
                "points",
                SprayedPoints::parse,
                points ->
                    controller.restore(
                        settings,
                        points,
                        new KeptPlayground(network, origin, epochs[0], following))));
  }

  private static InputWindow window(KeptTexts kept) {
    double[] ends = new double[4];
    String[] names = {"left", "right", "bottom", "top"};
    for (int i = 0; i < ends.length; i++) {
      int place = i;
      kept.number(names[i], -FARTHEST, FARTHEST, value -> ends[place] = value);
    }
    int side = RegionsModel.SIDE;
    return new InputWindow(new Span(ends[0], ends[1], side), new Span(ends[2], ends[3], side));
  }
}
