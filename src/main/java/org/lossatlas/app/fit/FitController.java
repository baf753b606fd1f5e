package org.lossatlas.app.fit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.experiment.Trained;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Backend;
import org.lossatlas.pattern.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands of the fit. Called on the FX thread, as is {@link #onPulse}, which takes what the
 * background has reached; all work is on the executors.
 */
public final class FitController implements RunCommands {
  private static final Logger LOG = LoggerFactory.getLogger(FitController.class);

  /** A fit sees at most so many points a side; larger drawings are read off at these. */
  private static final int MOST_POINTS = 256;

  /** Surfaces of a run are shown at most so often, in nanoseconds: more than the eye follows. */
  private static final long SHOW_INTERVAL = 60_000_000;

  /** How long a drawing must rest until an interrupted training goes on, in nanoseconds. */
  private static final long REST = 300_000_000;

  private final FitModel model;
  private final Path datasets;
  private final Executor training;
  private final Executor window;
  private final LatestJob preparing;
  private final LatestJob previewing;
  private final Inspector inspector;
  private final Previews previews = new Previews();
  private final Slot<FitSnapshot> drawn = new Slot<>();
  private Pattern pattern;
  private Optional<FitRun> run = Optional.empty();
  private Optional<FitSnapshot> trained = Optional.empty();
  private Optional<Opened> opened = Optional.empty();
  private long asking;
  private boolean goOnAfterDrawing;
  private long drawnAt;
  private long shownAt;

  /**
   * @param datasets the folder of the bundled data sets
   * @param executors the background, and the FX thread
   */
  public FitController(
      FitModel model, MarkedPoint marker, Pattern pattern, Path datasets, Executors executors) {
    this.model = model;
    this.datasets = datasets;
    this.pattern = fitted(pattern);
    training = executors.training();
    window = executors.window();
    preparing = new LatestJob(executors.preview());
    previewing = new LatestJob(executors.preview());
    inspector = new Inspector(model, marker, executors);
  }

  /**
   * Where the controller's work runs.
   *
   * @param training one thread, for the run
   * @param preview one thread, for what must answer at once
   * @param checking one thread, for plain evaluations
   * @param window the FX thread
   */
  public record Executors(
      Executor training, Executor preview, Executor checking, Executor window) {}

  /** Reads the data and shows the first preview; finds out where DL4J computes. */
  public void start() {
    prepare();
    training.execute(
        () -> {
          Backend backend = Backend.find();
          window.execute(() -> model.setBackend(backend.describe() + noticeOf(backend)));
        });
  }

  private static String noticeOf(Backend backend) {
    return backend.notice().isEmpty() ? "" : " · " + backend.notice();
  }

  /** The drawing has changed. A run is interrupted and goes on when the drawing rests. */
  public void draw(Pattern drawing) {
    opened = opened.map(kept -> new Opened(Optional.empty(), kept.range()));
    pattern = fitted(drawing);
    drawnAt = System.nanoTime();
    if (model.state() == FitState.TRAINING) {
      goOnAfterDrawing = true;
    }
    endRun();
    if (needsLargerRange()) {
      prepare();
    } else {
      preview();
    }
  }

  private boolean needsLargerRange() {
    return model.plan().map(plan -> range(pattern) > plan.construction().range()).orElse(true);
  }

  private static double range(Pattern pattern) {
    return Math.max(1, pattern.max() - pattern.min());
  }

  private static Pattern fitted(Pattern pattern) {
    return pattern.resampled(clamp(pattern.width()), clamp(pattern.height()));
  }

  private static int clamp(int side) {
    return Math.max(2, Math.min(MOST_POINTS, side));
  }

  /** Asks for other settings. Another network starts anew. */
  public void apply(FitSettings settings) {
    boolean same =
        settings.sameNetwork(model.settings()) && model.problemProperty().get().isEmpty();
    model.settingsProperty().set(settings);
    if (same) {
      return;
    }
    reset();
  }

  /** What an opened experiment says of its training, until its data have been read. */
  private record Opened(Optional<Trained> trained, double range) {}

  /**
   * Shows another experiment.
   *
   * @param kept where its training stands
   * @param madeFor the range of patterns that its construction was made for
   */
  public void open(FitSettings settings, Pattern drawing, Optional<Trained> kept, double madeFor) {
    goOnAfterDrawing = false;
    endRun();
    trained = Optional.empty();
    pattern = fitted(drawing);
    opened = Optional.of(new Opened(kept, madeFor));
    model.setOutcome(Optional.empty());
    model.setStart(Optional.empty());
    model.setProblem(Optional.empty());
    model.settingsProperty().set(settings);
    prepare();
  }

  /** Forgets all training and starts from a fresh network. */
  @Override
  public void reset() {
    goOnAfterDrawing = false;
    endRun();
    trained = Optional.empty();
    model.setOutcome(Optional.empty());
    prepare();
  }

  private void prepare() {
    FitSettings asked = model.settings();
    double range = Math.max(range(pattern), opened.map(Opened::range).orElse(1.0));
    if (model.snapshot().isEmpty()) {
      model.setState(FitState.PREPARING);
    }
    long ticket = ++asking;
    preparing.request(
        () -> {
          try {
            FitPlan plan = FitPlan.open(asked, datasets, range);
            window.execute(() -> prepared(plan, ticket));
          } catch (BadInputException wrong) {
            window.execute(() -> refused(ticket, wrong));
          }
        });
  }

  private void prepared(FitPlan plan, long ticket) {
    if (ticket != asking) {
      return;
    }
    trained = Optional.empty();
    model.setProblem(Optional.empty());
    model.setPlan(plan);
    Optional<Trained> kept = opened.flatMap(Opened::trained);
    opened = Optional.empty();
    if (kept.isPresent()) {
      showKept(plan, kept.get());
    } else {
      preview();
    }
  }

  private void showKept(FitPlan plan, Trained kept) {
    Pattern wanted = pattern;
    previewing.request(
        () -> {
          try {
            FitSnapshot look = kept.state().shownOn(plan.construction(), wanted, kept.phase());
            window.execute(() -> shown(look, kept));
          } catch (IllegalArgumentException | OutOfMemoryError unsuitable) {
            window.execute(
                () -> {
                  model.setProblem(Optional.of("Not shown as saved: " + unsuitable.getMessage()));
                  preview();
                });
          }
        });
  }

  private void shown(FitSnapshot look, Trained kept) {
    if (run.isPresent() || !look.target().equals(pattern)) {
      return;
    }
    boolean wasTrained = look.phase() == FitSnapshot.Phase.TRAINING;
    trained = wasTrained ? Optional.of(look) : Optional.empty();
    model.setSnapshot(look);
    model.setStart(kept.start());
    model.setOutcome(
        wasTrained ? kept.outcome().or(() -> Optional.of(FitOutcome.STOPPED)) : Optional.empty());
    model.setState(wasTrained ? FitState.ENDED : FitState.PREVIEW);
  }

  private void refused(long ticket, BadInputException wrong) {
    if (ticket == asking) {
      model.setProblem(Optional.of(wrong.getMessage()));
    }
  }

  private void preview() {
    if (model.plan().isEmpty()) {
      return;
    }
    FitPlan plan = model.plan().get();
    Pattern wanted = pattern;
    Optional<Subnetwork> features = trained.map(FitSnapshot::network);
    previewing.request(
        () -> {
          try {
            drawn.put(previews.of(wanted, plan, features));
            window.execute(this::takeDrawn);
          } catch (IllegalArgumentException | ArithmeticException | OutOfMemoryError impossible) {
            // A network too large for memory, or one whose features are not finite.
            String line = "This network cannot be fitted: " + impossible.getMessage();
            window.execute(() -> model.setProblem(Optional.of(line)));
          }
        });
  }

  private void takeDrawn() {
    drawn
        .take()
        .filter(look -> run.isEmpty() && look.target().equals(pattern))
        .ifPresent(
            look -> {
              model.setState(FitState.PREVIEW);
              model.setOutcome(Optional.empty());
              model.setSnapshot(look);
            });
  }

  /** Starts the training, or goes on with it. */
  @Override
  public void train() {
    if (model.state() == FitState.PAUSED) {
      run.ifPresent(held -> held.control().resume());
      model.setState(FitState.TRAINING);
      return;
    }
    begin().ifPresent(started -> model.setState(FitState.TRAINING));
  }

  /** Holds the training before its next step. */
  @Override
  public void pause() {
    if (model.state() == FitState.TRAINING) {
      run.ifPresent(running -> running.control().pause());
      model.setState(FitState.PAUSED);
    }
  }

  /** One step; begins a run that is held if there is none. */
  @Override
  public void step() {
    if (run.isEmpty()) {
      begin();
    }
    run.ifPresent(
        held -> {
          held.control().step();
          model.setState(FitState.PAUSED);
        });
  }

  /** Ends the training and keeps the best state that it has seen. */
  @Override
  public void stop() {
    goOnAfterDrawing = false;
    run.ifPresent(running -> running.control().stop());
  }

  private Optional<FitRun> begin() {
    if (run.isPresent() || model.plan().isEmpty() || model.snapshot().isEmpty()) {
      return Optional.empty();
    }
    FitSnapshot from = model.snapshot().get();
    Optional<FitSnapshot> before =
        from.phase() == FitSnapshot.Phase.TRAINING ? model.snapshot() : trained;
    FitRun started =
        new FitRun(model.plan().get(), pattern, from.network(), optionsFor(from), before);
    run = Optional.of(started);
    model.setStart(
        Optional.of(new Trained.Start(from.network(), before.map(FitSnapshot::steps).orElse(0L))));
    model.setOutcome(Optional.empty());
    training.execute(() -> runInBackground(started));
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
  private void endRun() {
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

  /** Once a pulse: takes the newest snapshot of the run, and goes on after a drawing. */
  public void onPulse() {
    long now = System.nanoTime();
    if (now - shownAt > SHOW_INTERVAL) {
      run.flatMap(FitRun::take)
          .ifPresent(
              look -> {
                shownAt = now;
                trained = Optional.of(look);
                model.setSnapshot(look);
              });
    }
    if (goOnAfterDrawing && model.state() == FitState.PREVIEW) {
      if (now - drawnAt > REST) {
        goOnAfterDrawing = false;
        train();
      }
    }
    inspector.onPulse();
  }

  /** The most seconds that the run has left; empty while nothing runs. */
  public OptionalDouble secondsLeft() {
    return run.isPresent() && model.snapshot().isPresent()
        ? OptionalDouble.of(run.get().secondsLeft(model.snapshot().get()))
        : OptionalDouble.empty();
  }
}
