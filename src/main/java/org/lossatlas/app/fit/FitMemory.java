package org.lossatlas.app.fit;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.lossatlas.data.DataSets;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.fitting.TargetMode;
import org.lossatlas.training.Schedule;

/**
 * The last settings, kept from one start to the next.
 *
 * @param read the text of a key, empty if there is none
 * @param write keeps a text
 */
public record FitMemory(UnaryOperator<String> read, BiConsumer<String, String> write) {
  private static final String PREFIX = "fit-";

  /** What was kept; the defaults if there is nothing, or if it cannot be used any more. */
  public FitSettings settings() {
    try {
      FitSettings kept =
          new FitSettings(
              text("widths"),
              text("activation"),
              text("loss"),
              text("dataset"),
              text("samples"),
              options());
      return isThere(kept.dataset()) ? kept : FitSettings.DEFAULTS;
    } catch (IllegalArgumentException outdated) {
      return FitSettings.DEFAULTS;
    }
  }

  private FitOptions options() {
    return new FitOptions(
        Optimiser.parse(text("optimiser")),
        Double.parseDouble(text("learning-rate")),
        Schedule.parse(text("schedule")),
        Integer.parseInt(text("batch")),
        TargetMode.parse(text("targets")),
        Long.parseLong(text("seed")),
        Double.parseDouble(text("rmse")),
        Double.parseDouble(text("seconds")),
        Long.parseLong(text("steps")));
  }

  private String text(String key) {
    return read.apply(PREFIX + key);
  }

  private static boolean isThere(String dataset) {
    try {
      return DataSets.names().contains(dataset) || Files.exists(Path.of(dataset));
    } catch (InvalidPathException impossible) {
      return false;
    }
  }

  /** Takes the place of what was kept before. */
  public void keep(FitSettings settings) {
    put("widths", settings.widths());
    put("activation", settings.activation());
    put("loss", settings.loss());
    put("dataset", settings.dataset());
    put("samples", settings.samples());
    FitOptions options = settings.options();
    put("optimiser", options.optimiser().contractName());
    put("learning-rate", options.learningRate());
    put("schedule", options.schedule().contractName());
    put("batch", options.batch());
    put("targets", options.mode().contractName());
    put("seed", options.seed());
    put("rmse", options.rmse());
    put("seconds", options.seconds());
    put("steps", options.steps());
  }

  private void put(String key, Object value) {
    write.accept(PREFIX + key, String.valueOf(value));
  }
}
