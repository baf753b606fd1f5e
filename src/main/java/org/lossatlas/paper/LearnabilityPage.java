package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.study.Learnability;
import org.lossatlas.study.Learnability.Look;

/** Observation 2: learnability. */
public record LearnabilityPage(Learnability study, List<String> command) implements Page {
  private static final List<Double> ERRORS = List.of(0.2, 0.1, 0.05);

  /** Within so many times of the other it counts as comparable. */
  private static final double COMPARABLE = 10;

  /** Keeps its own list. */
  public LearnabilityPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "learnability";
  }

  @Override
  public String title() {
    return "Observation 2: learnability";
  }

  @Override
  public String statement() {
    return "A pattern is learnt by the same gradient methods as easily as a data set: to fit a"
        + " drawing takes time of the same order as to train the same network on the data.";
  }

  @Override
  public String look() {
    return "The same network, once fitted to the pattern, once trained on the data. Compare where"
        + " the curves fall, left over time, right over steps.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    Learnability.Result result = study.run(control, progress);
    Map<String, Object> numbers = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (double error : ERRORS) {
      Optional<Look> pattern = Learnability.first(result.pattern(), error);
      Optional<Look> data = Learnability.firstWrong(result.data(), error);
      numbers.put("pattern_seconds_" + error, seconds(pattern));
      numbers.put("pattern_steps_" + error, steps(pattern));
      numbers.put("data_seconds_" + error, seconds(data));
      numbers.put("data_steps_" + error, steps(data));
      claims.add(claim(error, pattern, data));
    }
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    put(arrays, "pattern", result.pattern());
    put(arrays, "data", result.data());
    Figure figure =
        new MultiplesFigure(
            List.of(
                curves("Over time", Axis.log("time (s)"), result, Look::seconds),
                curves("Over steps", Axis.log("optimiser steps"), result, Look::steps)),
            2,
            true);
    return new Shown(Map.of(name(), figure), arrays, numbers, claims);
  }

  private static double seconds(Optional<Look> look) {
    return look.map(Look::seconds).orElse(Double.NaN);
  }

  private static double steps(Optional<Look> look) {
    return look.map(found -> (double) found.steps()).orElse(Double.NaN);
  }

  private static Claim claim(double error, Optional<Look> pattern, Optional<Look> data) {
    boolean comparable =
        pattern.isPresent()
            && data.isPresent()
            && pattern.get().seconds() <= COMPARABLE * Math.max(0.1, data.get().seconds());
    return new Claim(
        String.format(
            Locale.ROOT,
            "RMSE %.2f of the pattern after %.2f s (%.0f steps); %.0f %% wrong answers after %.2f s"
                + " (%.0f steps)",
            error,
            seconds(pattern),
            steps(pattern),
            100 * error,
            seconds(data),
            steps(data)),
        comparable);
  }

  private static void put(Map<String, NpyArray> arrays, String name, List<Look> looks) {
    int n = looks.size();
    arrays.put(name + "_steps", NpyArray.ofDoubles(column(looks, Look::steps), n));
    arrays.put(name + "_seconds", NpyArray.ofDoubles(column(looks, Look::seconds), n));
    arrays.put(name + "_error", NpyArray.ofDoubles(column(looks, Look::error), n));
    arrays.put(name + "_wrong", NpyArray.ofDoubles(column(looks, Look::wrong), n));
  }

  private static double[] column(List<Look> looks, ToDoubleFunction<Look> value) {
    return looks.stream().mapToDouble(value).toArray();
  }

  private static LineFigure curves(
      String title, Axis x, Learnability.Result result, ToDoubleFunction<Look> along) {
    return new LineFigure(
        title,
        x,
        Axis.log("error"),
        List.of(
            Series.of(
                "pattern, RMSE",
                column(result.pattern(), along),
                column(result.pattern(), Look::error)),
            Series.of(
                "data, loss", column(result.data(), along), column(result.data(), Look::error)),
            Series.of(
                "data, share of wrong answers",
                column(result.data(), along),
                column(result.data(), Look::wrong))));
  }
}
