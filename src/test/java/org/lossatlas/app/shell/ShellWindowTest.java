package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.figure.Camera;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.pattern.Pattern;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window as a user has it: draws, trains, walks through the surface, saves. Leaves
 * screenshots in target/screenshots, to be looked at.
 */
@ExtendWith(ApplicationExtension.class)
class ShellWindowTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private Shell shell;
  private Stage window;
  private Path dragged = Path.of("none");

  @TempDir Path folder;

  @Start
  void start(Stage shared) {
    window = new Stage();
    shell = TestWindow.open(window, folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.close(robot, shell);
  }

  /** Lets the example of the first start end, so that a test begins from a window at rest. */
  private void waitForExample(FxRobot robot) throws TimeoutException {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    robot.interact(() -> robot.lookup("#fit-stop").queryButton().fire());
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
  }

  private static Point2D on(FxRobot robot, String id, double across, double up) {
    Node node = robot.lookup(id).query();
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(
        Math.rint(bounds.getMinX() + across * bounds.getWidth()),
        Math.rint(bounds.getMaxY() - up * bounds.getHeight()));
  }

  private static void stroke(FxRobot robot) {
    robot.drag(on(robot, "#studio-canvas", 0.3, 0.3), MouseButton.PRIMARY);
    robot.moveTo(on(robot, "#studio-canvas", 0.5, 0.55));
    robot.dropTo(on(robot, "#studio-canvas", 0.7, 0.7));
  }

  private FitSnapshot shown() {
    return shell.models().fit().snapshot().orElseThrow();
  }

  private void screenshot(String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents(10);
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.getScene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Files.createDirectories(SCREENSHOTS);
    ImageIO.write(picture, "png", SCREENSHOTS.resolve(name + ".png").toFile());
  }

  @Test
  void theFirstStartShowsAPatternRisingInBothThemes(FxRobot robot) throws Exception {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    double first = shown().error().rmse();
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
    assertThat(shell.models().fit().outcomeProperty().get()).contains(FitOutcome.REACHED);
    assertThat(shown().error().rmse()).isLessThan(first).isLessThanOrEqualTo(0.02);
    TestWindow.until(() -> shell.models().fit().checkProperty().get().isPresent());
    assertThat(shell.models().fit().checkProperty().get().getAsDouble()).isLessThan(1e-5);
    screenshot("first-start-light");
    robot.clickOn("#toolbar-theme");
    screenshot("first-start-dark");
  }

  @Test
  void thePreviewFollowsTheBrushAndUndoTakesItBack(FxRobot robot) throws Exception {
    waitForExample(robot);
    Pattern before = shell.models().studio().pattern();
    stroke(robot);
    Pattern drawn = shell.models().studio().pattern();
    assertThat(drawn).isNotEqualTo(before);
    TestWindow.until(() -> shown().target().equals(drawn));
    assertThat(shell.models().fit().state()).isEqualTo(FitState.PREVIEW);
    assertThat(robot.lookup("#loss-surface-state").queryAs(Label.class).getText())
        .isEqualTo("preview");
    screenshot("preview");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    TestWindow.until(() -> shown().target().equals(before));
  }

  @Test
  void trainingPausesStepsResumesAndStops(FxRobot robot) throws Exception {
    waitForExample(robot);
    robot.clickOn("#fit-reset");
    TestWindow.until(() -> shell.models().fit().state() == FitState.PREVIEW);
    robot.clickOn("#fit-train");
    TestWindow.until(() -> shown().steps() > 3);
    robot.clickOn("#fit-pause");
    assertThat(shell.models().fit().state()).isEqualTo(FitState.PAUSED);
    robot.clickOn("#fit-step");
    long held = shown().steps();
    robot.clickOn("#fit-step");
    TestWindow.until(() -> shown().steps() > held);
    screenshot("paused");
    robot.clickOn("#fit-train");
    assertThat(shell.models().fit().state()).isEqualTo(FitState.TRAINING);
    TestWindow.until(() -> shown().steps() > held + 3);
    robot.clickOn("#fit-stop");
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
    assertThat(shell.models().fit().outcomeProperty().get()).contains(FitOutcome.STOPPED);
  }

  @Test
  void drawingDuringTrainingIsFollowedAndTrainingGoesOn(FxRobot robot) throws Exception {
    waitForExample(robot);
    robot.clickOn("#fit-reset");
    TestWindow.until(() -> shell.models().fit().state() == FitState.PREVIEW);
    robot.clickOn("#fit-train");
    TestWindow.until(() -> shown().steps() > 3);
    stroke(robot);
    Pattern drawn = shell.models().studio().pattern();
    TestWindow.until(
        () -> shell.models().fit().state() == FitState.TRAINING && shown().target().equals(drawn));
  }

  @Test
  void theMarkerShowsTheLossOnTrainAndTest(FxRobot robot) throws Exception {
    waitForExample(robot);
    robot.clickOn(on(robot, "#loss-surface-plane", 0.5, 0.55));
    TestWindow.until(() -> shell.models().fit().readingProperty().get().isPresent());
    robot.clickOn("#loss-surface-plane").type(KeyCode.RIGHT).type(KeyCode.UP);
    double alpha = shell.models().marker().alpha();
    double beta = shell.models().marker().beta();
    int column = (int) Math.rint(alpha * (shown().surface().width() - 1));
    int row = (int) Math.rint(beta * (shown().surface().height() - 1));
    robot.interact(() -> shell.models().marker().moveTo(column / 63.0, row / 63.0));
    double expected = shown().surface().value(column, row);
    TestWindow.until(
        () ->
            Math.abs(
                    shell.models().fit().readingProperty().get().orElseThrow().train().loss()
                        - expected)
                < 1e-4);
    assertThat(robot.lookup("#marker-test").queryAs(Label.class).getText())
        .matches("test L \\d\\.\\d{4}, \\d+\\.\\d % right");
  }

  @Test
  void aPictureDroppedOnTheCanvasBecomesTheTarget(FxRobot robot) throws Exception {
    assumeFalse("Monocle".equals(System.getProperty("glass.platform")), "Monocle cannot drag");
    waitForExample(robot);
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 63, 0, 255);
    dragged = folder.resolve("corner.png");
    ImageIO.write(image, "png", dragged.toFile());
    robot.interact(this::showDragSource);
    robot.drag("#drag-source", MouseButton.PRIMARY);
    robot.moveTo(on(robot, "#studio-canvas", 0.5, 0.5));
    robot.dropTo(on(robot, "#studio-canvas", 0.5, 0.45));
    TestWindow.until(() -> shell.models().studio().pattern().value(0, 0) == 1);
    TestWindow.until(() -> shown().target().value(0, 0) == 1);
    assertThat(shown().target().value(63, 63)).isZero();
  }

  private void showDragSource() {
    Label source = new Label("corner.png");
    source.setId("drag-source");
    source.setOnDragDetected(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(dragged.toFile()));
          source.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    Stage other = new Stage();
    other.initOwner(window);
    other.setScene(new Scene(new StackPane(source), 140, 60));
    other.setX(900);
    other.setY(500);
    other.show();
  }

  @Test
  void anotherNetworkAsksBeforeTrainingIsLost(FxRobot robot) throws Exception {
    waitForExample(robot);
    reveal(robot, "#fit-widths");
    robot.doubleClickOn("#fit-widths").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("784-32-64-64-10").type(KeyCode.ENTER);
    assertThat(robot.lookup("#fit-apply").query().isVisible()).isTrue();
    long trained = shown().steps();
    assertThat(trained).isPositive();
    reveal(robot, "#fit-apply");
    robot.clickOn("#fit-apply");
    TestWindow.until(
        () -> shell.models().fit().plan().orElseThrow().settings().widths().startsWith("784-32"));
    TestWindow.until(() -> shell.models().fit().state() == FitState.PREVIEW);
    assertThat(shown().steps()).isZero();
  }

  @Test
  void impossibleSettingsAreSaidInOneLineAndNothingIsLost(FxRobot robot) throws Exception {
    waitForExample(robot);
    reveal(robot, "#fit-widths");
    robot.doubleClickOn("#fit-widths").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("100-32-10").type(KeyCode.ENTER);
    FitSnapshot before = shown();
    reveal(robot, "#fit-apply");
    robot.clickOn("#fit-apply");
    TestWindow.until(() -> shell.models().fit().problemProperty().get().isPresent());
    assertThat(robot.lookup("#fit-problem").queryAs(Label.class).getText())
        .contains("784 inputs")
        .doesNotContain("\n");
    assertThat(shown().surface()).isEqualTo(before.surface());
  }

  @Test
  void aLearningRateOfTenIsShownAsDivergedAndTheBestStateIsKept(FxRobot robot) throws Exception {
    waitForExample(robot);
    double before = shown().error().rmse();
    robot.interact(
        () -> {
          robot.lookup("#fit-more").queryAs(TitledPane.class).setExpanded(true);
          robot.lookup("#fit-optimiser").<Optimiser>queryComboBox().setValue(Optimiser.SGD);
        });
    reveal(robot, "#fit-learning-rate");
    robot.doubleClickOn("#fit-learning-rate").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("10").type(KeyCode.ENTER).clickOn("#fit-train");
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
    assertThat(shell.models().fit().outcomeProperty().get()).contains(FitOutcome.DIVERGED);
    assertThat(shown().error().rmse()).isLessThanOrEqualTo(before + 1e-6);
    assertThat(robot.lookup("#fit-numbers").queryAs(Label.class).getText()).contains("diverged");
    screenshot("diverged");
  }

  @Test
  void thePanelsCanBeMaximisedAndComeBack(FxRobot robot) throws Exception {
    waitForExample(robot);
    robot.doubleClickOn("#loss-surface-head");
    assertThat(robot.lookup("#surface").tryQuery()).isEmpty();
    screenshot("maximised");
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    assertThat(robot.lookup("#difference").query().isVisible()).isTrue();
  }

  @Test
  void theSurfaceTurnsWithTheMouse(FxRobot robot) throws Exception {
    assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "needs 3D");
    waitForExample(robot);
    Camera before = shell.models().surface().camera();
    robot.drag(on(robot, "#surface-plot", 0.5, 0.5), MouseButton.PRIMARY);
    robot.dropTo(on(robot, "#surface-plot", 0.7, 0.6));
    screenshot("surface-turned");
    assertThat(shell.models().surface().camera().azimuth()).isNotEqualTo(before.azimuth());
  }

  /** Scrolls the left column until a control can be clicked. */
  private static void reveal(FxRobot robot, String id) {
    robot.interact(
        () -> {
          ScrollPane column = robot.lookup("#left-column").queryAs(ScrollPane.class);
          Node node = robot.lookup(id).query();
          Node content = column.getContent();
          double y = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
          double room =
              content.getLayoutBounds().getHeight() - column.getViewportBounds().getHeight();
          double half = column.getViewportBounds().getHeight() / 2;
          column.setVvalue(Math.max(0, Math.min(1, (y - half) / room)));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
