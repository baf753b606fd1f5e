package org.lossatlas.app.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.lossatlas.app.kit.Steps;
import org.lossatlas.file.BadInputException;
import org.lossatlas.pattern.Blur;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.Transform;

/**
 * The commands of the target panel. Drawing happens at once on the calling (FX) thread; whatever
 * reads a file or evaluates a formula runs in the background, and its outcome comes back to the FX
 * thread. What cannot be done becomes one line in {@link StudioModel#noticeProperty}, and the
 * pattern stays as it was.
 */
public final class StudioController implements Steps {
  private static final int THUMBNAIL = 44;
  private static final Blur BLUR = new Blur(1);

  private final StudioModel model;
  private final Drawing drawing;
  private final Requests requests;
  private final Executor background;
  private final Executor window;
  private final Sources sources;
  private final Typing typing;

  /**
   * @param background runs what takes time
   */
  public StudioController(StudioModel model, Executor background) {
    this(model, background, Platform::runLater);
  }

  /**
   * @param background runs what takes time; in tests, the calling thread
   * @param window runs what changes the model
   */
  public StudioController(StudioModel model, Executor background, Executor window) {
    this.model = model;
    this.drawing = new Drawing(model);
    this.requests = new Requests(model, background, window);
    this.sources = new Sources(model, drawing, requests, new Commits());
    this.typing =
        new Typing(model, drawing, requests, target -> sources.replace("expression", target));
    this.background = background;
    this.window = window;
  }

  /** From now on, undo and redo bring these back together with the pattern. */
  public void surround(Surroundings surroundings) {
    drawing.setSurroundings(surroundings);
  }

  @Override
  public void make(String name, Runnable change) {
    typing.finish();
    drawing.change(name, change);
  }

  /**
   * Makes a step of a change that has been made beside the pattern and its fit. Not during a
   * stroke.
   *
   * @param before the surroundings before it
   */
  public void note(String name, Surroundings.State before) {
    typing.finish();
    drawing.note(name, before);
  }

  /** Shows the pattern of another experiment; what was drawn before cannot be brought back. */
  public void open(Target target) {
    typing.finish();
    requests.forget();
    accepted();
    drawing.restart(target);
  }

  /** Begins to draw with the chosen tool. */
  public void beginStroke(GridPoint start) {
    attempt(() -> drawing.begin(model.settings().tool(), model.settings().ink(), start));
  }

  /** Goes on to another place; nothing happens if nothing was begun. */
  public void continueStroke(GridPoint place) {
    drawing.to(place);
  }

  /** Lets go: what was drawn becomes one step. */
  public void endStroke() {
    if (drawing.isRunning()) {
      typing.finish();
      drawing.end();
    }
  }

  /** Takes back what was drawn since the stroke began. */
  public void cancelStroke() {
    if (drawing.isRunning()) {
      drawing.cancel();
    }
  }

  /** Whether a stroke has begun and not ended. */
  public boolean isDrawing() {
    return drawing.isRunning();
  }

  /** Whether a shape has begun that still needs its second place. */
  public boolean isSpanning() {
    return drawing.isSpanning();
  }

  /** Makes the level under a place the one that is painted, as far as it lies in 0 to 1. */
  public void pickLevel(GridPoint place) {
    Pattern pattern = model.pattern();
    int column = clamp(place.column(), pattern.width());
    int row = clamp(place.row(), pattern.height());
    model.settings().levelProperty().set(Math.min(1, Math.max(0, pattern.value(column, row))));
  }

  private static int clamp(double position, int count) {
    return (int) Math.min(count - 1, Math.max(0, Math.rint(position)));
  }

  public void invert() {
    change("invert", Transform.INVERT);
  }

  public void mirrorLeftRight() {
    change("mirror left to right", Transform.MIRROR_LEFT_RIGHT);
  }

  public void mirrorTopBottom() {
    change("mirror top to bottom", Transform.MIRROR_TOP_BOTTOM);
  }

  public void rotateLeft() {
    change("rotate left", Transform.ROTATE_LEFT);
  }

  public void rotateRight() {
    change("rotate right", Transform.ROTATE_RIGHT);
  }

  /** Smooths by a Gaussian with σ = 1 cell; again for more. */
  public void blur() {
    change("blur", BLUR::over);
  }

  /** Fills the grid with the background's level. */
  public void clear() {
    Pattern now = model.pattern();
    double level = model.settings().backgroundProperty().get();
    commit(
        "clear",
        Target.drawn(Pattern.constant(now.width(), now.height(), level), "untitled drawing"));
  }

  private void change(String step, UnaryOperator<Pattern> change) {
    typing.finish();
    accepted();
    drawing.change(step, change);
  }

  private void commit(String step, Target target) {
    typing.finish();
    accepted();
    drawing.commit(step, target);
  }

  /**
   * @param text such as "64" or "96x64"
   */
  public void setGrid(String text) {
    attempt(() -> setGrid(GridSize.parse(text)));
  }

  /** Shows the same pattern on another grid: its source there, or if it was drawn, resampled. */
  public void setGrid(GridSize size) {
    sources.setGrid(size);
  }

  /** Reads an image (PNG, JPEG, GIF, BMP), an array (.npy) or a table (.csv). */
  public void load(Path file) {
    sources.load(file);
  }

  /** Shows a bundled pattern. */
  public void load(GalleryEntry entry) {
    sources.load(entry);
  }

  /** Shows a picture that is not in a file, as from the clipboard. */
  public void paste(Image picture) {
    sources.paste(picture);
  }

  /** Shows what a clipboard or a drag brings: a file, or else a picture. */
  public void paste(Clipboard content) {
    Transfer.take(content, this);
  }

  /**
   * Shows an expression in a and b as it is typed. While it is wrong, nothing changes but {@link
   * StudioModel#expressionProblemProperty}; all that is typed until {@link #finishExpression} is
   * one step.
   */
  public void typeExpression(String text) {
    typing.type(text);
  }

  /** The next expression is a step of its own. */
  public void finishExpression() {
    typing.finish();
  }

  /** Takes the last step back; during a stroke, what was drawn of it. */
  public void undo() {
    if (drawing.isRunning()) {
      drawing.cancel();
      return;
    }
    typing.finish();
    accepted();
    drawing.undo();
  }

  public void redo() {
    endStroke();
    typing.finish();
    accepted();
    drawing.redo();
  }

  /** Fills {@link StudioModel#gallery} in the background; to be called once. */
  public void showGallery() {
    background.execute(
        () -> {
          List<Thumbnail> pictures =
              Gallery.load().stream()
                  .map(entry -> new Thumbnail(entry, entry.pattern(THUMBNAIL, THUMBNAIL)))
                  .toList();
          window.execute(() -> model.gallery().setAll(pictures));
        });
  }

  /** Says in the panel what cannot be done. */
  public void refuse(BadInputException problem) {
    model.noticeProperty().set(Optional.of(problem.getMessage()));
  }

  private void accepted() {
    model.noticeProperty().set(Optional.empty());
    model.remarkProperty().set(Optional.empty());
  }

  private void attempt(Runnable command) {
    accepted();
    try {
      command.run();
    } catch (BadInputException e) {
      refuse(e);
    }
  }

  /** The steps of patterns that come from elsewhere. */
  private final class Commits implements Sources.Steps {
    @Override
    public void endStroke() {
      StudioController.this.endStroke();
    }

    @Override
    public void commit(String step, Target target) {
      StudioController.this.commit(step, target);
    }

    @Override
    public void refuse(BadInputException problem) {
      StudioController.this.refuse(problem);
    }
  }
}
