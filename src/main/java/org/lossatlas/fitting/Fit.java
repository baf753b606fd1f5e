package org.lossatlas.fitting;

import java.util.function.Consumer;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Backend;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.training.Schedule;

/**
 * One fit of a pattern: the least-squares preview, then training of all layers above the
 * construction until the error, the time or the user ends it. Runs on the thread that calls it.
 */
public final class Fit {
  /** A fit whose error is so many times the pattern's range, or not finite, has diverged. */
  private static final double DIVERGENCE = 10;

  /** A flat pattern counts as having this range. */
  private static final double LEAST_RANGE = Construction.MARGIN;

  private final Construction construction;
  private final Lattice lattice;
  private final Pattern target;
  private final FitOptions options;
  private Course followed = Course.NONE;
  private volatile Course course = Course.NONE;

  /**
   * A fit of {@code target} on its own grid.
   *
   * @throws IllegalArgumentException with one line if the grid is too large for the memory
   */
  public Fit(Construction construction, Pattern target, FitOptions options) {
    this(construction, SpatialPattern.of(target), options);
  }

  /**
   * A fit of a line, a plane or a volume.
   *
   * @throws IllegalArgumentException with one line if it is too large for the memory
   */
  public Fit(Construction construction, SpatialPattern target, FitOptions options) {
    int[] widths = construction.subnetworkWidths();
    LastLayer.requireRoom(
        target.lattice().size(), Math.max(widths[0], widths[widths.length - 2]) + 1L);
    this.construction = construction;
    this.lattice = target.lattice();
    this.target = target.sheet();
    this.options = options;
  }

  /** The same fit with its schedule as it was in the run that is to be repeated. */
  public Fit following(Course earlier) {
    Fit repeated = new Fit(construction, new SpatialPattern(lattice, target), options);
    repeated.followed = earlier;
    return repeated;
  }

  /**
   * How the schedule was laid over the steps so far; none where it does not follow the clock. From
   * any thread.
   */
  public Course course() {
    return course;
  }

  /** How a fit ended, and the best state that it saw. */
  public record Result(FitOutcome outcome, FitSnapshot best, FitSnapshot last) {}

  /**
   * Trains until the end.
   *
   * @param start where to start; its last layer is solved anew if that is better
   * @param control stop, pause, single steps
   * @param observer is given a snapshot at every look, some 5 to 500 times a second, on this thread
   */
  public Result run(Subnetwork start, RunControl control, Consumer<FitSnapshot> observer) {
    Goal goal = new Goal(new SpatialPattern(lattice, target), construction);
    FitSnapshot first = bestStart(goal, start);
    observer.accept(first);
    if (first.error().rmse() <= options.rmse()) {
      return new Result(FitOutcome.REACHED, first, first);
    }
    return new Run(goal, first, control, observer).train();
  }

  /** The better of the start as it is and the start with its last layer solved anew. */
  private FitSnapshot bestStart(Goal goal, Subnetwork start) {
    FitSnapshot solved = new Preview(construction, start, lattice).of(target);
    float[] t = new Sweep(start, goal.inputs()).outputs(start);
    double[] losses = construction.losses(t, goal.points());
    FitError error = FitError.between(losses, target);
    if (!(error.rmse() < solved.error().rmse())) {
      return solved;
    }
    Pattern surface = Pattern.of(target.width(), target.height(), losses);
    return new FitSnapshot(FitSnapshot.Phase.TRAINING, 0, 0, surface, target, error, start.copy());
  }

  /** The state of one run. */
  private final class Run {
    private final Goal goal;
    private final RunControl control;
    private final Consumer<FitSnapshot> observer;
    private final Trainer trainer;
    private final Sweep sweep;
    private final CourseClock clock = new CourseClock(options.seconds(), followed);
    private final double range = Math.max(LEAST_RANGE, target.max() - target.min());
    private final double limit;
    private FitSnapshot best;
    private FitSnapshot last;
    private long steps;
    private double seconds;

    Run(Goal goal, FitSnapshot first, RunControl control, Consumer<FitSnapshot> observer) {
      this.goal = goal;
      this.control = control;
      this.observer = observer;
      best = first;
      last = first;
      trainer = trainer(goal, first.network(), GrowingBatch.suits(first.error().rmse(), range));
      sweep = new Sweep(first.network(), goal.inputs());
      limit = DIVERGENCE * Math.max(first.error().rmse(), range);
    }

    Result train() {
      while (seconds < options.seconds() && !stepsAreDone()) {
        if (!control.proceed()) {
          return end(FitOutcome.STOPPED);
        }
        step();
        if (steps - last.steps() < pace() && !control.isPaused()) {
          continue;
        }
        if (!look()) {
          return end(FitOutcome.DIVERGED);
        }
        if (last.error().rmse() <= options.rmse()) {
          return end(FitOutcome.REACHED);
        }
      }
      boolean sound = last.steps() == steps || look();
      return end(sound ? FitOutcome.TIME_UP : FitOutcome.DIVERGED);
    }

    private int pace() {
      return Pace.steps(best.network(), goal.points(), options.optimiser(), trainer.batch());
    }

    private boolean stepsAreDone() {
      return options.steps() > 0 && steps >= options.steps();
    }

    private void step() {
      long before = System.nanoTime();
      trainer.step(options.schedule().factor(progress()));
      seconds += (System.nanoTime() - before) / 1e9;
      steps++;
    }

    /** The share of the run that is over, for the schedule. */
    private double progress() {
      if (options.schedule() == Schedule.CONSTANT) {
        return 0;
      }
      if (options.steps() > 0 && followed.isEmpty()) {
        return (double) steps / options.steps();
      }
      double over = clock.progress(steps, seconds);
      course = clock.course();
      return over;
    }

    /** Evaluates the surface and shows it; false if it has left all bounds. */
    private boolean look() {
      Subnetwork network = best.network().copy();
      trainer.copyTo(network);
      double[] losses = construction.losses(sweep.outputs(network), goal.points());
      FitError error = FitError.between(losses, target);
      if (trainer.hasDiverged() || !error.isFinite() || error.rmse() > limit) {
        return false;
      }
      Pattern surface = Pattern.of(target.width(), target.height(), losses);
      last =
          new FitSnapshot(
              FitSnapshot.Phase.TRAINING, steps, seconds, surface, target, error, network);
      if (error.rmse() <= best.error().rmse()) {
        best = last;
      }
      observer.accept(last);
      return true;
    }

    private Result end(FitOutcome outcome) {
      return new Result(outcome, best, last);
    }
  }

  private Trainer trainer(Goal goal, Subnetwork start, boolean fromFar) {
    Residual residual =
        switch (options.mode()) {
          case THROUGH -> Residual.throughSigma(goal, construction.ray());
          case INVERSE -> Residual.inverted(goal);
        };
    if (options.optimiser() == Optimiser.GAUSS_NEWTON) {
      return fromFar
          ? new GrowingBatch(goal, residual, start, options)
          : new GaussNewtonTrainer(goal, residual, start, options);
    }
    return Backend.find().isGpu()
        ? new Dl4jTrainer(goal, residual, start, options)
        : new GradientTrainer(goal, residual, start, options);
  }
}
