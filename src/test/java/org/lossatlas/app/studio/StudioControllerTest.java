package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.pattern.Expression;
import org.lossatlas.pattern.FormulaPattern;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

class StudioControllerTest {
  private static final GridPoint LOW = new GridPoint(4, 4);
  private static final GridPoint HIGH = new GridPoint(11, 9);

  private final StudioModel model = new StudioModel(formula("0"), 16);
  private final StudioController controller =
      new StudioController(model, Runnable::run, Runnable::run);

  @TempDir Path folder;

  private static FormulaPattern formula(String text) {
    return new FormulaPattern(Expression.parse(text, Expression.PLANE));
  }

  private void draw(Tool tool) {
    model.settings().toolProperty().set(tool);
    controller.beginStroke(LOW);
    controller.continueStroke(HIGH);
    controller.endStroke();
  }

  @Test
  void showsTheStrokeWhileItIsDrawn() {
    List<Double> seen = new ArrayList<>();
    model.patternProperty().addListener((property, before, now) -> seen.add(now.value(11, 9)));
    controller.beginStroke(LOW);
    controller.continueStroke(HIGH);
    assertThat(seen).containsExactly(0.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Tool.class,
      names = {"ERASER"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyToolMakesOneNamedStep(Tool tool) {
    Pattern before = model.pattern();
    draw(tool);
    assertThat(model.pattern()).isNotEqualTo(before);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo " + tool.step());
    controller.undo();
    assertThat(model.pattern()).isEqualTo(before);
    assertThat(model.canUndoProperty().get()).isFalse();
    assertThat(model.redoTextProperty().get()).isEqualTo("Redo " + tool.step());
  }

  @Test
  void theEraserPaintsTheGround() {
    controller.invert();
    draw(Tool.ERASER);
    assertThat(model.pattern().value(4, 4)).isZero();
    assertThat(model.pattern().value(0, 15)).isEqualTo(1);
  }

  @Test
  void filledAndOutlinedRectanglesDifferInside() {
    model.settings().sizeProperty().set(1);
    model.settings().styleProperty().set(ShapeStyle.OUTLINE);
    draw(Tool.RECTANGLE);
    assertThat(model.pattern().value(7, 6)).isZero();
    assertThat(model.pattern().value(4, 6)).isEqualTo(1);
    model.settings().styleProperty().set(ShapeStyle.FILLED);
    draw(Tool.RECTANGLE);
    assertThat(model.pattern().value(7, 6)).isEqualTo(1);
  }

  @Test
  void aShapeFollowsThePointerFromThePatternBefore() {
    model.settings().toolProperty().set(Tool.RECTANGLE);
    controller.beginStroke(LOW);
    controller.continueStroke(new GridPoint(15, 15));
    controller.continueStroke(HIGH);
    assertThat(model.pattern().value(15, 15)).isZero();
    assertThat(model.pattern().value(11, 9)).isEqualTo(1);
  }

  @Test
  void aGestureThatChangesNothingIsNoStep() {
    model.settings().levelProperty().set(0);
    draw(Tool.BRUSH);
    assertThat(model.canUndoProperty().get()).isFalse();
    assertThat(model.source()).isPresent();
  }

  @Test
  void aFillOutsideTheGridChangesNothing() {
    model.settings().toolProperty().set(Tool.FILL);
    controller.beginStroke(new GridPoint(-3, 400));
    controller.endStroke();
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void undoDuringAStrokeTakesTheStrokeBack() {
    controller.beginStroke(LOW);
    controller.undo();
    assertThat(model.pattern()).isEqualTo(Pattern.constant(16, 16, 0));
    controller.continueStroke(HIGH);
    assertThat(model.pattern()).isEqualTo(Pattern.constant(16, 16, 0));
  }

  @Test
  void textThatCannotBeWrittenIsANoticeAndNothingElse() {
    model.settings().textProperty().set(" ");
    draw(Tool.TEXT);
    assertThat(model.noticeProperty().get()).isPresent();
    assertThat(model.canUndoProperty().get()).isFalse();
    draw(Tool.BRUSH);
    assertThat(model.noticeProperty().get()).isEmpty();
  }

  @Test
  void operationsCanBeUndoneOneByOne() {
    controller.load(gallery("arrow"));
    Pattern arrow = model.pattern();
    controller.rotateLeft();
    controller.rotateRight();
    assertThat(model.pattern()).isEqualTo(arrow);
    controller.mirrorLeftRight();
    controller.mirrorTopBottom();
    controller.blur();
    controller.clear();
    assertThat(model.pattern()).isEqualTo(Pattern.constant(16, 16, 0));
    for (int k = 0; k < 6; k++) {
      controller.undo();
    }
    assertThat(model.pattern()).isEqualTo(arrow);
    assertThat(model.targetProperty().get().title()).isEqualTo("Arrow");
  }

  private static GalleryEntry gallery(String name) {
    return Gallery.load().stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherGridShowsTheSourceAgain() {
    controller.load(gallery("heart"));
    controller.setGrid("100x50");
    assertThat(model.pattern()).isEqualTo(gallery("heart").pattern(100, 50));
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo grid 100 × 50");
  }

  @Test
  void anotherGridResamplesADrawing() {
    draw(Tool.RECTANGLE);
    Pattern drawn = model.pattern();
    controller.setGrid(new GridSize(31, 31));
    assertThat(model.pattern()).isEqualTo(drawn.resampled(31, 31));
  }

  @Test
  void aWrongGridIsANotice() {
    controller.setGrid("5000");
    assertThat(model.noticeProperty().get().orElseThrow()).startsWith("grid: is 5000");
    assertThat(model.pattern().width()).isEqualTo(16);
  }

  @Test
  void aPictureOfAnotherSizeThanTheGridIsRemarkedUntilTheNextStep() throws IOException {
    Path file = Files.createDirectories(folder.resolve("fine")).resolve("cells.csv");
    Files.writeString(file, "0,1,0\n1,0,1\n0,1,0\n");
    controller.load(file);
    assertThat(model.remarkProperty().get().orElseThrow())
        .contains("cells.csv has 3 × 3 pixels")
        .contains("other grids");
    controller.setGrid("3");
    assertThat(model.remarkProperty().get()).isEmpty();
    controller.load(file);
    assertThat(model.remarkProperty().get()).isEmpty();
  }

  @Test
  void anImageIsStretchedToTheGrid() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 255);
    Path file = folder.resolve("corner.png");
    ImageIO.write(image, "png", file.toFile());
    controller.load(file);
    assertThat(model.pattern().width()).isEqualTo(16);
    assertThat(model.pattern().value(0, 15)).isEqualTo(1);
    assertThat(model.pattern().value(15, 0)).isZero();
    assertThat(model.targetProperty().get().title()).isEqualTo("corner.png");
    assertThat(model.source().orElseThrow().files()).containsExactly(file);
  }

  @Test
  void aBadFileIsANoticeAndThePatternStays() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no pattern");
    Pattern before = model.pattern();
    controller.load(file);
    assertThat(model.noticeProperty().get().orElseThrow())
        .contains("notes.txt")
        .doesNotContain("\n");
    assertThat(model.pattern()).isSameAs(before);
    assertThat(model.canUndoProperty().get()).isFalse();
    assertThat(model.workProperty().get()).isEmpty();
  }

  @Test
  void aTypedExpressionIsOneStep() {
    controller.typeExpression("a");
    controller.typeExpression("a*b");
    assertThat(model.pattern()).isEqualTo(formula("a*b").pattern(16, 16));
    controller.undo();
    assertThat(model.pattern()).isEqualTo(Pattern.constant(16, 16, 0));
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void aFinishedExpressionIsNotAmended() {
    controller.typeExpression("a");
    controller.finishExpression();
    controller.typeExpression("b");
    controller.undo();
    assertThat(model.pattern()).isEqualTo(formula("a").pattern(16, 16));
  }

  @Test
  void drawingEndsTheTypingOfAnExpression() {
    controller.typeExpression("a");
    draw(Tool.RECTANGLE);
    controller.typeExpression("b");
    controller.undo();
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo rectangle");
  }

  @Test
  void aWrongExpressionChangesNothingAndSaysWhere() {
    controller.typeExpression("a+b");
    Pattern shown = model.pattern();
    controller.typeExpression("a+*b");
    assertThat(model.expressionProblemProperty().get().orElseThrow().place())
        .isEqualTo(OptionalInt.of(2));
    assertThat(model.pattern()).isSameAs(shown);
    controller.typeExpression("a+2*b");
    assertThat(model.expressionProblemProperty().get()).isEmpty();
  }

  @Test
  void aValueThatIsNotFiniteHasNoPlaceInTheExpression() {
    controller.typeExpression("1/a");
    ExpressionProblem problem = model.expressionProblemProperty().get().orElseThrow();
    assertThat(problem.place()).isEmpty();
    assertThat(problem.message()).contains("infinite");
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void anEmptyExpressionIsNoError() {
    controller.typeExpression("a+");
    controller.typeExpression("");
    assertThat(model.expressionProblemProperty().get()).isEmpty();
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  /** The median, so that neither warming up nor a busy machine decides. */
  @Test
  void theBrushAnswersWithinAMillisecond() {
    controller.setGrid("64");
    controller.beginStroke(LOW);
    long[] nanoseconds = new long[500];
    for (int k = 0; k < nanoseconds.length; k++) {
      GridPoint place = new GridPoint(32 + 30 * Math.sin(k), 32 + 30 * Math.cos(k));
      long start = System.nanoTime();
      controller.continueStroke(place);
      nanoseconds[k] = System.nanoTime() - start;
    }
    Arrays.sort(nanoseconds);
    assertThat(nanoseconds[nanoseconds.length / 2]).isLessThan(1_000_000);
  }

  @Test
  void aPickedLevelStaysBetweenBlackAndWhite() {
    controller.typeExpression("3*a-1");
    controller.pickLevel(new GridPoint(15, 3));
    assertThat(model.settings().levelProperty().get()).isEqualTo(1);
    controller.pickLevel(new GridPoint(-2, 40));
    assertThat(model.settings().levelProperty().get()).isZero();
  }

  @Test
  void theGalleryHasAPictureOfEveryBundledPattern() {
    controller.showGallery();
    assertThat(model.gallery())
        .extracting(thumbnail -> thumbnail.entry().name())
        .containsExactlyElementsOf(Gallery.load().stream().map(GalleryEntry::name).toList());
  }

  @Test
  void aNewerRequestOvertakesAnOlderOne() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    StudioController slow = new StudioController(model, waiting::add, Runnable::run);
    slow.load(gallery("heart"));
    slow.load(gallery("star"));
    assertThat(model.workProperty().get()).isPresent();
    waiting.forEach(Runnable::run);
    assertThat(model.targetProperty().get().title()).isEqualTo("Star");
    slow.undo();
    assertThat(model.canUndoProperty().get()).isFalse();
  }

  @Test
  void whatArrivesDuringAStrokeComesAfterIt() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    StudioController slow = new StudioController(model, waiting::add, Runnable::run);
    slow.load(gallery("heart"));
    slow.beginStroke(LOW);
    waiting.forEach(Runnable::run);
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo load Heart");
    slow.undo();
    assertThat(model.undoTextProperty().get()).isEqualTo("Undo brush stroke");
  }

  @Test
  void aGridAskedForBeforeADrawingKeepsTheDrawing() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    StudioController slow = new StudioController(model, waiting::add, Runnable::run);
    slow.setGrid("31");
    slow.beginStroke(LOW);
    slow.endStroke();
    Pattern drawn = model.pattern();
    waiting.forEach(Runnable::run);
    assertThat(model.pattern()).isEqualTo(drawn.resampled(31, 31));
  }
}
