package org.lossatlas.app.landscape;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/**
 * What an experiment keeps of the Landscape workspace: the plane, how its network is trained and
 * how far it was, and how the panels look.
 */
final class LandscapeState {
  private static final String NAME = "landscape";
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
    kept.put("reach", String.valueOf(plane.reach()));
    kept.put("points", String.valueOf(plane.side()));
    kept.put("test", String.valueOf(plane.test()));
    kept.put(
        "further", plane.further().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    kept.put("level", String.valueOf(model.levelProperty().get()));
    put(kept, model.trainingProperty().get());
    controller.trainedEpochs().ifPresent(epochs -> kept.put("trained", String.valueOf(epochs)));
    Map<String, Map<String, String>> views = new LinkedHashMap<>(panels.remember());
    views.put(NAME, kept);
    return views;
  }

  private static void put(Map<String, String> kept, TrainSettings training) {
    kept.put("dataset", training.dataset());
    kept.put("hidden", training.hidden());
    kept.put("activation", training.activation());
    kept.put("loss", training.loss().contractName());
    TrainingOptions options = training.options();
    kept.put("rule", options.rule().contractName());
    kept.put("learning-rate", String.valueOf(options.learningRate()));
    kept.put("batch", String.valueOf(options.batch()));
    kept.put("epochs", String.valueOf(options.epochs()));
    kept.put("training-seed", String.valueOf(options.seed()));
    kept.put("weight-decay", String.valueOf(options.weightDecay()));
  }

  private static String name(DirectionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Shows what was kept; a network that was trained here is trained again, as far as it was. */
  void recall(Map<String, Map<String, String>> views) {
    if (!views.containsKey(NAME)) {
      return;
    }
    KeptTexts kept = new KeptTexts(views.get(NAME));
    controller.reset();
    kept.parsed("loss", text -> training(kept), model.trainingProperty()::set);
    kept.parsed("directions", text -> plane(kept), model.planeProperty()::set);
    kept.number("level", 0, 1, model.levelProperty()::set);
    panels.recall(views);
    kept.number("trained", 0, MOST_REACH, controller::trainAgain);
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
    return new PlaneSettings(
            DirectionKind.valueOf(text.apply("directions").toUpperCase(Locale.ROOT)),
            Long.parseLong(text.apply("seed")),
            1,
            side,
            Boolean.parseBoolean(text.apply("test")),
            further)
        .withReach(Double.parseDouble(text.apply("reach")));
  }

  private static TrainSettings training(KeptTexts kept) {
    Function<String, String> text = name -> kept.texts().getOrDefault(name, "");
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.parse(text.apply("rule")))
            .withLearningRate(Double.parseDouble(text.apply("learning-rate")))
            .withBatch(Integer.parseInt(text.apply("batch")))
            .withEpochs(Integer.parseInt(text.apply("epochs")))
            .withSeed(Long.parseLong(text.apply("training-seed")))
            .withWeightDecay(Double.parseDouble(text.apply("weight-decay")));
    return new TrainSettings(
        text.apply("dataset"),
        text.apply("hidden"),
        text.apply("activation"),
        Loss.parse(text.apply("loss")),
        options);
  }
}
