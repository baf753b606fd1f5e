package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.PointSampler;
import org.lossatlas.landscape.Refinement;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Subspace;
import org.lossatlas.study.Measures;

/**
 * Evaluates a plane level by level, from a coarse picture to the whole: the loss on both splits,
 * then facts about the plane, then what is measured point by point. Runs on any thread.
 */
final class PlaneJob {
  /** Hessian eigenvalues take seconds a point. */
  private static final int CURVATURE_SIDE = 13;

  private static final int GRADIENT_SIDE = 51;

  /** Between pictures of slow work. */
  private static final long PACE = 200_000_000;

  /** Between the coarse maps and the finer ones. */
  private static final long REST = 48_000_000;

  private final PlaneSettings settings;
  private final Loss loss;
  private final FirstLevel first;
  private final SliceGrid grid;
  private final SliceGrid coarse;
  private final List<SplitWork> splits = new ArrayList<>();
  private final int workers = Runtime.getRuntime().availableProcessors();
  private Optional<PlaneFacts> facts = Optional.empty();
  private boolean measuring;
  private long began = System.nanoTime();
  private long toldAt;

  /**
   * @param first evaluates the coarsest level
   */
  PlaneJob(PlaneSettings settings, Loss loss, FirstLevel first) {
    this.settings = settings;
    this.loss = loss;
    this.first = first;
    grid = grid(settings, settings.side());
    coarse = grid(settings, measuredSide(settings));
  }

  private static SliceGrid grid(PlaneSettings settings, int side) {
    return new SliceGrid(
        List.of(
            new SliceGrid.Axis(settings.window().alpha(), side),
            new SliceGrid.Axis(settings.window().beta(), side)));
  }

  /** Points a side of a metric that is measured point by point. */
  static int measuredSide(PlaneSettings settings) {
    int most =
        switch (settings.metric()) {
          case LARGEST_EIGENVALUE, SMALLEST_EIGENVALUE -> CURVATURE_SIDE;
          default -> GRADIENT_SIDE;
        };
    return Math.min(settings.side(), most);
  }

  /**
   * A split to evaluate; the train split first.
   *
   * @param kernel whose directions are the plane's two and the further ones
   */
  void add(Subspace kernel, DataSet data) {
    splits.add(new SplitWork(kernel, data, grid, coarse));
  }

  /**
   * Evaluates until all is known or the control stops it; told as it comes, and once more when it
   * is stopped. The first level of a fully connected network is always finished, so that a centre
   * that moves all the time is seen to move.
   *
   * @param known what is to be told of the plane; asked for once the losses are known
   */
  void run(RunControl control, Supplier<PlaneFacts> known, Consumer<PlanePicture> told) {
    boolean whole = losses(control, told);
    if (whole) {
      facts = Optional.of(known.get());
      whole = settings.metric().comesWithTheLoss() || measure(control, told);
    }
    told.accept(ended(whole));
  }

  private boolean losses(RunControl control, Consumer<PlanePicture> told) {
    List<int[]> levels = Refinement.levels(grid);
    boolean patient = splits.stream().anyMatch(FirstLevel::isPatient);
    if (patient) {
      // What is not known is drawn as such: better than nothing for as long as that takes.
      splits.forEach(split -> split.complete(Refinement.COARSEST));
    }
    Runnable tell = () -> live().ifPresent(told);
    if (!first.evaluate(splits, grid, levels.get(0), further(), control, tell)) {
      return false;
    }
    splits.forEach(split -> split.complete(Refinement.COARSEST));
    // Both in one picture: two would be drawn one after the other while a slider moves.
    live().ifPresent(told);
    rest(control);
    if (control.isStopped()) {
      return false;
    }
    for (SplitWork split : splits) {
      int step = Refinement.COARSEST;
      for (int[] level : levels.subList(1, levels.size())) {
        step /= 2;
        if (!evaluate(split, level, control, told)) {
          return false;
        }
        split.complete(step);
        live().ifPresent(told);
      }
    }
    return true;
  }

