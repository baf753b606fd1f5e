package org.lossatlas.app.space;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.pattern.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Targets, previews and runs. Work is on a thread of its own, one thing at a time; what it leaves
 * waits in slots for the next pulse. For the FX thread.
 */
final class SpaceController implements RunCommands {
  private static final Logger LOG = LoggerFactory.getLogger(SpaceController.class);

  private final SpaceModel model;
  private final Executor background;
  private final LatestJob worker;
  private final SpaceFit fit;
  private final Supplier<Pattern> drawing;
  private final Slot<Runnable> reads = new Slot<>();
  private final Slot<Look> looks = new Slot<>();
  private final Slot<End> ends = new Slot<>();
  private RunControl control = new RunControl();

  /** A look at what a run or a preview has reached. */
  private record Look(RunControl of, SpaceTarget target, FitSnapshot snapshot, PanelState state) {}

  /** The end of a run, or what went wrong. */
  private record End(RunControl of, String word) {}

  /**
   * @param drawing what stands in the workspace Pattern
   */
  SpaceController(SpaceModel model, Executor worker, Path datasets, Supplier<Pattern> drawing) {
    this.model = model;
    background = worker;
    this.worker = new LatestJob(worker);
    this.drawing = drawing;
    fit = new SpaceFit(datasets);
    model.targetProperty().addListener((property, before, now) -> preview());
    model.lossProperty().addListener((property, before, now) -> preview());
  }

  /** Reads a line or a volume from a text; the next pulse shows it, or what is wrong with it. */
  void read(int dimensions, String text) {
    control.stop();
    int side = model.sideProperty().get();
    background.execute(
        () -> {
          try {
            SpaceTarget found = SpaceTarget.read(dimensions, text, side);
            reads.put(() -> model.change(found));
          } catch (BadInputException wrong) {
            reads.put(() -> model.statusProperty().set(wrong.getMessage()));
          }
        });
  }

  /** The drawing of the workspace Pattern in every plane of a volume. */
  void extrude() {
    model.change(SpaceTarget.extruded(drawing.get(), model.sideProperty().get()));
  }

  /** Ends what runs, and shows least squares on fixed features. */
  void preview() {
    RunControl own = begin();
    SpaceTarget target = model.target();
    var loss = model.lossProperty().get();
    model.runningProperty().set(false);
    worker.request(
        () ->
            guarded(
                own,
                () -> {
                  FitSnapshot first = fit.preview(target, loss);
                  looks.put(new Look(own, target, first, PanelState.PREVIEW));
                  ends.put(new End(own, told("Preview", first)));
                }));
  }

  private RunControl begin() {
    control.stop();
    control = new RunControl();
    return control;
  }

  /** Trains, or goes on with a held run. */
  @Override
  public void train() {
    if (model.runningProperty().get()) {
      control.resume();
      return;
    }
    RunControl own = begin();
    SpaceTarget target = model.target();
    var loss = model.lossProperty().get();
    Optional<FitSnapshot> from =
        model.lookProperty().get().filter(look -> look.target().equals(target.pattern().sheet()));
    model.runningProperty().set(true);
    model.progressProperty().set(0);
    model.statusProperty().set("Training …");
    worker.request(
        () ->
            guarded(
                own,
                () -> {
                  SpaceFit.Reached reached =
                      fit.train(
                          target,
                          loss,
                          from,
                          own,
                          look -> looks.put(new Look(own, target, look, PanelState.LIVE)));
                  looks.put(new Look(own, target, reached.best(), PanelState.DONE));
                  String word = own.isStopped() ? "Stopped" : "Done";
                  ends.put(
                      new End(
                          own,
                          told(word, reached.best())
                              + String.format(
                                  Locale.ROOT, " · plain check %.1e", reached.check())));
                }));
  }

  private void guarded(RunControl own, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      // The border of the background: whatever it was, the workspace says so and goes on.
      LOG.error("A fit in space failed", failure);
      ends.put(new End(own, "It could not be fitted: " + failure.getMessage()));
    }
  }

  private static String told(String word, FitSnapshot look) {
    return String.format(
        Locale.ROOT,
        "%s · %.1f s · RMSE %.4f · max %.3f · offset a %.4f",
        word,
        look.seconds(),
        look.error().rmse(),
        look.error().max(),
        look.error().offset());
  }

  /** Takes what the worker has left. */
  void onPulse() {
    if (model.lookProperty().get().isEmpty() && model.stateProperty().get() == PanelState.EMPTY) {
      model.stateProperty().set(PanelState.WORKING);
      preview();
    }
    reads.take().ifPresent(Runnable::run);
    looks.take().filter(look -> look.of() == control).ifPresent(this::show);
    ends.take().filter(end -> end.of() == control).ifPresent(this::end);
  }

  private void show(Look look) {
    if (!look.target().equals(model.target())) {
      return;
    }
    model.lookProperty().set(Optional.of(look.snapshot()));
    model.stateProperty().set(look.state());
    if (model.runningProperty().get()) {
      model.progressProperty().set(Math.min(1, look.snapshot().seconds() / SpaceFit.SECONDS));
      model.statusProperty().set(told("Training", look.snapshot()));
    }
  }

  private void end(End end) {
    model.runningProperty().set(false);
    model.progressProperty().set(0);
    model.statusProperty().set(end.word());
  }

  @Override
  public void pause() {
    control.pause();
  }

  @Override
  public void step() {
    if (!model.runningProperty().get()) {
      train();
    }
    control.step();
  }

  @Override
  public void stop() {
    if (model.runningProperty().get()) {
      control.stop();
    }
  }

  @Override
  public void reset() {
    model.lookProperty().set(Optional.empty());
    preview();
  }

  void close() {
    control.stop();
  }
}
