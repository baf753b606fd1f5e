package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MergeTreeFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.file.BadInputException;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;

/** Figures of a saved experiment against what its window shows. */
final class LandscapeFiguresTest {
  private static final Path DATASETS = Path.of("datasets");

  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller =
      new LandscapeController(model, DATASETS, LandscapeThreads.direct());
  private final LandscapeState state = new LandscapeState(model, controller);

  private void finish() {
    do {
      controller.onPulse();
    } while (controller.isBusy());
  }

  private void train(long seed) {
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                "spiral",
                "8",
                "tanh",
                Loss.CROSS_ENTROPY,
                TrainingOptions.DEFAULTS.withLearningRate(0.02).withEpochs(4).withSeed(seed)));
    controller.train();
    finish();
  }

  private static Map<String, Figure> figures(Map<String, Map<String, String>> views) {
    Experiment kept =
        new Experiment(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            views);
    return new LandscapeFigures().of(Path.of("my.atlas"), kept, DATASETS);
  }

  private static void sameColours(FieldFigure one, FieldFigure other) {
    assertThat(one.field().toArray()).isEqualTo(other.field().toArray());
    assertThat(one.colours()).isEqualTo(other.colours());
    assertThat(one.levels()).isEqualTo(other.levels());
    assertThat(one.labels()).isEqualTo(other.labels());
  }

  private static void sameLines(LineFigure one, LineFigure other) {
    assertThat(one.y()).isEqualTo(other.y());
    assertThat(one.series()).hasSameSizeAs(other.series());
    for (int line = 0; line < one.series().size(); line++) {
      Series first = one.series().get(line);
      Series second = other.series().get(line);
      assertThat(first.name()).isEqualTo(second.name());
      assertThat(first.size()).isEqualTo(second.size());
      for (int i = 0; i < first.size(); i++) {
        assertThat(first.y(i)).isEqualTo(Double.valueOf(second.y(i)));
        assertThat(first.error(i)).isEqualTo(Double.valueOf(second.error(i)));
      }
    }
  }

  @Test
  void everyPanelIsTheOneInTheWindow() {
    train(1);
    train(2);
    train(3);
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.TOWARDS));
    finish();
    model.heatmap().scaleProperty().set(Scale.LOG);
    model.shadesProperty().set(true);
    model.bandsProperty().set(true);
    model.marker().moveTo(0.25, 0.5);
    model.surface().turn(30, 5);
    Map<String, Figure> made = figures(state.remember());
    assertThat(made).containsOnlyKeys(new LandscapeFigures().names());
    HeatmapFigure train = (HeatmapFigure) made.get("landscape-loss");
    HeatmapFigure shown = model.heatmap().figureProperty().get().orElseThrow();
    sameColours(train, shown);
    assertThat(train.overlay()).isEqualTo(shown.overlay());
    assertThat(train.overlay().tracks()).hasSize(3);
    sameColours(
        (HeatmapFigure) made.get("landscape-test"),
        model.testHeatmap().figureProperty().get().orElseThrow());
    SurfaceFigure surface = (SurfaceFigure) made.get("landscape-surface");
    sameColours(surface, model.surface().surfaceFigure().orElseThrow());
    assertThat(surface.camera()).isEqualTo(model.surface().camera());
    assertThat(surface.tracks()).hasSize(3);
    LineFigure profile = new Profile(model).figure().orElseThrow();
    assertThat(profile.series().get(0).hasErrors()).isTrue();
    sameLines((LineFigure) made.get("landscape-profile"), profile);
    sameLines(
        (LineFigure) made.get("landscape-merge-tree"),
        MergeTreeFigure.of(model.pictureProperty().get().orElseThrow().loss(), model.lambda()));
  }

  @Test
  void anotherMetricsMapIsMeasuredAgain() {
    train(1);
    model
        .planeProperty()
        .set(model.planeProperty().get().withMetric(Metric.STANDARD_ERROR).withSide(25));
    finish();
    HeatmapFigure made = (HeatmapFigure) figures(state.remember()).get("landscape-loss");
    sameColours(made, model.heatmap().figureProperty().get().orElseThrow());
    assertThat(made.labels().value()).contains("SE");
  }

  @Test
  void anExperimentWithoutAnyNetworkIsRefusedInOneLine() {
    assertThatThrownBy(() -> figures(Map.of("landscape", Map.of("directions", "filter"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("my.atlas");
  }
}
