package org.lossatlas.app.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;

/**
 * What the user asked for, as typed: values are checked when they are applied.
 *
 * @param widths of the whole network, or empty for the default that suits the data
 * @param dataset a name or a file
 * @param samples a number or all
 * @param options how the fit is trained
 */
public record FitSettings(
    String widths,
    String activation,
    String loss,
    String dataset,
    String samples,
    FitOptions options) {

  /** The most accurate of the defaults that is still reached in seconds. */
  private static final double USUAL_RMSE = 0.02;

  private static final String OPTIMISER = "optimiser";

  /** What the window starts with. */
  public static final FitSettings DEFAULTS =
      new FitSettings(
          "784-96-128-128-10",
          "tanh",
          "cross-entropy",
          "mnist",
          "1000",
          usual(Optimiser.GAUSS_NEWTON));

  /** An optimiser with its own defaults. */
  static FitOptions usual(Optimiser optimiser) {
    return FitOptions.with(optimiser).withRmse(USUAL_RMSE);
  }

  /** The same network and data with other training. */
  public FitSettings withOptions(FitOptions newOptions) {
    return new FitSettings(widths, activation, loss, dataset, samples, newOptions);
  }

  /** Whether a network that was trained with these can go on with the others. */
  public boolean sameNetwork(FitSettings other) {
    return withOptions(FitOptions.DEFAULTS).equals(other.withOptions(FitOptions.DEFAULTS))
        && options.seed() == other.options.seed();
  }

  /** What was changed from the others, in words: the one setting that differs, or "settings". */
  String differenceTo(FitSettings others) {
    List<String> changed = new ArrayList<>();
    Map<String, Object> before = others.named();
    named()
        .forEach(
            (name, value) -> {
              if (!value.equals(before.get(name))) {
                changed.add(name);
              }
            });
    // Another optimiser brings its own learning rate, schedule and batch.
    if (changed.contains(OPTIMISER)) {
      return OPTIMISER;
    }
    return changed.size() == 1 ? changed.get(0) : "settings";
  }

  private Map<String, Object> named() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("widths", widths);
    all.put("activation", activation);
    all.put("loss function", loss);
    all.put("data set", dataset);
    all.put("samples", samples);
    all.put(OPTIMISER, options.optimiser());
    all.put("learning rate", options.learningRate());
    all.put("schedule", options.schedule());
    all.put("batch", options.batch());
    all.put("train on", options.mode());
    all.put("seed", options.seed());
    all.put("RMSE to end at", options.rmse());
    all.put("seconds", options.seconds());
    all.put("steps", options.steps());
    return all;
  }
}
