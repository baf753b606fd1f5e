package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.regions.RegionsWorkspace;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.export.FigureFormat;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The path source → adversarial → target of the Regions workspace, in the whole window. */
@ExtendWith(ApplicationExtension.class)
class PathWindowTest {
  /** Images of each of the two pieces. */
  private static final int STILLS = 8;

  private static final long MOST = 1_000_000;

  private static final int SEARCH_MINUTES = 3;

  @TempDir static Path folder;

  private Stage stage;
  private Shell shell;
  private RegionsWorkspace workspace;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    shell = TestWindow.open(stage, folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.close(robot, shell);
  }

  @Test
  void thePathIsFoundShownAndSavedAndItsPlaneLookedAt(FxRobot robot) throws Exception {
    openThePathTab(robot);
    robot.interact(() -> ((Button) find("#regions-path-find")).fire());
    assertThat(find("#regions-path-find").isDisabled()).isTrue();
    assertThat(find("#regions-path-stop").isDisabled()).isFalse();
    // A network of 784 hidden units is trained on 2,000 images.
    WaitForAsyncUtils.waitFor(
        SEARCH_MINUTES, TimeUnit.MINUTES, () -> !find("#regions-path-plane").isDisabled());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((Label) find("#regions-path-words")).getText())
        .startsWith("0 training images named wrongly. Theorem 5.2.3 applies");
    Picture<?> strip = (Picture<?>) find("#regions-path");
    TestWindow.until(() -> strip.paintedProperty().get().isPresent());
    Export export = source().export().get().orElseThrow();
    FilmFigure film = (FilmFigure) export.figure();
    assertThat(film.stills()).hasSize(2 * STILLS);
    assertThat(film.stills().stream().mapToInt(FilmFigure.Still::label).distinct().count())
        .isEqualTo(1);
    assertSaysWhatIsSaved(export, film);
    showThePlane(robot);
  }

  private PanelExports.Source source() {
    return shell.exports().sources().stream()
        .filter(one -> one.id().equals("adversarial-path"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSaysWhatIsSaved(Export export, FilmFigure film) throws Exception {
    Path file = folder.resolve("path.npz");
    export.arrays().write(file);
    NpyArray images = NpzFile.read(file, MOST).get("images");
    double[] confidences = NpzFile.read(file, MOST).get("confidence").toDoubles();
    assertThat(images.side(0)).isEqualTo(2 * STILLS);
    assertThat(images.side(1)).isEqualTo(784);
    for (int i = 0; i < confidences.length; i++) {
      // Of two classes the one that is named has at least half.
      assertThat(confidences[i]).isBetween(0.5, 1.0);
      String caption = film.stills().get(i).caption().replaceAll("^[SAT] | \\(.*", "");
      assertThat(Double.parseDouble(caption)).isCloseTo(confidences[i], within(5.1e-4));
    }
    double[] all = images.toDoubles();
    // The end of the first piece and the start of the second are the adversarial image.
    assertThat(Arrays.copyOfRange(all, (STILLS - 1) * 784, STILLS * 784))
        .isEqualTo(Arrays.copyOfRange(all, STILLS * 784, (STILLS + 1) * 784));
    for (FigureFormat format : List.of(FigureFormat.PNG, FigureFormat.PDF, FigureFormat.SVG)) {
      Path figure = folder.resolve("path." + format.suffix());
      format.write(figure, film, Sheet.paper(400, 430), Making.byNone("").made());
      assertThat(Files.size(figure)).isGreaterThan(4000);
    }
  }

  private void showThePlane(FxRobot robot) throws Exception {
    robot.interact(() -> ((Button) find("#regions-path-plane")).fire());
    CheckBox follow = (CheckBox) find("#regions-follow");
    assertThat(follow.isSelected()).isTrue();
    assertThat(follow.getText()).isEqualTo("Show the path's network");
    TestWindow.until(() -> origin().contains("plane through S, A, T"));
    robot.interact(() -> follow.setSelected(false));
    assertThat(follow.getText()).isEqualTo("Follow the marker");
    assertThat(origin()).isEmpty();
  }

  private String origin() {
    return workspace.model().originProperty().get();
  }

  @Test
  void aSearchThatIsStoppedSaysSoAndCanBeBegunAgain(FxRobot robot) throws Exception {
    openThePathTab(robot);
    robot.interact(() -> ((Button) find("#regions-path-find")).fire());
    TestWindow.until(
        () -> ((Label) find("#regions-path-words")).getText().startsWith("Training 784-784-2"));
    robot.interact(() -> ((Button) find("#regions-path-stop")).fire());
    TestWindow.until(() -> !find("#regions-path-find").isDisabled());
    assertThat(find("#regions-path-stop").isDisabled()).isTrue();
    assertThat(((Label) find("#regions-path-words")).getText()).contains("named wrongly");
  }

  private void openThePathTab(FxRobot robot) throws Exception {
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
    TestWindow.until(() -> stage.getScene().lookup("#regions-tabs") != null);
    TabPane tabs = (TabPane) find("#regions-tabs");
    robot.interact(() -> tabs.getSelectionModel().selectLast());
    TestWindow.until(() -> stage.getScene().lookup("#regions-path-find") != null);
  }

  private Node find(String id) {
    return stage.getScene().lookup(id);
  }
}
