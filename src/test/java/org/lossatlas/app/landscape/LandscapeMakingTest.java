package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.KeptFile;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.figure.Field;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;

/** The commands that the Landscape panels copy, run. */
final class LandscapeMakingTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  private static final long MOST = 1_000_000;

  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller =
      new LandscapeController(model, Path.of("datasets"), LandscapeThreads.direct());
  private final PanelExports exports = new PanelExports();

  @TempDir private Path folder;

  private void train(int epochs) {
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                "xor",
                "5",
                "tanh",
                Loss.CROSS_ENTROPY,
                TrainingOptions.DEFAULTS.withLearningRate(0.02).withEpochs(epochs)));
    controller.train();
    controller.onPulse();
  }

  @Test
  void theCommandsOfATrainedNetworksMapMakeItsNumbers() {
    new LandscapeMaking(model, controller, exports).tell("landscape-surface");
    train(4);
    Making making = exports.making("landscape-loss");
    assertThat(making.known()).isEqualTo(Making.Known.WITH_FIGURE);
    assertThat(making.panel("landscape-loss")).isEqualTo("loss-surface");
    for (List<String> command : making.made().commands()) {
      List<String> words = new ArrayList<>(command);
      words.replaceAll(word -> word.replaceFirst("^results", folder.toString()));
      assertThat(LossAtlas.run(words.toArray(String[]::new))).isZero();
    }
    Field shown = model.pictureProperty().get().orElseThrow().loss();
    double[] made = NpzFile.read(folder.resolve("landscape.npz"), MOST).get("loss").toDoubles();
    assertThat(made).hasSameSizeAs(shown.toArray());
    for (int i = 0; i < made.length; i++) {
      assertThat(made[i]).isCloseTo(shown.toArray()[i], within(RELATIVE * made[i]));
    }
  }

  @Test
  void whatNoCommandScalesTheSameIsSavedAsAPlane() {
    new LandscapeMaking(model, controller, exports).tell("landscape-surface");
    assertThat(exports.making("landscape-loss").isKnown()).isFalse();
    train(4);
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.TRAJECTORY));
    assertThat(exports.making("landscape-loss").problem()).contains("Save plane");
    model.planeProperty().set(PlaneSettings.DEFAULTS.withOneMore().moved(0, 0.5));
    assertThat(exports.making("landscape-merge-tree").problem()).contains("Save plane");
  }

  @Test
  void figureDrawsFromTheSavedExperimentWhatNoSliceMakes() {
    new LandscapeMaking(model, controller, exports).tell("landscape-surface");
    train(4);
    assertThat(exports.making("landscape-profile").known()).isEqualTo(Making.Known.NUMBERS);
    exports.keepIn(
        new KeptFile() {
          @Override
          public Optional<Path> current() {
            return Optional.of(Path.of("my.atlas"));
          }

          @Override
          public void offer(String why, Runnable then) {}
        });
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.TRAJECTORY));
    Making making = exports.making("landscape-profile");
    assertThat(making.known()).isEqualTo(Making.Known.WITH_FIGURE);
    assertThat(making.results()).isEqualTo(Path.of("my.atlas"));
    assertThat(new LandscapeFigures().names()).contains(making.panel("landscape-profile"));
    controller.onPulse();
    model.marker().moveTo(0.5, 0.5);
    controller.lookFromHere();
    controller.onPulse();
    assertThat(exports.making("landscape-profile").known())
        .as("a place between networks is in no file")
        .isEqualTo(Making.Known.NO);
  }
}
