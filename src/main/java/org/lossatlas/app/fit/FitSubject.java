package org.lossatlas.app.fit;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.job.LatestJob;

/**
 * Makes the network at the fit's marker the one that all workspaces look at. Its parameters are put
 * together in the background, a few times a second at most. For the FX thread.
 */
public final class FitSubject {
  private static final long INTERVAL = 100_000_000;

  private final FitModel model;
  private final MarkedPoint marker;
  private final ObjectProperty<Optional<Subject>> subject;
  private final LatestJob composing;
  private final Executor window;
  private boolean old = true;
  private long askedAt;

  public FitSubject(
      FitModel model,
      MarkedPoint marker,
      ObjectProperty<Optional<Subject>> subject,
      Executor background,
      Executor window) {
    this.model = model;
    this.marker = marker;
    this.subject = subject;
    this.window = window;
    composing = new LatestJob(background);
    marker.alphaProperty().addListener((property, before, now) -> old = true);
    marker.betaProperty().addListener((property, before, now) -> old = true);
    model.snapshotProperty().addListener((property, before, now) -> old = true);
    model.replayedProperty().addListener((property, before, now) -> old = true);
  }

  /** Once a pulse while somebody looks. */
  public void onPulse() {
    long now = System.nanoTime();
    if (!old || now - askedAt < INTERVAL || model.plan().isEmpty() || model.shown().isEmpty()) {
      return;
    }
    old = false;
    askedAt = now;
    FitPlan plan = model.plan().get();
    FitSnapshot look = model.shown().get();
    double alpha = marker.alpha();
    double beta = marker.beta();
    FitSettings settings = plan.settings();
    // What is replayed is not what the experiment's file has at that place.
    Optional<Subject.Place> place =
        Optional.of(look)
            .filter(shown -> model.replayedProperty().get().isEmpty())
            .map(
                shown ->
                    new Subject.Place(
                        alpha,
                        beta,
                        settings.dataset(),
                        settings.samples(),
                        settings.options().seed()));
    composing.request(
        () -> {
          FittedPlane plane = new FittedPlane(plan.construction(), look.network());
          Subject composed =
              new Subject(
                  String.format("the fit at α₁ = %.3f, α₂ = %.3f", alpha, beta),
                  plane.at(alpha, beta),
                  plan.loss(),
                  plan.train(),
                  plan.test(),
                  place);
          window.execute(() -> subject.set(Optional.of(composed)));
        });
  }
}
