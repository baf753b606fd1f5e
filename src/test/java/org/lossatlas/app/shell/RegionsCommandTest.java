package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.regions.PlaygroundSettings;
import org.lossatlas.app.regions.RegionsWorkspace;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.file.NpzFile;
import org.lossatlas.regions.Preset;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The command that the panel of decision regions copies makes what the panel saves. */
@ExtendWith(ApplicationExtension.class)
class RegionsCommandTest {
  private static final long MOST = 1_000_000;

  @TempDir Path folder;

  private final Answers answers = new Answers();

  private Shell shell;
  private Stage stage;
  private RegionsWorkspace workspace;

  @Start
  void start(Stage shared) {
    stage = new Stage();
  }

  @BeforeEach
  void open(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          shell =
              new Shell(
                  stage,
                  Path.of("datasets"),
                  folder.resolve("window.properties"),
                  (owner, last) -> answers);
          shell.open();
        });
    workspace =
        shell.workspaces().all().stream()
            .filter(RegionsWorkspace.class::isInstance)
            .map(RegionsWorkspace.class::cast)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          shell.fitting().stop();
          shell.workspaces().show(workspace);
        });
    // The example's last state would else come after the save, and be one that the file has not.
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
    TestWindow.until(() -> export().isPresent());
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.close(robot, shell);
  }

  private Optional<Export> export() {
    return shell.exports().sources().stream()
        .filter(one -> one.id().equals("regions"))
        .findFirst()
        .flatMap(one -> one.export().get());
  }

  private Making making() {
    return shell.exports().making("regions");
  }

  @Test
  void aNetworkAsItWasDrawnNeedsNoFile() throws Exception {
    assertThat(making().isKnown()).isTrue();
    assertMakesWhatIsSaved("--network", "2-4-2-2");
  }

  @Test
  void aPresetIsNamed(FxRobot robot) throws Exception {
    robot.interact(() -> workspace.controller().show(Preset.RELU));
    TestWindow.until(() -> making().made().commands().get(0).contains("--range=-8.0:8.0,-8.0:8.0"));
    assertMakesWhatIsSaved("--preset", "relu");
  }

  @Test
  void aTrainedNetworkIsReadFromTheFileOnceItIsSaved(FxRobot robot) throws Exception {
    PlaygroundSettings settings = PlaygroundSettings.parse("hidden=5-3");
    robot.interact(() -> workspace.controller().apply(settings));
    TestWindow.until(() -> workspace.model().settingsProperty().get().equals(settings));
    robot.interact(() -> workspace.controller().train());
    TestWindow.until(() -> making().known() == Making.Known.ONCE_SAVED);
    robot.interact(() -> workspace.controller().stop());
    assertThat(workspace.model().stateProperty().get()).isEqualTo(PanelState.DONE);
    assertThat(making().known()).isEqualTo(Making.Known.ONCE_SAVED);
    Path file = folder.resolve("trained.atlas");
    save(robot, file);
    assertMakesWhatIsSaved("--network", file.toString(), "--playground");
    // A file that was saved before is not read for a network that was trained after it.
    robot.interact(() -> workspace.controller().step());
    TestWindow.until(() -> making().known() == Making.Known.ONCE_SAVED);
  }

  private void save(FxRobot robot, Path file) throws Exception {
    answers.file = Optional.of(file);
    robot.interact(() -> shell.documents().controller().saveAs());
    TestWindow.until(() -> shell.documents().model().fileProperty().get().equals(answers.file));
    if (shell.documents().model().isModified()) {
      // What was under way when the training stopped came after that: a user saves again.
      robot.interact(() -> shell.documents().controller().save());
    }
    TestWindow.until(() -> making().isKnown());
  }

  private void assertMakesWhatIsSaved(String... words) throws Exception {
    List<String> command = making().made().commands().get(0);
    assertThat(command).startsWith("regions").containsSequence(words);
    Path shown = folder.resolve("shown.npz");
    export().orElseThrow().arrays().write(shown);
    Path out = folder.resolve("out");
    String[] asked =
        command.stream()
            .map(word -> word.equals(Making.RESULTS) ? out.toString() : word)
            .toArray(String[]::new);
    assertThat(LossAtlas.run(asked)).as(Arrays.toString(asked)).isZero();
    for (String array : List.of("x", "y", "label", "components")) {
      assertThat(NpzFile.read(out.resolve("regions.npz"), MOST).get(array).toDoubles())
          .as(array)
          .isEqualTo(NpzFile.read(shown, MOST).get(array).toDoubles());
    }
  }
}
