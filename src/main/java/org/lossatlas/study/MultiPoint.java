package org.lossatlas.study;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Range;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/**
 * Multi-point optimisation (Skorokhodov and Burtsev 2019): θ₀ and two directions are learnt on real
 * data with nothing zeroed, so that the loss is low at the good cells of a drawing and high at the
 * bad ones, or as high as a grey drawing says. Each step takes some cells and a batch of samples. A
 * good cell is one whose value is below ½ (black).
 *
 * @param target values from 0 to 1
 * @param orthogonal whether the second direction is kept at right angles to the first
 * @param steps after which the search ends; 0 for the time alone
 * @param seconds after which it ends at the latest
 * @param rate of Adam
 * @param constructive of the same drawing by Theorem 1
 */
public record MultiPoint(
    Searched network,
    DataSet train,
    DataSet test,
    Pattern target,
    CellGoal goal,
    boolean orthogonal,
    long steps,
    double seconds,
    double rate,
    FitOptions constructive) {
  /** Refuses a drawing of one kind alone, or with values that are no greys. */
  public MultiPoint {
    long good = Arrays.stream(target.toArray()).filter(value -> value < CellGoal.HALF).count();
    if (good == 0 || good == (long) target.width() * target.height()) {
      throw new IllegalArgumentException(
          "the drawing has "
              + (good == 0 ? "no good cell (below 1/2)" : "no bad cell (1/2 or above)"));
    }
    if (goal == CellGoal.GREY && (target.min() < 0 || target.max() > 1)) {
      throw new IllegalArgumentException("a grey drawing has values from 0 to 1");
    }
  }

  /** A look at the mean losses of a step's good and bad cells. */
  public record Look(double seconds, double good, double bad) {}

  /**
   * What came out.
   *
   * @param threshold loss below which a cell counts as low: where train agrees best
   * @param trainOverlap intersection over union of good cells and low cells
   * @param testOverlap on the test data, with the same threshold
   * @param constructiveSurface the same drawing by Theorem 1
   * @param constructiveOverlap of it, at the middle of its range
   */
  public record Result(
      List<Look> looks,
      long steps,
      double seconds,
      SliceValues train,
      SliceValues test,
      double threshold,
      double trainOverlap,
      double testOverlap,
      PatternFit constructiveFit,
      Pattern constructiveSurface,
      double constructiveOverlap) {}

  /** Learns until the end, then measures, then fits the same drawing by construction. */
  public Result run(RunControl control, Progress progress) {
    MultiPointSearch search = new MultiPointSearch(this);
    search.learn(control, progress);
    SliceValues onTrain = surface(search, train, progress, 0.7);
    SliceValues onTest = surface(search, test, progress, 0.75);
    double threshold = threshold(onTrain.losses());
    PatternFit fit =
        PatternFit.of(
            network.constructed(),
            Loss.CROSS_ENTROPY,
            train,
            constructed(),
            constructive,
            control,
            (part, what) -> progress.report(0.8 + 0.2 * part, what));
    Pattern surface = fit.plane().surface(target.width(), target.height());
    double middle = fit.best().error().offset() + CellGoal.HALF;
    return new Result(
        search.looks(),
        search.steps(),
        search.seconds(),
        onTrain,
        onTest,
        threshold,
        overlap(onTrain.losses(), threshold),
        overlap(onTest.losses(), threshold),
        fit,
        surface,
        overlap(surface.toArray(), middle));
  }

  /** What the construction shows: black and white, or the greys. */
  private Pattern constructed() {
    return goal == CellGoal.GREY ? target : target.map(value -> value < CellGoal.HALF ? 0 : 1);
  }

  /** Cells run over [−1, 1]²; measured also after a stop, as what is finished is to be seen. */
  private SliceValues surface(
      MultiPointSearch search, DataSet data, Progress progress, double from) {
    return Surfaces.measure(
        network.evaluator(search.part(0), List.of(search.part(1), search.part(2)), data),
        data.name(),
        Surfaces.over(new Range(-1, 1), target.width(), target.height()),
        new RunControl(),
        (part, what) -> progress.report(from + 0.05 * part, what));
  }

  /**
   * How far a learnt surface is from what the cells were to have, once the best constant is taken
   * off: root mean square, as a share of the range from black to white.
   */
  public double greyError(SliceValues surface) {
    Pattern wanted = target.map(goal::wanted);
    double range = goal.wanted(1) - goal.wanted(0);
    return FitError.between(surface.losses(), wanted).rmse() / range;
  }

  /** |good ∩ low| / |good ∪ low|. */
  private double overlap(double[] losses, double threshold) {
    double[] cells = target.toArray();
    int both = 0;
    int either = 0;
    for (int i = 0; i < cells.length; i++) {
      boolean good = cells[i] < CellGoal.HALF;
      boolean low = losses[i] < threshold;
      both += good && low ? 1 : 0;
      either += good || low ? 1 : 0;
    }
    return (double) both / either;
  }

  private double threshold(double[] losses) {
    double best = losses[0];
    double most = -1;
    for (double tried : losses) {
      double found = overlap(losses, tried);
      if (found > most) {
        most = found;
        best = tried;
      }
    }
    return best;
  }
}
