package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;

/**
 * Observation 2 of [C]: a pattern is learnt as fast as a data set. The same network is fitted to a
 * pattern and, from the start, trained on the data.
 *
 * @param training one look an epoch
 */
public record Learnability(
    Architecture shape,
    Loss loss,
    DataSet data,
    Pattern target,
    FitOptions options,
    TrainingOptions training) {

  /**
   * A look: the pattern's RMSE, or the training loss and the share of wrong answers.
   *
   * @param wrong NaN for the pattern
   */
  public record Look(long steps, double seconds, double error, double wrong) {}

  /** Both courses, oldest look first. */
  public record Result(List<Look> pattern, List<Look> data) {
    /** Keeps its own lists. */
    public Result {
      pattern = List.copyOf(pattern);
      data = List.copyOf(data);
    }
  }

  /** Runs one after the other. */
  public Result run(RunControl control, Progress progress) {
    PatternFit fit =
        PatternFit.of(
            shape,
            loss,
            data,
            target,
            options,
            control,
            (part, what) -> progress.report(0.5 * part, what));
    List<Look> pattern = new ArrayList<>();
    for (FitSnapshot look : fit.looks()) {
      pattern.add(new Look(look.steps(), look.seconds(), look.error().rmse(), Double.NaN));
    }
    List<Look> supervised = new ArrayList<>();
    new Training(InitialWeights.draw(shape, options.seed()), loss, data, Optional.empty(), training)
        .run(
            control,
            look -> {
              supervised.add(
                  new Look(
                      look.step(),
                      look.seconds(),
                      look.train().loss(),
                      1 - look.train().accuracy()));
              progress.report(
                  0.5 + 0.5 * look.epoch() / training.epochs(),
                  String.format(Locale.ROOT, "supervised, loss %.4f", look.train().loss()));
            });
    return new Result(pattern, supervised);
  }

  /** The first look whose error is at most this. */
  public static Optional<Look> first(List<Look> course, double error) {
    return course.stream().filter(look -> look.error() <= error).findFirst();
  }

  /** The first look with at most this share of wrong answers. */
  public static Optional<Look> firstWrong(List<Look> course, double wrong) {
    return course.stream().filter(look -> look.wrong() <= wrong).findFirst();
  }
}
