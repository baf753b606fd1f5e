package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.ResultPanels;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;

/** What the window shows, made again by the command from what it saved. */
final class SavedPlaneTest {
  /** What landscapes promise; gradients in single precision keep less. */
  private static final double RELATIVE = 1e-4;

  @TempDir Path folder;
  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller =
      new LandscapeController(model, Path.of("datasets"), LandscapeThreads.direct());

  private void trained() {
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                "xor",
                "6",
                "leaky-relu:0.1",
                Loss.SQUARED,
                TrainingOptions.DEFAULTS.withEpochs(4).withSeed(3)));
    controller.train();
    controller.onPulse();
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void theCommandMakesTheSameMap(Metric metric) throws IOException {
    trained();
    model
        .planeProperty()
        .set(
            PlaneSettings.DEFAULTS
                .withOneMore()
                .moved(0, 0.4)
                .withSide(25)
                .withWindow(PlaneWindow.parse("-0.5:1,-1:0.25"))
                .withMetric(metric));
    controller.onPulse();
    HeatmapFigure shown = model.heatmap().figureProperty().get().orElseThrow();
    HeatmapFigure made = repeated(metric);
    assertThat(made.field().hasGridOf(shown.field())).isTrue();
    assertThat(made.field().toArray())
        .containsExactly(shown.field().toArray(), within(RELATIVE * size(shown.field())));
    assertThat(made.overlay().tracks().get(0).points())
        .hasSameSizeAs(shown.overlay().tracks().get(0).points());
  }

  private static double size(Field field) {
    return Math.max(Math.abs(field.min()), Math.abs(field.max()));
  }

  private HeatmapFigure repeated(Metric metric) throws IOException {
    List<String> command = new ArrayList<>(controller.saved().orElseThrow().write(folder));
    // The test's process cannot be in the folder.
    command.replaceAll(
        word -> word.endsWith(".npz") || word.equals(".") ? folder.resolve(word).toString() : word);
    assertThat(LossAtlas.run(command.toArray(String[]::new))).isZero();
    String panel = metric == Metric.LOSS ? "loss-surface" : metric.contractName();
    return (HeatmapFigure) ResultPanels.read(folder).get(panel);
  }

  @Test
  void thereIsNothingToSaveBeforeThereIsAPlane() {
    assertThat(controller.saved()).isEmpty();
  }
}
