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
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;

/** Shows what the fit has reached in the panels' models. */
final class FitPanels {
  private final FitModel fit;
  private final HeatmapModel loss;
  private final HeatmapModel difference;
  private final CurveModel curve;
  private long shownSteps;

  FitPanels(FitModel fit, HeatmapModel loss, HeatmapModel difference, CurveModel curve) {
    this.fit = fit;
    this.loss = loss;
    this.difference = difference;
    this.curve = curve;
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
    Field surface = FitFigures.field(look.surface());
    loss.accompany(Map.of("target", FitFigures.field(look.target())));
    loss.show(surface, state);
    difference.show(FitFigures.differenceField(look), state);
    if (look.steps() < shownSteps || look.phase() == FitSnapshot.Phase.PREVIEW) {
      curve.clear();
    }
    shownSteps = look.steps();
    if (look.phase() == FitSnapshot.Phase.TRAINING) {
      curve.append(
          new CurvePoint(look.seconds(), look.steps(), look.error().rmse(), look.error().max()),
          state);
    }
  }

  private void relabel() {
    if (fit.snapshot().isEmpty()) {
      return;
    }
    PanelState state = state();
    loss.stateProperty().set(state);
    difference.stateProperty().set(state);
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