  /**
   * While a slider moves, the next request comes within this time, and the cores are better used to
   * paint the coarse maps than to begin on finer ones that nobody will see.
   */
  private static void rest(RunControl control) {
    long until = System.nanoTime() + REST;
    while (!control.isStopped() && System.nanoTime() < until) {
      LockSupport.parkNanos(REST / 16);
    }
  }

  private boolean evaluate(
      SplitWork split, int[] level, RunControl control, Consumer<PlanePicture> told) {
    Sampler sampler = new Sampler(split.kernel(), workers, further());
    // Points of which each takes long come one by one, so that a stop is seen between them.
    int most = FirstLevel.isPatient(split) ? 1 : sampler.pieceSize();
    int size = Math.min(most, Math.max(1, level.length / 4));
    int pieces = (level.length + size - 1) / size;
    return level.length == 0
        || sampler.run(
            grid,
            i ->
                IntStream.range(i * size, Math.min(level.length, (i + 1) * size))
                    .map(p -> level[p])
                    .toArray(),
            pieces,
            control,
            (i, points, found) -> {
              split.set(points, found);
              if (System.nanoTime() - toldAt > PACE) {
                live().ifPresent(told);
              }
            });
  }

  private double[] further() {
    return settings.further().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private boolean measure(RunControl control, Consumer<PlanePicture> told) {
    measuring = true;
    began = System.nanoTime();
    int step = Refinement.COARSEST;
    for (int[] level : Refinement.levels(coarse)) {
      for (SplitWork split : splits) {
        if (!measure(split, level, control, told)) {
          return false;
        }
        split.completeMeasured(step);
        live().ifPresent(told);
      }
      step /= 2;
    }
    return true;
  }

  private boolean measure(
      SplitWork split, int[] level, RunControl control, Consumer<PlanePicture> told) {
    PointSampler sampler =
        new PointSampler(
            Measures.of(
                settings.metric(),
                split.kernel().at(new double[0]).layout(),
                loss,
                split.data(),
                control),
            workers);
    return sampler.run(
        level,
        index -> split.kernel().at(place(index)),
        control,
        (index, value) -> {
          split.measured(index, value);
          if (System.nanoTime() - toldAt > PACE) {
            live().ifPresent(told);
          }
        });
  }

  private double[] place(int index) {
    double[] plane = coarse.point(index);
    double[] place = new double[settings.directions()];
    System.arraycopy(plane, 0, place, 0, plane.length);
    for (int i = 0; i < settings.further().size(); i++) {
      place[plane.length + i] = settings.further().get(i);
    }
    return place;
  }

  private Optional<PlanePicture> live() {
    toldAt = System.nanoTime();
    return splits
        .get(0)
        .live(settings.metric())
        .map(
            train ->
                new PlanePicture(
                    settings.metric(),
                    train,
                    splits.size() > 1 ? splits.get(1).live(settings.metric()) : Optional.empty(),
                    facts,
                    progress(PlanePicture.End.RUNNING)));
  }

  private PlanePicture ended(boolean whole) {
    return new PlanePicture(
        settings.metric(),
        splits.get(0).ended(settings.metric()),
        splits.size() > 1 ? Optional.of(splits.get(1).ended(settings.metric())) : Optional.empty(),
        facts,
        progress(whole ? PlanePicture.End.WHOLE : PlanePicture.End.STOPPED));
  }

  private PlanePicture.Progress progress(PlanePicture.End end) {
    double points = (double) splits.size() * (measuring ? coarse : grid).size();
    int known =
        splits.stream().mapToInt(split -> measuring ? split.measuredKnown() : split.known()).sum();
    double seconds = (System.nanoTime() - began) / 1e9;
    return new PlanePicture.Progress(measuring, known / points, seconds, end);
  }
}
