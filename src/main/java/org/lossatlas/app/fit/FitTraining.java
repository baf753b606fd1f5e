package org.lossatlas.app.fit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.lossatlas.experiment.Trained;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.pattern.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The training of a fit: at most one run at a time in the background, and what has been learnt so
 * far. For the FX thread.
 */
final class FitTraining {
  private static final Logger LOG = LoggerFactory.getLogger(FitTraining.class);

  /** Surfaces of a run are shown at most so often, in nanoseconds: more than the eye follows. */
  private static final long SHOW_INTERVAL = 80_000_000;

  private final FitModel model;
  private final Executor background;
  private final Executor window;
  private Optional<FitRun> run = Optional.empty();
  private Optional<FitSnapshot> trained = Optional.empty();
  private long shownAt;

  FitTraining(FitModel model, Executor background, Executor window) {
    this.model = model;
    this.background = background;
    this.window = window;
  }

  /** Whether a run trains or is held. */
  boolean isUnderWay() {
    return run.isPresent();
  }

  /** The newest state that training has reached; a preview takes its features. */
  Optional<FitSnapshot> trained() {
    return trained;
  }

  /** What training has reached for a pattern, with the network that the settings say. */
  Optional<Trained> reached(Pattern pattern) {
    boolean planned =
        model.plan().filter(plan -> plan.settings().sameNetwork(model.settings())).isPresent();
    return model
        .snapshot()
        .filter(look -> planned && look.phase() == FitSnapshot.Phase.TRAINING)
        .filter(look -> look.target().equals(pattern))
        .map(
            look ->
                new Trained(
                    look.phase(),
                    KeptSnapshot.of(look),
                    model.outcomeProperty().get(),
                    model.startProperty().get(),
                    Map.of()));
  }

  /** Takes over a state that was trained elsewhere, or none. */
  void keep(Optional<FitSnapshot> state) {
    trained = state;
  }

  /** The next run starts from a fresh network. */
  void forget() {
    trained = Optional.empty();
  }

  /** Starts the training, or goes on with it. */
  void train(Pattern pattern) {
    if (model.state() == FitState.PAUSED) {
      run.ifPresent(held -> held.control().resume());
      model.setState(FitState.TRAINING);
      return;
    }
    begin(pattern).ifPresent(started -> model.setState(FitState.TRAINING));
  }

  /** Holds the training before its next step. */
  void pause() {
    if (model.state() == FitState.TRAINING) {
      run.ifPresent(running -> running.control().pause());
      model.setState(FitState.PAUSED);
    }
  }

  /** One step; begins a run that is held if there is none. */
  void step(Pattern pattern) {
    if (run.isEmpty()) {
      begin(pattern);
    }
    run.ifPresent(
        held -> {
          held.control().step();
          model.setState(FitState.PAUSED);
        });
  }

  /** Ends the training and keeps the best state that it has seen. */
  void stop() {
    run.ifPresent(running -> running.control().stop());
  }

  private Optional<FitRun> begin(Pattern pattern) {
    if (run.isPresent() || model.plan().isEmpty() || model.snapshot().isEmpty()) {
      return Optional.empty();
    }
    FitSnapshot from = model.snapshot().get();
    // A fit of another pattern counts anew, although its preview may stand on features that an
    // earlier training has found.
    Optional<FitSnapshot> before =
        model.snapshot().filter(look -> look.phase() == FitSnapshot.Phase.TRAINING);
    FitRun started =
        new FitRun(model.plan().get(), pattern, from.network(), optionsFor(from), before);
    run = Optional.of(started);
    model.setStart(Optional.of(started.start()));
    model.setOutcome(Optional.empty());
    background.execute(() -> runInBackground(started));
    return run;
  }

  /** Asked to go on although the error asked for is reached: until the time is up, then. */
  private FitOptions optionsFor(FitSnapshot from) {
    FitOptions options = model.settings().options();
    return from.phase() == FitSnapshot.Phase.TRAINING && from.error().rmse() <= options.rmse()
        ? options.withRmse(0)
        : options;
  }

  private void runInBackground(FitRun started) {
    try {
      Fit.Result result = started.run();
      window.execute(() -> ended(started, result));
    } catch (RuntimeException | OutOfMemoryError failure) {
      // The border of the background: whatever it was, the window says so and goes on.
      LOG.error("The training failed", failure);
      window.execute(() -> failed(started, failure));
    }
  }

  private void ended(FitRun ended, Fit.Result result) {
    if (run.filter(current -> current == ended).isEmpty()) {
      return;
    }
    run = Optional.empty();
    trained = Optional.of(result.best());
    model.setStart(Optional.of(ended.start()));
    model.setSnapshot(result.best());
    model.setOutcome(Optional.of(result.outcome()));
    model.setState(FitState.ENDED);
  }

  private void failed(FitRun failed, Throwable failure) {
    if (run.filter(current -> current == failed).isPresent()) {
      run = Optional.empty();
      model.setOutcome(Optional.of(FitOutcome.STOPPED));
      model.setProblem(Optional.of("The training failed: " + failure.getMessage()));
      model.setState(FitState.ENDED);
    }
  }

  /** Lets go of a run whose results are no longer wanted, but keeps what it has learnt. */
  void letGo() {
    run.ifPresent(
        running -> {
          running.take().ifPresent(look -> trained = Optional.of(look));
          if (trained.isEmpty()) {
            trained = model.snapshot().filter(look -> look.phase() == FitSnapshot.Phase.TRAINING);
          }
          running.control().stop();
        });
    run = Optional.empty();
  }

  /**
   * Once a pulse: takes the newest snapshot of the run. It is shown when the pulse is over, since
   * the painters that it wakes would hold up the frame.
   */
  void onPulse() {
    long now = System.nanoTime();
    if (now - shownAt > SHOW_INTERVAL) {
      run.ifPresent(
          running ->
              running
                  .take()
                  .ifPresent(
                      look -> {
                        shownAt = now;
                        trained = Optional.of(look);
                        window.execute(() -> show(running, look));
                      }));
    }
  }

  private void show(FitRun from, FitSnapshot look) {
    if (run.filter(current -> current == from).isPresent()) {
      model.setStart(Optional.of(from.start()));
      model.setSnapshot(look);
    }
  }

  /** The most seconds that the run has left; empty while nothing runs. */
  OptionalDouble secondsLeft() {
    return run.isPresent() && model.snapshot().isPresent()
        ? OptionalDouble.of(run.get().secondsLeft(model.snapshot().get()))
        : OptionalDouble.empty();
  }
}
