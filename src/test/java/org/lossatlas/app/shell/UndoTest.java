package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitSettings;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.PatternSource;

/** One history over pattern, settings and training; all on the calling thread, without a window. */
class UndoTest {
  private static final FitSettings SMALL =
      new FitSettings(
          "2-8-8-8-2",
          "tanh",
          "cross-entropy",
          "circle",
          "50",
          FitOptions.with(Optimiser.GAUSS_NEWTON).withRmse(0).withSteps(12));

  private final StudioModel studio = new StudioModel(PatternSource.resolve("ring"), 16);
  private final StudioController drawing =
      new StudioController(studio, Runnable::run, Runnable::run);
  private final FitModel fit = new FitModel();
  private final CurveModel curve = new CurveModel();
  private final TimelineModel timeline = new TimelineModel();
  private final List<String> told = new ArrayList<>();
  private final Beside beside = new Beside();
  private FitController fitting;
  private ExperimentSurroundings undone;

  /** A workspace with one setting, the law's φ. */
  private static final class Beside implements ExperimentSurroundings.KeptWorkspaces {
    private final WorkspaceChanges changes = new WorkspaceChanges(this::settings);
    private String phi = "0.5";

    Beside() {
      changes.adopt();
    }

    @Override
    public Optional<WorkspaceChanges.Change> change() {
      return changes.sinceLastAsked();
    }

    @Override
    public Map<String, Map<String, String>> settings() {
      return Map.of("curvature", Map.of("phi", phi));
    }

    @Override
    public void restore(Map<String, Map<String, String>> settings) {
      phi = settings.get("curvature").get("phi");
      changes.adopt();
    }
  }

