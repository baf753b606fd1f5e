package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Loss;
import org.lossatlas.training.Schedule;
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
    kept.put("window", plane.window().exact());
    kept.put("points", String.valueOf(plane.side()));
    kept.put("metric", plane.metric().contractName());
    kept.put("named", plane.named());
    kept.put(
        "further", plane.further().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    kept.put("level", String.valueOf(model.levelProperty().get()));
    kept.put("shades", String.valueOf(model.shadesProperty().get()));
    kept.put("tracks", String.valueOf(model.drawsProperty().get()));
    kept.put("box", String.valueOf(model.boxProperty().get()));
    put(kept, model.trainingProperty().get());
    controller
        .openedFrom()
        .ifPresent(opened -> kept.put("opened", opened.file().toAbsolutePath().toString()));
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
    kept.put("schedule", options.schedule().contractName());
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
    controller.reset();
    restore(views);
    panels.recall(views);
    // The file itself is not in the experiment: where it is gone, opening it says so.
    new KeptTexts(views.get(NAME)).parsed("opened", Path::of, controller::open);
    new KeptTexts(views.get(NAME)).number("trained", 0, MOST_REACH, controller::trainAgain);
  }

  /** Shows the settings that were kept; network, marker and camera stay. */
  void restore(Map<String, Map<String, String>> views) {
    KeptTexts kept = new KeptTexts(views.getOrDefault(NAME, Map.of()));
    kept.parsed("loss", text -> training(kept), model.trainingProperty()::set);
    kept.parsed("directions", text -> plane(kept), model.planeProperty()::set);
    kept.number("level", 0, 1, model.levelProperty()::set);
    kept.flag("shades", model.shadesProperty()::set);
    kept.flag("tracks", model.drawsProperty()::set);
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

  private static TrainSettings training(KeptTexts kept) {
    Function<String, String> text = name -> kept.texts().getOrDefault(name, "");
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.parse(text.apply("rule")))
            .withLearningRate(Double.parseDouble(text.apply("learning-rate")))
            .withSchedule(
                Schedule.parse(
                    kept.texts().getOrDefault("schedule", Schedule.CONSTANT.contractName())))
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
