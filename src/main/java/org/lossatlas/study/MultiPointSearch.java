package org.lossatlas.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.BatchOrder;
import org.lossatlas.training.UpdateRule;
import org.lossatlas.training.Updates;

/** The state of a {@link MultiPoint} while it learns: θ₀ and both directions as one vector. */
final class MultiPointSearch {
  /** Cells a step, half of them good. */
  private static final int CELLS = 24;

  private static final int BATCH = 32;

  /** Directions begin as long as this share of what was drawn for θ₀. */
  private static final double LENGTH = 0.5;

  /** Seconds between two looks. */
  private static final double LOOK = 1;

  private final MultiPoint study;
  private final int n;
  private final float[] theta;
  private final float[] gradient;
  private final double[] cells;
  private final List<MultiPoint.Look> looks = new ArrayList<>();
  private long steps;
  private double seconds;

  MultiPointSearch(MultiPoint study) {
    this.study = study;
    n = study.network().count();
    theta = new float[3 * n];
    gradient = new float[3 * n];
    cells = study.target().toArray();
    long seed = study.constructive().seed();
    double[] drawn = study.network().draw(seed);
    double[] first = study.network().draw(seed + 1);
    double[] second = study.network().draw(seed + 2);
    for (int i = 0; i < n; i++) {
      theta[i] = (float) drawn[i];
      theta[n + i] = (float) (LENGTH * first[i]);
      theta[2 * n + i] = (float) (LENGTH * second[i]);
    }
  }

  /** θ₀, or direction 1 or 2. */
  float[] part(int i) {
    return Arrays.copyOfRange(theta, i * n, (i + 1) * n);
  }

  List<MultiPoint.Look> looks() {
    return List.copyOf(looks);
  }

  long steps() {
    return steps;
  }

  double seconds() {
    return seconds;
  }

  /** The share of the search that is over: of its steps, where they are given, else of its time. */
  private double over() {
    double time = seconds / study.seconds();
    return study.steps() > 0 ? Math.max(0, (double) steps / study.steps()) : time;
  }

  void learn(RunControl control, Progress progress) {
    Random random = new Random(study.constructive().seed());
    List<Integer> good = new ArrayList<>();
    List<Integer> bad = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      (cells[i] < CellGoal.HALF ? good : bad).add(i);
    }
    Searched.Batches kernel = study.network().batches(study.train(), BATCH);
    BatchOrder order = new BatchOrder(study.train().samples(), BATCH, random);
    Updates updates = new Updates(UpdateRule.ADAM, 3 * n);
    long before = System.nanoTime();
    double next = 0;
    while (over() < 1 && seconds < study.seconds() && control.proceed()) {
      MultiPoint.Look look = step(List.of(good, bad), kernel, order, updates, random);
      seconds = (System.nanoTime() - before) / 1e9;
      steps++;
      if (seconds >= next) {
        looks.add(look);
        next = seconds + LOOK;
      }
      progress.report(
          0.7 * Math.min(1, Math.max(over(), seconds / study.seconds())),
          String.format(Locale.ROOT, "good %.3f, bad %.3f", look.good(), look.bad()));
    }
  }

  /**
   * @param kinds the good cells and the bad ones
   */
  private MultiPoint.Look step(
      List<List<Integer>> kinds,
      Searched.Batches kernel,
      BatchOrder order,
      Updates updates,
      Random random) {
    Arrays.fill(gradient, 0);
    double[] means = new double[kinds.size()];
    double decay = 1 / (1 + 2 * over());
    for (int kind = 0; kind < means.length; kind++) {
      List<Integer> some = kinds.get(kind);
      Collections.shuffle(some, random);
      int count = Math.min(CELLS / 2, some.size());
      for (int i = 0; i < count; i++) {
        means[kind] += add(some.get(i), kernel, order.next(), count) / count;
      }
    }
    updates.apply(gradient, study.rate() * decay);
    for (int i = 0; i < theta.length; i++) {
      theta[i] -= gradient[i];
    }
    if (study.orthogonal()) {
      straighten();
    }
    return new MultiPoint.Look(seconds, means[0], means[1]);
  }

  /** Adds a cell's gradient with respect to θ₀ and both directions; returns its loss. */
  private double add(int cell, Searched.Batches kernel, int[] rows, int count) {
    int width = study.target().width();
    float x = (float) (2 * Pattern.coordinate(cell % width, width) - 1);
    float y = (float) (2 * Pattern.coordinate(cell / width, study.target().height()) - 1);
    float[] at = new float[n];
    for (int i = 0; i < n; i++) {
      at[i] = theta[i] + x * theta[n + i] + y * theta[2 * n + i];
    }
    float[] own = new float[n];
    double loss = kernel.compute(at, rows, own);
    float pull = (float) (study.goal().pull(cells[cell], loss) / count);
    for (int i = 0; pull != 0 && i < n; i++) {
      float value = pull * own[i];
      gradient[i] += value;
      gradient[n + i] += x * value;
      gradient[2 * n + i] += y * value;
    }
    return loss;
  }

  /** Takes what the second direction has of the first out of it. */
  private void straighten() {
    double overlap = 0;
    double square = 0;
    for (int i = n; i < 2 * n; i++) {
      overlap += (double) theta[i] * theta[n + i];
      square += (double) theta[i] * theta[i];
    }
    for (int i = n; i < 2 * n; i++) {
      theta[n + i] -= (float) (overlap / square * theta[i]);
    }
  }
}
