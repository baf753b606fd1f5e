package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.pattern.Expression;
import org.lossatlas.pattern.FormulaPattern;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.Pattern;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The target panel in a window, with the mouse and the keyboard of a user. */
@ExtendWith(ApplicationExtension.class)
class StudioWindowTest {
  private static final int GRID = 32;

  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private Label source;
  private StudioModel model;
  private Path dragged = Path.of("none");

  @TempDir Path folder;

  @Start
  void start(Stage shared) {
    // Not the stage that all tests share: it keeps the size and place that others gave it.
    Stage stage = new Stage();
    Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-light.css");
    model = new StudioModel(new FormulaPattern(Expression.parse("0", Expression.PLANE)), GRID);
    StudioView view =
        new StudioView(
            model, new StudioController(model, background), (name, type) -> Optional.empty());
    stage.setScene(new Scene(view, 320, 720));
    stage.setX(60);
    stage.setY(40);
    showDragSource();
    stage.show();
    stage.requestFocus();
  }

  private void showDragSource() {
    source = new Label("file");
    source.setMinSize(80, 80);
    source.setOnDragDetected(
        event -> {
          Dragboard board = source.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(dragged.toFile()));
          board.setContent(content);
          event.consume();
        });
    Stage other = new Stage();
    other.setScene(new Scene(new StackPane(source), 100, 100));
    other.setX(600);
    other.setY(300);
    other.show();
  }

  @AfterEach
  void stop(FxRobot robot) {
    robot.interact(() -> robot.listWindows().forEach(Window::hide));
    background.shutdownNow();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The screen's point at a share of the canvas from its lower left corner. */
  private static Point2D at(FxRobot robot, double across, double up) {
    Node canvas = robot.lookup("#studio-canvas").query();
    Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
    return new Point2D(
        Math.rint(bounds.getMinX() + across * bounds.getWidth()),
        Math.rint(bounds.getMaxY() - up * bounds.getHeight()));
  }

  private static void drawAcross(FxRobot robot) {
    robot.drag(at(robot, 0.25, 0.25), MouseButton.PRIMARY).moveTo(at(robot, 0.5, 0.5));
    robot.dropTo(at(robot, 0.75, 0.75));
  }

  private double value(double across, double up) {
    return model.pattern().value((int) (across * GRID), (int) (up * GRID));
  }

  @Test
  void theStrokeFollowsTheMouseAndCanBeUndone(FxRobot robot) {
    robot.drag(at(robot, 0.25, 0.25), MouseButton.PRIMARY).moveTo(at(robot, 0.5, 0.5));
    assertThat(value(0.5, 0.5)).isEqualTo(1);
    assertThat(value(0.75, 0.75)).isZero();
    assertThat(model.canUndoProperty().get()).isFalse();
    robot.dropTo(at(robot, 0.75, 0.75));
    assertThat(value(0.75, 0.75)).isEqualTo(1);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo brush stroke");
  }

  @Test
  void thePixelsFollowThePattern(FxRobot robot) {
    ImageView picture = robot.lookup("#studio-canvas").lookup(".image-view").query();
    drawAcross(robot);
    int middle = (int) (picture.getImage().getWidth() / 2);
    Color drawn =
        WaitForAsyncUtils.waitForAsyncFx(
            1000, () -> picture.getImage().getPixelReader().getColor(middle, middle));
    assertThat(drawn).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Tool.class,
      names = {"ERASER"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyToolDrawsFromItsButton(Tool tool, FxRobot robot) {
    robot.clickOn("#studio-" + tool.title().toLowerCase(Locale.ROOT));
    drawAcross(robot);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo " + tool.step());
    assertThat(model.pattern().max()).isEqualTo(1);
  }

  @Test
  void theEraserTakesPaintAway(FxRobot robot) {
    robot.clickOn("#studio-invert").clickOn("#studio-eraser");
    drawAcross(robot);
    assertThat(value(0.5, 0.5)).isZero();
    assertThat(value(0.25, 0.75)).isEqualTo(1);
  }

  @Test
  void outlinesAreChosenWithTheRectangle(FxRobot robot) {
    robot.clickOn("#studio-rectangle").clickOn("#studio-outline");
    robot.interact(() -> model.settings().sizeProperty().set(1));
    drawAcross(robot);
    assertThat(value(0.5, 0.5)).isZero();
    assertThat(value(0.25, 0.5)).isEqualTo(1);
  }

  @Test
  void lettersDigitsAndBracketsWorkAfterDrawing(FxRobot robot) throws Exception {
    drawAcross(robot);
    robot.type(KeyCode.O);
    assertThat(model.settings().tool()).isEqualTo(Tool.ELLIPSE);
    robot.type(KeyCode.DIGIT3);
    assertThat(model.settings().tool()).isEqualTo(Tool.LINE);
    assumeFalse(
        "Monocle".equals(System.getProperty("glass.platform")), "Monocle types no brackets");
    double before = model.settings().sizeProperty().get();
    robot.write("]][");
    // What is written arrives a moment later.
    waitUntil(() -> model.settings().sizeProperty().get() == before + 1);
    robot.type(KeyCode.X);
    assertThat(model.settings().backgroundProperty().get()).isEqualTo(1);
  }

  @Test
  void theKeyboardPaintsAtTheCrosshair(FxRobot robot) {
    focusCanvas(robot);
    robot.press(KeyCode.SPACE).type(KeyCode.RIGHT, 4).release(KeyCode.SPACE);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo brush stroke");
    assertThat(model.pattern().value(GRID / 2 + 4, GRID / 2)).isEqualTo(1);
  }

  @Test
  void theKeyboardSpansAShapeBetweenTwoPresses(FxRobot robot) {
    focusCanvas(robot);
    robot.type(KeyCode.R, KeyCode.SPACE);
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.UP, 3);
    assertThat(model.canUndoProperty().get()).isFalse();
    robot.type(KeyCode.SPACE);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo rectangle");
  }

  @Test
  void escapeGivesAShapeUp(FxRobot robot) {
    focusCanvas(robot);
    robot.type(KeyCode.R, KeyCode.SPACE);
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.ESCAPE, KeyCode.SPACE);
    robot.type(KeyCode.ESCAPE);
    assertThat(model.pattern()).isEqualTo(Pattern.constant(GRID, GRID, 0));
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  /** Without the mouse over it, so that the crosshair begins in the middle. */
  private void focusCanvas(FxRobot robot) {
    robot.moveTo("#studio-title");
    robot.interact(
        () -> {
          robot.lookup("#studio-canvas").query().requestFocus();
          model.pointerProperty().set(Optional.empty());
        });
  }

  @Test
  void theOtherButtonPicksALevel(FxRobot robot) {
    robot.interact(() -> model.settings().levelProperty().set(0.4));
    robot.clickOn(at(robot, 0.5, 0.5), MouseButton.SECONDARY);
    assertThat(model.settings().levelProperty().get()).isZero();
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void anExpressionIsShownWhileItIsTyped(FxRobot robot) throws TimeoutException {
    robot.clickOn("#studio-expression").write("a*b");
    Pattern product = Pattern.sample(GRID, GRID, (a, b) -> a * b);
    waitUntil(() -> model.pattern().equals(product));
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo expression");
    assertThat(model.settings().tool()).isEqualTo(Tool.BRUSH);
  }

  @Test
  void anErrorIsMarkedAtItsPlaceAndChangesNothing(FxRobot robot) throws TimeoutException {
    robot.clickOn("#studio-expression").write("a+");
    waitUntil(() -> model.expressionProblemProperty().get().isPresent());
    robot.write(")b");
    TextFlow message = robot.lookup("#studio-expression-message").query();
    Text place = robot.from(message).lookup(".place").query();
    assertThat(place.getText()).isEqualTo(")");
    assertThat(place.isUnderline()).isTrue();
    assertThat(message.getBoundsInParent().getHeight()).isLessThan(60);
  }

  @Test
  void aGalleryPictureLoadsItsPattern(FxRobot robot) throws TimeoutException {
    waitUntil(() -> !model.gallery().isEmpty());
    robot.clickOn("#studio-gallery-star");
    waitUntil(() -> model.targetProperty().get().title().equals("Star"));
    Pattern star = Gallery.load().get(1).pattern(GRID, GRID);
    assertThat(model.pattern()).isEqualTo(star);
    Node button = robot.lookup("#studio-gallery-star").query();
    assertThat(button.getAccessibleText()).startsWith("Star");
  }

  @Test
  void anotherGridKeepsThePicture(FxRobot robot) throws TimeoutException {
    drawAcross(robot);
    Pattern drawn = model.pattern();
    typeGrid(robot, "63");
    waitUntil(() -> model.pattern().width() == 63);
    assertThat(model.pattern()).isEqualTo(drawn.resampled(63, 63));
  }

  private static void typeGrid(FxRobot robot, String size) {
    robot.doubleClickOn("#studio-grid").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write(size).type(KeyCode.ENTER);
  }

  private void dragToCanvas(FxRobot robot) {
    assumeFalse(
        "Monocle".equals(System.getProperty("glass.platform")), "Monocle has no drag and drop");
    robot.drag(source, MouseButton.PRIMARY).moveTo(at(robot, 0.4, 0.4));
    robot.dropTo(at(robot, 0.5, 0.5));
  }

  @Test
  void aDroppedPictureIsLoaded(FxRobot robot) throws IOException, TimeoutException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 255);
    dragged = folder.resolve("corner.png");
    ImageIO.write(image, "png", dragged.toFile());
    dragToCanvas(robot);
    waitUntil(() -> model.targetProperty().get().title().equals("corner.png"));
    assertThat(model.pattern().value(0, GRID - 1)).isEqualTo(1);
    assertThat(model.pattern().value(GRID - 1, 0)).isZero();
  }

  @Test
  void aDroppedFileThatIsNoPatternIsOneRedLine(FxRobot robot) throws IOException, TimeoutException {
    dragged = Files.writeString(folder.resolve("notes.txt"), "not a pattern");
    Pattern before = model.pattern();
    dragToCanvas(robot);
    waitUntil(() -> model.noticeProperty().get().isPresent());
    Label notice = robot.lookup("#studio-notice-text").query();
    assertThat(notice.getText()).contains("notes.txt");
    assertThat(notice.isVisible()).isTrue();
    assertThat(model.pattern()).isSameAs(before);
  }

  @Test
  void aWrongGridIsANoticeThatCanBeClosed(FxRobot robot) throws TimeoutException {
    typeGrid(robot, "5000");
    Node notice = robot.lookup("#studio-notice").query();
    waitUntil(notice::isVisible);
    robot.clickOn("#studio-notice-close");
    assertThat(notice.isVisible()).isFalse();
    assertThat(model.pattern().width()).isEqualTo(GRID);
  }

  @Test
  void aPastedPictureIsLoaded(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          WritableImage white = new WritableImage(2, 2);
          white.getPixelWriter().setColor(0, 0, Color.BLACK);
          white.getPixelWriter().setColor(1, 0, Color.WHITE);
          white.getPixelWriter().setColor(0, 1, Color.WHITE);
          white.getPixelWriter().setColor(1, 1, Color.WHITE);
          content.putImage(white);
          Clipboard.getSystemClipboard().setContent(content);
        });
    focusCanvas(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    waitUntil(() -> model.targetProperty().get().title().equals("pasted picture"));
    assertThat(model.pattern().value(0, GRID - 1)).isZero();
    assertThat(model.pattern().value(GRID - 1, 0)).isEqualTo(1);
  }

  @Test
  void nothingIsCutOffAtTheNarrowestWidth(FxRobot robot) {
    Node panel = robot.lookup("#studio").query();
    Bounds inside = panel.localToScreen(panel.getLayoutBounds());
    for (String id :
        List.of("#studio-grid", "#studio-grid-lines", "#studio-swap", "#studio-expression")) {
      Node control = robot.lookup(id).query();
      assertThat(control.localToScreen(control.getLayoutBounds()).getMaxX())
          .as(id)
          .isLessThanOrEqualTo(inside.getMaxX());
    }
  }

  @Test
  void everyControlSaysWhatItDoes(FxRobot robot) {
    for (Node node : robot.lookup(".button, .toggle-button, .slider, .text-field").queryAll()) {
      if (node.getId() != null && node.getId().startsWith("studio")) {
        assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
        assertThat(((Control) node).getTooltip()).as(node.getId()).isInstanceOf(Tooltip.class);
      }
    }
  }
}
