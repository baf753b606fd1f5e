package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.document.DocumentDialogs.Answer;
import org.lossatlas.app.fit.FitExport;
import org.lossatlas.app.fit.FitMemory;
import org.lossatlas.app.fit.FitSettings;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Experiments in the window: saved, opened, recovered, looked back at. */
@ExtendWith(ApplicationExtension.class)
class DocumentWindowTest {
  /** A short training on little data: how well it fits is not what is tested here. */
  private static final FitSettings SMALL =
      new FitSettings(
          "2-24-32-32-2",
          "tanh",
          "cross-entropy",
          "circle",
          "100",
          FitOptions.DEFAULTS.withRmse(0).withSeconds(1.5));

  private final Answers answers = new Answers();
  private Shell shell;
  private Stage window;

  @TempDir Path folder;

  @Start
  void start(Stage shared) {
    shell = openWindow("first", Optional.empty());
  }

  private Shell openWindow(String state, Optional<Path> file) {
    window = new Stage();
    Path memory = folder.resolve(state).resolve("window.properties");
    Preferences known = new Preferences(memory);
    new FitMemory(key -> known.text(key, ""), known::put).keep(SMALL);
    known.save();
    Shell opened = new Shell(window, Path.of("datasets"), memory, (stage, last) -> answers);
    window.setX(0);
    window.setY(0);
    opened.open(file);
    return opened;
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          shell.quit();
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private FitSnapshot trained() throws TimeoutException {
    waitUntil(() -> shell.models().fit().state() == FitState.ENDED);
    return shell.models().fit().snapshot().orElseThrow();
  }

  private Path saved(FxRobot robot, String name) throws TimeoutException {
    Path file = folder.resolve(name);
    answers.file = Optional.of(file);
    robot.interact(() -> shell.documents().controller().saveAs());
    waitUntil(() -> !shell.documents().model().isModified() && Files.exists(file));
    return file;
  }

  @Test
  void savedAndOpenedElsewhereItGivesTheSameBytesAndNumbers(FxRobot robot) throws Exception {
    FitSnapshot before = trained();
    robot.interact(
        () -> {
          shell.models().marker().moveTo(0.25, 0.75);
          shell.models().surface().turn(20, 10);
        });
    Path file = saved(robot, "skull.atlas");
    assertThat(window.getTitle()).isEqualTo("skull.atlas – Loss Atlas");
    Path one = exported("one");
    int kept = shell.models().timeline().kept().size();
    robot.interact(() -> shell.quit());
    robot.interact(() -> shell = openWindow("second", Optional.of(file)));
    FitSnapshot after = trained();
    assertThat(after.steps()).isEqualTo(before.steps());
    assertThat(after.surface()).isEqualTo(before.surface());
    assertThat(shell.models().marker().alpha()).isEqualTo(0.25);
    assertThat(shell.models().timeline().kept()).hasSize(kept);
    Path again = saved(robot, "again.atlas");
    assertThat(again).hasSameBinaryContentAs(file);
    Path two = exported("two");
    for (String name : List.of("network.npz", "landscape.npz", "landscape.png", "surface.png")) {
      assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
  }

  private Path exported(String name) throws IOException {
    Path results = Files.createDirectory(folder.resolve(name));
    new FitExport(
            shell.models().fit().plan().orElseThrow(),
            shell.models().fit().snapshot().orElseThrow(),
            shell.models().fit().startProperty().get())
        .write(results);
    return results;
  }

  @Test
  void changesAreMarkedAndAskedAbout(FxRobot robot) throws Exception {
    trained();
    assertThat(shell.documents().model().isModified()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.I);
    assertThat(window.getTitle()).startsWith("•");
    answers.toSave = Answer.CANCEL;
    robot.interact(() -> shell.quit());
    assertThat(window.isShowing()).isTrue();
    assertThat(answers.told).containsExactly("save Untitled?");
    answers.toSave = Answer.DISCARD;
    robot.interact(() -> shell.documents().controller().newExperiment());
    assertThat(shell.documents().model().isModified()).isFalse();
  }

  @Test
  void aChangeInAWorkspaceIsMarkedAndAVisitIsNot(FxRobot robot) throws Exception {
    trained();
    for (KeyCode digit : List.of(KeyCode.DIGIT2, KeyCode.DIGIT4, KeyCode.DIGIT3)) {
      robot.push(KeyCode.CONTROL, digit);
      robot.sleep(1500);
    }
    assertThat(shell.documents().model().isModified()).isFalse();
    Slider phi = robot.lookup("#law-phi").query();
    robot.interact(() -> phi.setValue(phi.getValue() / 2));
    waitUntil(() -> shell.documents().model().isModified());
  }

  @Test
  void aDamagedFileIsOpenedInPartAndSaysWhatIsMissing(FxRobot robot) throws Exception {
    trained();
    Path file = saved(robot, "cut.atlas");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 9 / 10));
    robot.interact(() -> shell.documents().controller().open(file));
    waitUntil(() -> !answers.told.isEmpty());
    assertThat(answers.told).first().asString().contains("cut short");
    assertThat(shell.documents().model().fileProperty().get()).isEmpty();
    waitUntil(() -> shell.models().fit().state() == FitState.ENDED);
  }

