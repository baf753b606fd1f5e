package org.lossatlas.app.fit;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.experiment.Trained;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;
import org.lossatlas.pattern.Pattern;

/**
 * The surfaces that no run brings: previews of what is drawn, and states that were kept. They are
 * evaluated in the background; only what was asked for last is shown, and none while a run is under
 * way. For the FX thread.
 */
final class Looks {
  private final FitModel model;
  private final FitTraining run;
  private final LatestJob evaluating;
  private final Executor window;
  private final Previews previews = new Previews();
  private final Slot<Drawn> drawn = new Slot<>();
  private long asking;

  Looks(FitModel model, FitTraining run, Executor background, Executor window) {
    this.model = model;
    this.run = run;
    this.evaluating = new LatestJob(background);
    this.window = window;
  }

  /** A preview, and which request it answers. */
  private record Drawn(FitSnapshot look, long ticket) {}

  /** What was asked for before is no longer wanted: the settings or the experiment are others. */
  void forget() {
    asking++;
  }

  /** Shows the best that the features at hand give for a pattern. */
  void preview(FitPlan plan, Pattern wanted) {
    long ticket = ++asking;
    Optional<Subnetwork> features = run.trained().map(FitSnapshot::network);
    evaluating.request(
        () -> {
          try {
            drawn.put(new Drawn(previews.of(wanted, plan, features), ticket));
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
        .filter(preview -> preview.ticket() == asking && !run.isUnderWay())
        .map(Drawn::look)
        .ifPresent(
            look -> {
              model.setState(FitState.PREVIEW);
              model.setOutcome(Optional.empty());
              model.setSnapshot(look);
            });
  }

  /** Shows what a training had reached; a preview, and why, if it does not fit the plan. */
  void showKept(FitPlan plan, Pattern wanted, Trained kept) {
    long ticket = ++asking;
    evaluating.request(
        () -> {
          try {
            FitSnapshot look = kept.state().shownOn(plan.construction(), wanted, kept.phase());
            window.execute(
                () -> {
                  if (ticket == asking && !run.isUnderWay()) {
                    shown(look, kept);
                  }
                });
          } catch (IllegalArgumentException | OutOfMemoryError unsuitable) {
            window.execute(
                () -> {
                  model.setProblem(Optional.of("Not shown as saved: " + unsuitable.getMessage()));
                  preview(plan, wanted);
                });
          }
        });
  }

  private void shown(FitSnapshot look, Trained kept) {
    boolean wasTrained = look.phase() == FitSnapshot.Phase.TRAINING;
    run.keep(wasTrained ? Optional.of(look) : Optional.empty());
    model.setSnapshot(look);
    model.setStart(kept.start());
    model.setOutcome(
        wasTrained ? kept.outcome().or(() -> Optional.of(FitOutcome.STOPPED)) : Optional.empty());
    model.setState(wasTrained ? FitState.ENDED : FitState.PREVIEW);
  }
}
