package org.lossatlas.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Range;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.BatchOrder;
import org.lossatlas.training.UpdateRule;
import org.lossatlas.training.Updates;

/**
 * Multi-point optimisation (Skorokhodov and Burtsev 2019): θ₀ and two directions are learnt on real
 * data with nothing zeroed, so that the loss is low at the good cells of a drawing and high at the
 * bad ones. Each step takes some cells and a batch of samples; a bad cell whose loss is above the
 * clip is left alone. A good cell is one whose value is below ½ (black).
 *
 * @param orthogonal whether the second direction is kept at right angles to the first
 * @param rate of Adam
 */
public record MultiPoint(
    Architecture shape,
    DataSet train,
    DataSet test,
    Pattern target,
    boolean orthogonal,
    double seconds,
    double rate,
    FitOptions constructive) {
  /** Cells a step, half of them good. */
  private static final int CELLS = 24;

  private static final int BATCH = 32;

  /** Bad cells are pushed up to here, well above the loss of guessing (2.3 for ten classes). */
  private static final double CLIP = 3;

  /** Directions begin as long as this share of what was drawn for θ₀. */
  private static final double LENGTH = 0.5;

  /** Seconds between two looks. */
  private static final double LOOK = 1;

  /** Refuses a drawing of one kind alone. */
  public MultiPoint {
    long good = good(target);
    if (good == 0 || good == (long) target.width() * target.height()) {
      throw new IllegalArgumentException(
          "the drawing has "
              + (good == 0 ? "no good cell (below 1/2)" : "no bad cell (1/2 or above)"));
    }
  }

  private static long good(Pattern target) {
    return Arrays.stream(target.toArray()).filter(value -> value < 0.5).count();
  }

  /** A look at the mean losses of a step's cells. */
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
      Parameters origin,
      List<Parameters> directions,
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

  /** Learns until the time is up, then measures, then fits the same drawing by construction. */
  public Result run(RunControl control, Progress progress) {
    Run run = new Run();
    run.learn(control, progress);
    Layout layout = run.layout;
    Parameters origin = Parameters.of(layout, run.part(0));
    List<Parameters> directions =
        List.of(Parameters.of(layout, run.part(1)), Parameters.of(layout, run.part(2)));
    SliceValues onTrain = surface(origin, directions, train, progress, 0.7);
    SliceValues onTest = surface(origin, directions, test, progress, 0.75);
    double threshold = threshold(onTrain.losses());
    PatternFit fit =
        PatternFit.of(
            shape,
            Loss.CROSS_ENTROPY,
            train,
            target.map(value -> value < 0.5 ? 0 : 1),
            constructive,
            control,
            (part, what) -> progress.report(0.8 + 0.2 * part, what));
    Pattern surface = fit.plane().surface(target.width(), target.height());
    double middle = fit.best().error().offset() + 0.5;
    return new Result(
        origin,
        directions,
        List.copyOf(run.looks),
        run.steps,
        run.seconds,
        onTrain,
        onTest,
        threshold,
        overlap(onTrain.losses(), threshold),
        overlap(onTest.losses(), threshold),
        fit,
        surface,
        overlap(surface.toArray(), middle));
  }

  /** Cells run over [−1, 1]²; measured also after a stop, as what is finished is to be seen. */
  private SliceValues surface(
      Parameters origin,
      List<Parameters> directions,
      DataSet data,
      Progress progress,
      double from) {
    return Surfaces.measure(
        origin,
        directions,
        Loss.CROSS_ENTROPY,
        data,
        Surfaces.over(new Range(-1, 1), target.width(), target.height()),
        new RunControl(),
        (part, what) -> progress.report(from + 0.05 * part, what));
  }

  /** |good ∩ low| / |good ∪ low|. */
  private double overlap(double[] losses, double threshold) {
    double[] cells = target.toArray();
    int both = 0;
    int either = 0;
    for (int i = 0; i < cells.length; i++) {
      boolean good = cells[i] < 0.5;
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

  /** The state of the learning. */
  private final class Run {
    private final Layout layout = Layout.biased(shape);
    private final int n = layout.count();
    private final float[] theta = new float[3 * n];
    private final float[] gradient = new float[3 * n];
    private final List<Look> looks = new ArrayList<>();
    private long steps;
    private double seconds;

    Run() {
      Parameters drawn = InitialWeights.draw(shape, constructive.seed());
      Parameters first = InitialWeights.draw(shape, constructive.seed() + 1);
      Parameters second = InitialWeights.draw(shape, constructive.seed() + 2);
      for (int i = 0; i < n; i++) {
        theta[i] = (float) drawn.get(i);
        theta[n + i] = (float) (LENGTH * first.get(i));
        theta[2 * n + i] = (float) (LENGTH * second.get(i));
      }
    }

    float[] part(int i) {
      return Arrays.copyOfRange(theta, i * n, (i + 1) * n);
    }

    void learn(RunControl control, Progress progress) {
      Random random = new Random(constructive.seed());
      List<Integer> good = new ArrayList<>();
      List<Integer> bad = new ArrayList<>();
      double[] cells = target.toArray();
      for (int i = 0; i < cells.length; i++) {
        (cells[i] < 0.5 ? good : bad).add(i);
      }
      BatchGradient kernel = new BatchGradient(layout, Loss.CROSS_ENTROPY, train, BATCH);
      BatchOrder order = new BatchOrder(train.samples(), BATCH, random);
      Updates updates = new Updates(UpdateRule.ADAM, 3 * n);
      long before = System.nanoTime();
      double next = 0;
      while (seconds < MultiPoint.this.seconds && control.proceed()) {
        Look look = step(good, bad, kernel, order, updates, random);
        seconds = (System.nanoTime() - before) / 1e9;
        steps++;
        if (seconds >= next) {
          looks.add(look);
          next = seconds + LOOK;
        }
        progress.report(
            0.7 * Math.min(1, seconds / MultiPoint.this.seconds),
            String.format(Locale.ROOT, "good %.3f, bad %.3f", look.good(), look.bad()));
      }
    }

    private Look step(
        List<Integer> good,
        List<Integer> bad,
        BatchGradient kernel,
        BatchOrder order,
        Updates updates,
        Random random) {
      Arrays.fill(gradient, 0);
      double[] sums = new double[2];
      for (int kind = 0; kind < 2; kind++) {
        List<Integer> cells = kind == 0 ? good : bad;
        Collections.shuffle(cells, random);
        int count = Math.min(CELLS / 2, cells.size());
        for (int i = 0; i < count; i++) {
          sums[kind] += add(cells.get(i), kind == 0, kernel, order.next(), count) / count;
        }
      }
      double decay = 1 / (1 + 2 * seconds / MultiPoint.this.seconds);
      updates.apply(gradient, rate * decay);
      for (int i = 0; i < theta.length; i++) {
        theta[i] -= gradient[i];
      }
      if (orthogonal) {
        straighten();
      }
      return new Look(seconds, sums[0], sums[1]);
    }

    /** Adds a cell's gradient with respect to θ₀ and both directions; returns its loss. */
    private double add(int cell, boolean good, BatchGradient kernel, int[] rows, int count) {
      float x = (float) (2 * Pattern.coordinate(cell % target.width(), target.width()) - 1);
      float y = (float) (2 * Pattern.coordinate(cell / target.width(), target.height()) - 1);
      float[] at = new float[n];
      for (int i = 0; i < n; i++) {
        at[i] = theta[i] + x * theta[n + i] + y * theta[2 * n + i];
      }
      float[] own = new float[n];
      double loss = kernel.compute(at, rows, own);
      if (!good && loss > CLIP) {
        return loss;
      }
      float sign = (good ? 1f : -1f) / count;
      for (int i = 0; i < n; i++) {
        float value = sign * own[i];
        gradient[i] += value;
        gradient[n + i] += x * value;
        gradient[2 * n + i] += y * value;
      }
      return loss;
    }

    private void straighten() {
      Parameters second =
          Directions.orthogonal(Parameters.of(layout, part(2)), Parameters.of(layout, part(1)));
      for (int i = 0; i < n; i++) {
        theta[2 * n + i] = (float) second.get(i);
      }
    }
  }
}
