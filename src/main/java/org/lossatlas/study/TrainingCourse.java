package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingSnapshot;

/**
 * How a training went, epoch by epoch, and where it ended.
 *
 * @param network θ at the end; of a diverged training the last that was finite
 * @param points at the start and after every epoch
 * @param ranks at some of the epochs
 * @param outcome how it ended
 */
public record TrainingCourse(
    Parameters network, List<Point> points, List<LayerRanks> ranks, Training.Outcome outcome) {
  /**
   * After an epoch.
   *
   * @param test NaN where there are no test samples
   */
  public record Point(double epoch, Evaluation train, Evaluation test) {}

  private static final Evaluation NONE = new Evaluation(Double.NaN, Double.NaN);

  public TrainingCourse {
    points = List.copyOf(points);
    ranks = List.copyOf(ranks);
  }

  /**
   * Trains until the end or the stop.
   *
   * @param data what ranks are taken over
   * @param epochs how many the training has
   * @param looks how often ranks are taken, start and end included; 0 for never
   */
  public static TrainingCourse run(
      Training training,
      DataSet data,
      int epochs,
      int looks,
      RunControl control,
      Progress progress) {
    List<Point> points = new ArrayList<>();
    List<LayerRanks> ranks = new ArrayList<>();
    Training.Result result =
        training.run(
            control,
            look -> {
              points.add(point(look));
              progress.report(look.epoch() / epochs, describe(look));
              if (looks > 0 && isLook((int) Math.round(look.epoch()), epochs, looks)) {
                ranks.add(LayerRanks.of(look.epoch(), look.network(), data));
              }
            });
    return new TrainingCourse(result.last().network(), points, ranks, result.outcome());
  }

  /** Whether one of {@code looks} evenly spaced epochs is this one. */
  private static boolean isLook(int epoch, int epochs, int looks) {
    for (int i = 0; i < looks; i++) {
      if (epoch == Math.round((double) i * epochs / Math.max(1, looks - 1))) {
        return true;
      }
    }
    return false;
  }

  private static Point point(TrainingSnapshot look) {
    return new Point(look.epoch(), look.train(), look.test().orElse(NONE));
  }

  private static String describe(TrainingSnapshot look) {
    return String.format(
        Locale.ROOT, "loss %.4g, accuracy %.3f", look.train().loss(), look.train().accuracy());
  }

  /** The last point. */
  public Point last() {
    return points.get(points.size() - 1);
  }

  /** The first epoch after which every training sample is named rightly; NaN if there is none. */
  public double firstPerfect() {
    return points.stream()
        .filter(point -> point.train().accuracy() == 1)
        .mapToDouble(Point::epoch)
        .findFirst()
        .orElse(Double.NaN);
  }
}
