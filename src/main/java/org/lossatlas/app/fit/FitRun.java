package org.lossatlas.app.fit;

import java.util.Optional;
import org.lossatlas.experiment.Trained;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.pattern.Pattern;

/**
 * One run of the training in the background: its steering, and the slot into which it puts what it
 * has reached. Goes on counting where the run before it ended.
 */
final class FitRun {
  private final RunControl control = new RunControl();
  private final Slot<FitSnapshot> slot = new Slot<>();
  private final Fit fit;
  private final Subnetwork start;
  private final FitOptions options;
  private final long stepsBefore;
  private final double secondsBefore;

  FitRun(
      FitPlan plan,
      Pattern target,
      Subnetwork start,
      FitOptions options,
      Optional<FitSnapshot> goingOnFrom) {
    this.fit = new Fit(plan.construction(), target, options);
    this.start = start;
    this.options = options;
    this.stepsBefore = goingOnFrom.map(FitSnapshot::steps).orElse(0L);
    this.secondsBefore = goingOnFrom.map(FitSnapshot::seconds).orElse(0.0);
  }

  /** Trains to the end, on the calling thread. */
  Fit.Result run() {
    Fit.Result result =
        fit.run(start, control, look -> slot.put(look.after(stepsBefore, secondsBefore)));
    return new Fit.Result(
        result.outcome(),
        result.best().after(stepsBefore, secondsBefore),
        result.last().after(stepsBefore, secondsBefore));
  }

  RunControl control() {
    return control;
  }

  /** Where and how this run began, and its course so far. */
  Trained.Start start() {
    return new Trained.Start(start, stepsBefore, Optional.of(options), fit.course());
  }

  /** The newest snapshot that nobody has taken. */
  Optional<FitSnapshot> take() {
    return slot.take();
  }

  /** The most seconds that a run which stands at {@code now} still has. */
  double secondsLeft(FitSnapshot now) {
    return Math.max(0, options.seconds() - (now.seconds() - secondsBefore));
  }
}
