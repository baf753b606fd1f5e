package org.lossatlas.app.surface;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.HeatmapFigure;

/**
 * The scene as a picture that a worker draws. Once it has been still for a moment, it is drawn anew
 * with twice the pixels each way, which smooths the edges. The picture's user data is the figure
 * that it shows.
 */
final class RasterStage extends Region implements SpaceStage {
  private static final Duration STILL = Duration.millis(180);
  private static final int SMOOTH = 2;

  private final ImageView view = new ImageView();
  private final LatestAnswer<Drawn> drawing;
  private final PauseTransition pause = new PauseTransition(STILL);

  /** Pages that no frame reads any more. */
  private final Queue<Page> spare = new ConcurrentLinkedQueue<>();

  private Optional<Page> shown = Optional.empty();
  private Optional<Page> shownBefore = Optional.empty();
  private Optional<ShadeTable> shades = Optional.empty();
  private Optional<Question> asked = Optional.empty();

  /** A page with what it shows. */
  private record Drawn(Page page, HeatmapFigure figure) {}

  private record Question(SpaceShapes shapes, Eye eye, PinPlace pin) {}

  RasterStage(Executor painting) {
    drawing = new LatestAnswer<>(painting, this::turnTo);
    view.setManaged(false);
    view.setId("surface-picture");
    getChildren().add(view);
    setMouseTransparent(true);
    pause.setOnFinished(event -> asked.ifPresent(question -> draw(question, SMOOTH)));
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public SpaceShapes dress(SpaceShapes shapes, double azimuth) {
    return shapes;
  }

  @Override
  public void show(SpaceShapes next) {
    // Drawn when it is looked at.
  }

  @Override
  public void look(SpaceShapes seen, Eye eye, PinPlace pin) {
    Question question = new Question(seen, eye, pin);
    if (asked.filter(question::equals).isPresent()) {
      return;
    }
    asked = Optional.of(question);
    draw(question, 1);
    pause.playFromStart();
  }

  private void draw(Question question, int oversampling) {
    double density = outputScale() * oversampling;
    int width = (int) Math.ceil(getWidth() * density);
    int height = (int) Math.ceil(getHeight() * density);
    if (width < 1 || height < 1) {
      return;
    }
    RasterScene scene =
        new RasterScene(
            question.shapes(),
            shades(question.shapes().figure().colours().map()),
            question.eye().enlarged(density),
            question.pin(),
            width,
            height);
    drawing.ask(() -> drawn(scene, density));
  }

  private ShadeTable shades(ColourMap map) {
    ShadeTable table = shades.filter(known -> known.isOf(map)).orElseGet(() -> new ShadeTable(map));
    shades = Optional.of(table);
    return table;
  }

  private double outputScale() {
    return Optional.ofNullable(getScene())
        .map(scene -> scene.getWindow())
        .map(Window::getRenderScaleX)
        .orElse(1.0);
  }

  /** On a worker. */
  private Drawn drawn(RasterScene scene, double density) {
    Page page = spare.poll();
    while (page != null && !page.isFor(scene, density)) {
      page = spare.poll();
    }
    Page blank = page == null ? new Page(scene.width(), scene.height(), density) : page;
    scene.drawInto(blank.canvas);
    return new Drawn(blank, scene.shapes().figure());
  }

  private void turnTo(Drawn drawn) {
    Page next = drawn.page;
    view.setUserData(drawn.figure);
    next.buffer.updateBuffer(whole -> null);
    // Pixel for pixel there is nothing to blend, and blending takes JavaFX twice the time.
    view.setSmooth(next.density != outputScale());
    view.setImage(next.image);
    view.setFitWidth(next.width / next.density);
    view.setFitHeight(next.height / next.density);
    // The frame being rendered may still read the page before this one, but none before that.
    shownBefore.ifPresent(spare::add);
    shownBefore = shown;
    shown = Optional.of(next);
  }

  /** One buffer of pixels with what draws into it. */
  private static final class Page {
    private final int width;
    private final int height;
    private final double density;
    private final Rasteriser canvas;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Page(int width, int height, double density) {
      this.width = width;
      this.height = height;
      this.density = density;
      int[] pixels = new int[width * height];
      canvas = new Rasteriser(width, height, pixels);
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }

    boolean isFor(RasterScene scene, double wantedDensity) {
      return width == scene.width() && height == scene.height() && density == wantedDensity;
    }
  }
}
