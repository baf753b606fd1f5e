package org.lossatlas.app.shell;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurvePoint;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;

/**
 * Shows what the fit has reached in the panels' models: the surface at once, the difference to the
 * target a few times a second, as no eye follows it and the surface must follow the brush.
 */
final class FitPanels {
  private static final long DIFFERENCE_INTERVAL = 150_000_000;

  /** How long after the surface: in a frame of its own, as one for all panels takes too long. */
  private static final long AFTER_SURFACE = 35_000_000;

  private final FitModel fit;
  private final HeatmapModel loss;
  private final HeatmapModel difference;
  private final CurveModel curve;
  private final TimelineModel timeline;
  private Optional<FitSnapshot> waiting = Optional.empty();
  private long surfaceShownAt;
  private long differenceShownAt;

  FitPanels(
      FitModel fit,
      HeatmapModel loss,
      HeatmapModel difference,
      CurveModel curve,
      TimelineModel timeline) {
    this.fit = fit;
    this.loss = loss;
    this.difference = difference;
    this.curve = curve;
    this.timeline = timeline;
    fit.replayedProperty().bind(timeline.replayedProperty());
    timeline.replayedProperty().addListener((property, before, now) -> replay(now));
    fit.snapshotProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    fit.stateProperty().addListener((property, before, now) -> relabel());
    fit.outcomeProperty().addListener((property, before, now) -> relabel());
    fit.settingsProperty().addListener((property, before, now) -> showTarget());
    showTarget();
  }

  private void showTarget() {
    double rmse = fit.settings().options().rmse();
    curve.targetProperty().set(rmse > 0 ? OptionalDouble.of(rmse) : OptionalDouble.empty());
  }

  private void show(FitSnapshot look) {
    PanelState state = state();
    if (look.phase() == FitSnapshot.Phase.PREVIEW) {
      curve.clear();
      timeline.clear();
    } else if (look.steps() > curve.lastSteps()) {
      // The best state, which is shown at the end, may be older than the last that was seen.
      curve.append(
          new CurvePoint(look.seconds(), look.steps(), look.error().rmse(), look.error().max()),
          state);
      timeline.record(look);
    }
    if (timeline.replayedProperty().get().isEmpty()) {
      showSurface(look, state);
    }
  }

  private void showSurface(FitSnapshot look, PanelState state) {
    Field surface = FitFigures.field(look.surface());
    loss.accompany(Map.of("target", FitFigures.field(look.target())));
    loss.show(surface, state);
    if (fit.state() == FitState.ENDED) {
      loss.fitLimits();
    }
    waiting = Optional.of(look);
    surfaceShownAt = System.nanoTime();
  }

  private void replay(Optional<FitSnapshot> chosen) {
    chosen
        .or(fit::snapshot)
        .ifPresent(look -> showSurface(look, chosen.isPresent() ? PanelState.REPLAY : state()));
  }

  /** Once a pulse. */
  void onPulse() {
    long now = System.nanoTime();
    boolean due =
        (now - surfaceShownAt > AFTER_SURFACE && now - differenceShownAt > DIFFERENCE_INTERVAL)
            || now - differenceShownAt > 3 * DIFFERENCE_INTERVAL;
    if (waiting.isPresent() && due) {
      differenceShownAt = now;
      boolean replays = timeline.replayedProperty().get().isPresent();
      difference.show(
          FitFigures.differenceField(waiting.get()), replays ? PanelState.REPLAY : state());
      waiting = Optional.empty();
      if (fit.state() == FitState.ENDED) {
        difference.fitLimits();
      }
    }
  }

  private void relabel() {
    if (fit.snapshot().isEmpty() || timeline.replayedProperty().get().isPresent()) {
      return;
    }
    PanelState state = state();
    loss.stateProperty().set(state);
    if (difference.stateProperty().get() != PanelState.EMPTY) {
      difference.stateProperty().set(state);
    }
    if (curve.stateProperty().get() != PanelState.EMPTY) {
      curve.stateProperty().set(state);
    }
    if (fit.state() == FitState.ENDED) {
      loss.fitLimits();
      difference.fitLimits();
    }
  }

  private PanelState state() {
    Optional<FitOutcome> outcome = fit.outcomeProperty().get();
    return switch (fit.state()) {
      case PREPARING -> PanelState.STALE;
      case PREVIEW -> PanelState.PREVIEW;
      case TRAINING -> PanelState.LIVE;
      case PAUSED -> PanelState.PAUSED;
      case ENDED ->
          outcome.filter(end -> end == FitOutcome.DIVERGED).isPresent()
              ? PanelState.DIVERGED
              : PanelState.DONE;
    };
  }
}
