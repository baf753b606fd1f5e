package org.lossatlas.app.fit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Steps;
import org.lossatlas.experiment.Trained;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.LatestJob;
import org.lossatlas.network.Backend;
import org.lossatlas.pattern.Pattern;

/**
 * Commands of the fit. Called on the FX thread, as is {@link #onPulse}, which takes what the
 * background has reached; all work is on the executors.
 */
public final class FitController implements RunCommands {
  /** How long a drawing must rest until an interrupted training goes on, in nanoseconds. */
  private static final long REST = 300_000_000;

  private final FitModel model;
  private final Path datasets;
  private final Executor training;
  private final FitTraining run;
  private final Executor window;
  private final LatestJob preparing;
  private final Looks looks;
  private final Inspector inspector;
  private final Steps steps;
  private Pattern pattern;
  private Optional<Opened> opened = Optional.empty();
  private long asking;
  private boolean goOnAfterDrawing;
  private long drawnAt;

  /**
   * @param datasets the folder of the bundled data sets
   * @param steps makes changes of the settings undoable
   * @param executors the background, and the FX thread
   */
  public FitController(
      FitModel model,
      MarkedPoint marker,
      Pattern pattern,
      Path datasets,
      Steps steps,
      Executors executors) {
    this.steps = steps;
    this.model = model;
    this.datasets = datasets;
    this.pattern = FitGrid.of(pattern);
    training = executors.training();
    window = executors.window();
    run = new FitTraining(model, training, window);
    preparing = new LatestJob(executors.preview());
    looks = new Looks(model, run, executors.preview(), window);
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
    pattern = FitGrid.of(drawing);
    drawnAt = System.nanoTime();
    if (model.state() == FitState.TRAINING) {
      goOnAfterDrawing = true;
    }
    run.letGo();
    if (needsLargerRange()) {
      prepare();
    } else {
      preview();
    }
  }

  private boolean needsLargerRange() {
    return model
        .plan()
        .map(plan -> FitGrid.range(pattern) > plan.construction().range())
        .orElse(true);
  }

  /** Asks for other settings. Another network starts anew. */
  public void apply(FitSettings settings) {
    boolean same =
        settings.sameNetwork(model.settings()) && model.problemProperty().get().isEmpty();
    steps.make(
        settings.differenceTo(model.settings()),
        () -> {
          model.settingsProperty().set(settings);
          if (!same) {
            startAfresh();
          }
        });
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
    run.letGo();
    run.forget();
    pattern = FitGrid.of(drawing);
    opened = Optional.of(new Opened(kept, madeFor));
    model.setOutcome(Optional.empty());
    model.setStart(Optional.empty());
    model.setProblem(Optional.empty());
    model.settingsProperty().set(settings);
    prepare();
  }

  /** What an opened experiment had reached, while its data are read or missing. */
  public Optional<Trained> waiting() {
    return opened.flatMap(Opened::trained);
  }

  /** The range of patterns that the construction of what is to be kept was made for. */
  public double range(FitPlan plan) {
    return opened.map(Opened::range).orElse(plan.construction().range());
  }

  /** What undo keeps of the fit. */
  public KeptFit kept() {
    double range = model.plan().map(plan -> plan.construction().range()).orElse(1.0);
    boolean trains = model.state() == FitState.TRAINING || goOnAfterDrawing;
    return new KeptFit(model.settings(), run.reached(pattern), range, trains);
  }

  /**
   * Undo and redo: the fit as it was, of the pattern as it was. What training had reached then is
   * shown again; a run goes on if one was under way both then and now.
   */
  public void restore(KeptFit kept, Pattern drawing) {
    boolean goesOn = kept.training() && (goOnAfterDrawing || model.state() == FitState.TRAINING);
    run.letGo();
    pattern = FitGrid.of(drawing);
    drawnAt = System.nanoTime();
    boolean planned =
        model
            .plan()
            .filter(plan -> plan.settings().sameNetwork(kept.settings()))
            .filter(plan -> plan.construction().range() == kept.range())
            .isPresent();
    model.settingsProperty().set(kept.settings());
    if (!planned) {
      open(kept.settings(), drawing, kept.trained(), kept.range());
    } else {
      asking++;
      model.setProblem(Optional.empty());
      show(kept.trained());
    }
    goOnAfterDrawing = goesOn;
  }

  /** Forgets all training and starts from a fresh network. */
  @Override
  public void reset() {
    steps.make("reset network", this::startAfresh);
  }

  private void startAfresh() {
    goOnAfterDrawing = false;
    run.letGo();
    run.forget();
    model.setOutcome(Optional.empty());
    prepare();
  }

  private void prepare() {
    FitSettings asked = model.settings();
    double range = Math.max(FitGrid.range(pattern), opened.map(Opened::range).orElse(1.0));
    if (model.snapshot().isEmpty()) {
      model.setState(FitState.PREPARING);
    }
    long ticket = ++asking;
    looks.forget();
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
    run.forget();
    model.setProblem(Optional.empty());
    model.setPlan(plan);
    Optional<Trained> kept = opened.flatMap(Opened::trained);
    opened = Optional.empty();
    show(kept);
  }

  private void show(Optional<Trained> kept) {
    if (kept.isPresent() && model.plan().isPresent()) {
      looks.showKept(model.plan().get(), pattern, kept.get());
    } else {
      preview();
    }
  }

  private void refused(long ticket, BadInputException wrong) {
    if (ticket == asking) {
      model.setProblem(Optional.of(wrong.getMessage()));
      if (opened.isPresent()) {
        // What is shown belongs to the experiment before.
        model.setState(FitState.PREPARING);
      }
    }
  }

  private void preview() {
    model.plan().ifPresent(plan -> looks.preview(plan, pattern));
  }

  @Override
  public void train() {
    run.train(pattern);
  }

  @Override
  public void pause() {
    run.pause();
  }

  @Override
  public void step() {
    run.step(pattern);
  }

  @Override
  public void stop() {
    goOnAfterDrawing = false;
    run.stop();
  }

  /** Once a pulse: takes the newest snapshot of the run, and goes on after a drawing. */
  public void onPulse() {
    run.onPulse();
    boolean rests = System.nanoTime() - drawnAt > REST;
    if (goOnAfterDrawing && rests && isAtRest()) {
      goOnAfterDrawing = false;
      train();
    }
    inspector.onPulse();
  }

  private boolean isAtRest() {
    boolean ended = model.state() == FitState.PREVIEW || model.state() == FitState.ENDED;
    return ended && model.snapshot().filter(look -> look.target().equals(pattern)).isPresent();
  }

  /** The most seconds that the run has left; empty while nothing runs. */
  public OptionalDouble secondsLeft() {
    return run.secondsLeft();
  }
}