  @BeforeEach
  void open() {
    fit.settingsProperty().set(SMALL);
    MarkedPoint marker = new MarkedPoint();
    FitController.Executors here =
        new FitController.Executors(Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    fitting = new FitController(fit, marker, studio.pattern(), Path.of("datasets"), drawing, here);
    undone =
        new ExperimentSurroundings(studio, drawing, fitting, curve, timeline, beside, new Told());
    drawing.surround(undone);
    studio
        .patternProperty()
        .addListener(
            (property, before, now) -> {
              if (!undone.isRestoring()) {
                fitting.draw(now);
              }
            });
    // Its listeners show in the models what the fit reaches.
    assertThat(
            new FitPanels(
                fit,
                new HeatmapModel(Quantity.LOSS, marker),
                new HeatmapModel(Quantity.DIFFERENCE, marker),
                curve,
                timeline))
        .isNotNull();
    fitting.start();
  }

  private final class Told implements Notices {
    @Override
    public void inform(String line) {
      told.add(line);
    }

    @Override
    public void warn(String line) {
      told.add(line);
    }
  }

  private FitSnapshot trained() {
    fitting.train();
    assertThat(fit.state()).isEqualTo(FitState.ENDED);
    return shown();
  }

  private FitSnapshot shown() {
    return fit.snapshot().orElseThrow();
  }

  private void stroke() {
    drawing.beginStroke(new GridPoint(2, 2));
    drawing.continueStroke(new GridPoint(9, 12));
  }

  private void assertShows(FitSnapshot earlier) {
    assertThat(fit.state()).isEqualTo(FitState.ENDED);
    assertThat(shown().steps()).isEqualTo(earlier.steps());
    assertThat(shown().surface()).isEqualTo(earlier.surface());
    assertThat(studio.pattern()).isEqualTo(earlier.target());
  }

  @Test
  void aDraggedSliderOfAnotherWorkspaceIsOneStepAndLeavesTheFitAlone() {
    beside.phi = "0.6";
    undone.settle();
    beside.phi = "0.7";
    undone.settle();
    FitSnapshot ring = trained();
    assertThat(studio.undoTextProperty().get()).isEqualTo("Undo curvature phi");
    drawing.undo();
    assertThat(beside.phi).isEqualTo("0.5");
    assertThat(shown()).isSameAs(ring);
    assertThat(studio.canUndoProperty().get()).isFalse();
    drawing.redo();
    assertThat(beside.phi).isEqualTo("0.7");
    assertThat(shown()).isSameAs(ring);
  }

  @Test
  void stepsOfThePatternAndOfOtherWorkspacesAreUndoneInTheirOrder() {
    FitSnapshot ring = trained();
    drawing.invert();
    // Not looked at before the next step: it becomes one all the same.
    beside.phi = "2";
    drawing.mirrorTopBottom();
    drawing.undo();
    assertThat(beside.phi).isEqualTo("2");
    drawing.undo();
    assertThat(beside.phi).isEqualTo("0.5");
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    drawing.undo();
    assertShows(ring);
    assertThat(beside.phi).isEqualTo("0.5");
  }

  @Test
  void undoneLoadingBringsTheTrainedResultBackWithItsCurve() {
    FitSnapshot ring = trained();
    int points = curve.points().size();
    drawing.load(Gallery.load().get(0));
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    assertThat(curve.points()).isEmpty();
    drawing.undo();
    assertShows(ring);
    assertThat(curve.points()).hasSize(points);
    assertThat(timeline.kept()).isNotEmpty();
    drawing.redo();
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    assertThat(told).hasSize(1);
  }

  @Test
  void everyPatternKeepsItsOwnTrainingOnBothSidesOfAStep() {
    FitSnapshot ring = trained();
    drawing.invert();
    FitSnapshot inverted = trained();
    drawing.undo();
    assertShows(ring);
    drawing.redo();
    assertShows(inverted);
    assertThat(told).isEmpty();
  }

  @Test
  void undoToAnUntrainedStateSaysWhereTheTrainingIs() {
    drawing.invert();
    FitSnapshot inverted = trained();
    drawing.undo();
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    assertThat(told).singleElement().asString().contains("belongs to another pattern");
    drawing.redo();
    assertShows(inverted);
  }

  @Test
  void settingsAreStepsWithNames() {
    FitSnapshot before = trained();
    fitting.apply(new FitSettings("2-8-8-8-2", "tanh", "squared", "circle", "50", SMALL.options()));
    assertThat(studio.undoTextProperty().get()).isEqualTo("Undo loss function");
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    fitting.apply(fit.settings().withOptions(fit.settings().options().withRmse(0.5)));
    assertThat(studio.undoTextProperty().get()).isEqualTo("Undo RMSE to end at");
    drawing.undo();
    drawing.undo();
    assertThat(fit.settings()).isEqualTo(SMALL);
    assertThat(fit.plan().orElseThrow().settings()).isEqualTo(SMALL);
    assertShows(before);
    drawing.redo();
    assertThat(fit.settings().loss()).isEqualTo("squared");
    assertThat(studio.redoTextProperty().get()).isEqualTo("Redo RMSE to end at");
  }

  @Test
  void aResetCanBeTakenBack() {
    FitSnapshot before = trained();
    fitting.reset();
    assertThat(shown().steps()).isZero();
    assertThat(studio.undoTextProperty().get()).isEqualTo("Undo reset network");
    drawing.undo();
    assertShows(before);
  }

  @Test
  void aGestureThatIsCancelledLeavesTheTraining() {
    FitSnapshot before = trained();
    stroke();
    assertThat(fit.state()).isEqualTo(FitState.PREVIEW);
    drawing.cancelStroke();
    assertShows(before);
  }

  @Test
  void aFinishedGestureIsOneStepBackToTheTraining() {
    FitSnapshot before = trained();
    stroke();
    drawing.endStroke();
    drawing.undo();
    assertShows(before);
  }

  @Test
  void anotherPatternsFitCountsFromZero() {
    trained();
    drawing.invert();
    FitSnapshot second = trained();
    assertThat(second.steps()).isBetween(1L, 12L);
    assertThat(curve.lastSteps()).isEqualTo(second.steps());
    assertThat(fit.startProperty().get().orElseThrow().stepsBefore()).isZero();
  }
}
