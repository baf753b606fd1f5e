package org.lossatlas.command;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.pattern.Pattern;

/** The arguments of the command {@code fit} that make what a window or a file holds. */
public final class FitArguments {
  private FitArguments() {}

  /** What is fitted to what, as the command line names it. */
  public record Subject(
      String widths, String activation, String loss, String dataset, String samples) {}

  /**
   * The whole command but for where its results go.
   *
   * @param name of the pattern, or its file
   * @param steps of the training; 0 where it has not begun
   * @param course of its schedule, where that followed the clock
   */
  public static List<String> of(
      String name, Pattern target, Subject subject, FitOptions options, long steps, Course course) {
    List<String> words = new ArrayList<>(List.of("fit", name));
    words.addAll(List.of("--grid", target.width() + "x" + target.height()));
    words.addAll(List.of("--network", subject.widths));
    words.addAll(List.of("--activation", subject.activation, "--loss", subject.loss));
    words.addAll(List.of("--dataset", subject.dataset, "--samples", subject.samples));
    words.addAll(List.of("--optimiser", options.optimiser().contractName()));
    words.addAll(List.of("--learning-rate", String.valueOf(options.learningRate())));
    words.addAll(List.of("--schedule", options.schedule().contractName()));
    words.addAll(List.of("--batch", String.valueOf(options.batch())));
    words.addAll(List.of("--targets", options.mode().contractName()));
    words.addAll(List.of("--rmse", String.valueOf(options.rmse())));
    words.addAll(
        List.of(
            "--seconds", steps > 0 ? Repeats.seconds(options) : String.valueOf(options.seconds())));
    if (steps > 0) {
      words.addAll(List.of("--steps", String.valueOf(steps)));
      if (!course.isEmpty()) {
        words.addAll(List.of("--course", course.describe()));
      }
    }
    words.addAll(List.of("--seed", String.valueOf(options.seed())));
    return words;
  }
}
