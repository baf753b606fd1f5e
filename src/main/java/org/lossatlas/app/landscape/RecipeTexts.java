package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/** Networks of the workspace as texts of an experiment, and back. */
final class RecipeTexts {
  /** Networks whose weights are kept; a text of an experiment holds no more. */
  private static final int MOST_GIVEN = 2;

  private static final double MOST_EPOCHS = 1e6;

  private RecipeTexts() {}

  /**
   * The views of an experiment, a network each: {@code prefix} and its number in the list.
   *
   * @param recipes the one that is shown first; empty for a network that cannot be had again
   */
  static Map<String, Map<String, String>> of(String prefix, List<Optional<Recipe>> recipes) {
    Map<String, Map<String, String>> views = new LinkedHashMap<>();
    int given = 0;
    for (int i = 0; i < recipes.size(); i++) {
      Optional<Recipe> recipe = recipes.get(i);
      given += recipe.filter(Recipe.Given.class::isInstance).isPresent() ? 1 : 0;
      Map<String, String> texts =
          given > MOST_GIVEN && recipe.orElseThrow() instanceof Recipe.Given
              ? Map.of()
              : recipe.map(RecipeTexts::of).orElse(Map.of());
      if (!texts.isEmpty()) {
        views.put(prefix + i, texts);
      }
    }
    return views;
  }

  /** Those that can be read, in the order of their numbers below {@code most}. */
  static List<Recipe> read(String prefix, int most, Map<String, Map<String, String>> views) {
    List<Recipe> recipes = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      read(views.getOrDefault(prefix + i, Map.of())).ifPresent(recipes::add);
    }
    return recipes;
  }

  /** Empty for weights that are too many. */
  private static Map<String, String> of(Recipe recipe) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, recipe.settings());
    if (recipe instanceof Recipe.Trained trained) {
      texts.put("run", String.valueOf(trained.run()));
      texts.put("trained", String.valueOf(trained.epochs()));
    } else if (recipe instanceof Recipe.Given given) {
      Map<String, String> network = NetworkText.of(given.theta());
      if (network.isEmpty()) {
        return Map.of();
      }
      // The settings have an activation too: that of what was trained last.
      network.forEach((name, text) -> texts.put("network-" + name, text));
      texts.put("name", given.name());
    }
    return texts;
  }

  private static Optional<Recipe> read(Map<String, String> texts) {
    try {
      TrainSettings settings = settings(texts);
      if (!texts.containsKey("name")) {
        long run = Long.parseLong(texts.getOrDefault("run", ""));
        double epochs = Double.parseDouble(texts.getOrDefault("trained", ""));
        return run > 0 && epochs >= 0 && epochs <= MOST_EPOCHS
            ? Optional.of(new Recipe.Trained(run, settings, epochs))
            : Optional.empty();
      }
      Map<String, String> network = new LinkedHashMap<>();
      texts.forEach(
          (name, text) -> {
            if (name.startsWith("network-")) {
              network.put(name.substring("network-".length()), text);
            }
          });
      Optional<Parameters> theta = NetworkText.read(network);
      return theta.map(found -> new Recipe.Given(settings, texts.get("name"), found));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /** Puts the settings of a training into texts. */
  static void put(Map<String, String> kept, TrainSettings training) {
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

  /**
   * The settings that {@link #put} has put.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  static TrainSettings settings(Map<String, String> kept) {
    Function<String, String> text = name -> kept.getOrDefault(name, "");
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.parse(text.apply("rule")))
            .withLearningRate(Double.parseDouble(text.apply("learning-rate")))
            .withSchedule(
                Schedule.parse(kept.getOrDefault("schedule", Schedule.CONSTANT.contractName())))
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