  @Test
  void whatAnEndedProcessLeftIsOfferedAtTheNextStart(FxRobot robot) throws Exception {
    FitSnapshot before = trained();
    Path file = saved(robot, "left.atlas");
    Path session = folder.resolve("third").resolve("sessions").resolve("dead");
    Files.createDirectories(session);
    Files.copy(file, session.resolve("autosave.atlas"));
    robot.interact(() -> shell.quit());
    answers.told.clear();
    robot.interact(() -> shell = openWindow("third", Optional.empty()));
    waitUntil(() -> shell.models().fit().state() == FitState.ENDED);
    assertThat(answers.told).containsExactly("recover Skull?");
    assertThat(shell.models().fit().snapshot().orElseThrow().surface()).isEqualTo(before.surface());
    assertThat(session).doesNotExist();
    assertThat(shell.documents().model().isModified()).isTrue();
  }

  @Test
  void changesAreAutosavedAndGoneWhenTheWindowIsClosed(FxRobot robot) throws Exception {
    trained();
    robot.push(KeyCode.CONTROL, KeyCode.I);
    Path sessions = folder.resolve("first").resolve("sessions");
    waitUntil(() -> !autosaves(sessions).isEmpty());
    AtlasFile.Opened autosaved = AtlasFile.read(autosaves(sessions).get(0));
    assertThat(autosaved.problems()).isEmpty();
    robot.interact(() -> shell.quit());
    waitUntil(() -> autosaves(sessions).isEmpty());
  }

  private static List<Path> autosaves(Path sessions) throws IOException {
    try (Stream<Path> all = Files.walk(sessions)) {
      return all.filter(path -> path.endsWith("autosave.atlas")).toList();
    }
  }

  @Test
  void theTimelineGoesBackAndReturnsToTheNewest(FxRobot robot) throws Exception {
    FitSnapshot newest = trained();
    int count = shell.models().timeline().kept().size();
    assertThat(count).isBetween(3, 60);
    robot.clickOn("#timeline-back");
    robot.type(KeyCode.ENTER);
    waitUntil(() -> shell.models().timeline().replayedProperty().get().isPresent());
    assertThat(shell.models().loss().stateProperty().get()).isEqualTo(PanelState.REPLAY);
    Label words = robot.lookup("#timeline-words").queryAs(Label.class);
    assertThat(words.getText()).matches("snapshot \\d+ of " + count + " · .* s · RMSE 0\\.\\d+");
    robot.clickOn("#timeline-live");
    assertThat(shell.models().timeline().chosenProperty().get()).isEqualTo(TimelineModel.LIVE);
    assertThat(shell.models().loss().stateProperty().get()).isEqualTo(PanelState.DONE);
    assertThat(shell.models().fit().snapshot()).contains(newest);
  }

  @Test
  void aFullDiskLeavesTheOldFileAndSaysSo(FxRobot robot) throws Exception {
    trained();
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12k", "tmpfs", small.toString()) == 0);
    try {
      Path file = small.resolve("old.atlas");
      Files.writeString(file, "the old content");
      answers.file = Optional.of(file);
      robot.interact(() -> shell.documents().controller().saveAs());
      Label notice = robot.lookup("#status-notice").queryAs(Label.class);
      waitUntil(() -> notice.getText().contains("was not saved"));
      assertThat(notice.getText()).contains("No space left on device");
      assertThat(file).hasContent("the old content");
      assertThat(small.toFile().list()).containsExactly("old.atlas");
      saved(robot, "elsewhere.atlas");
    } finally {
      run("umount", small.toString());
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException absent) {
      return -1;
    }
  }
}
