package org.lossatlas.app.timeline;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.job.LatestJob;
import org.lossatlas.pattern.Pattern;

/** Scrubs and replays the timeline; surfaces are evaluated on a worker. Called on the FX thread. */
public final class TimelineController {
  /** Nanoseconds a snapshot while replaying. */
  private static final long FRAME = 120_000_000;

  private final TimelineModel model;
  private final Supplier<Optional<Scene>> scenes;
  private final LatestJob evaluating;
  private final Executor window;
  private boolean playing;
  private long turnedAt;

  /** What the kept networks are shown with. */
  public record Scene(Construction construction, Pattern target) {}

  /**
   * @param scenes the present construction and pattern; empty until there is one
   * @param worker evaluates surfaces, some milliseconds each
   * @param window the FX thread
   */
  public TimelineController(
      TimelineModel model, Supplier<Optional<Scene>> scenes, Executor worker, Executor window) {
    this.model = model;
    this.scenes = scenes;
    this.evaluating = new LatestJob(worker);
    this.window = window;
  }

  /** Shows a snapshot; beyond the last, the newest state. */
  public void show(int place) {
    if (place >= model.kept().size() || scenes.get().isEmpty()) {
      live();
      return;
    }
    int inside = Math.max(0, place);
    model.choose(inside);
    KeptSnapshot kept = model.kept().get(inside);
    Scene scene = scenes.get().get();
    evaluating.request(
        () -> {
          FitSnapshot look =
              kept.shownOn(scene.construction(), scene.target(), FitSnapshot.Phase.TRAINING);
          window.execute(
              () -> {
                if (model.chosenProperty().get() == inside) {
                  model.setReplayed(look);
                }
              });
        });
  }

  /** Some snapshots on or back. */
  public void move(int by) {
    int now = model.chosenProperty().get();
    playing = false;
    show((now == TimelineModel.LIVE ? model.kept().size() : now) + by);
  }

  /** Back to the newest state. */
  public void live() {
    playing = false;
    model.choose(TimelineModel.LIVE);
  }

  /** Shows all of them one after another, from the first; again to hold. */
  public void play() {
    playing = !playing && !model.kept().isEmpty();
    if (playing) {
      show(0);
    }
  }

  /**
   * Once a pulse.
   *
   * @param now nanoseconds
   */
  public void onPulse(long now) {
    if (playing && now - turnedAt > FRAME) {
      turnedAt = now;
      show(model.chosenProperty().get() + 1);
    }
  }
}
