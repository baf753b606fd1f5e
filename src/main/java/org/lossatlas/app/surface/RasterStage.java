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
import org.lossatlas.job.Slot;

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

  /** How pages are now; read by workers. */
  private volatile Optional<Paper> paper = Optional.empty();

  /** Drawn together with its shapes, before it was asked for. */
  private final Slot<Drawn> ready = new Slot<>();

  /** Questions are numbered: an answer that comes late does not replace that of a later one. */
  private long asking;

  private long answered;

  /** A page with what it shows. */
  private record Drawn(Page page, Question question, long number) {}

  private record Question(SpaceShapes shapes, Eye eye, PinPlace pin) {}

  /**
   * @param density pixels of the page for one of the panel's, each way
   */
  private record Paper(int width, int height, double density, ShadeTable shades) {
    RasterScene scene(Question question) {
      Eye near = question.eye().enlarged(density);
      return new RasterScene(question.shapes(), shades, near, question.pin(), width, height);
    }
  }

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
  public SpaceShapes dress(SpaceShapes shapes, double azimuth, Optional<Eye> eye, PinPlace pin) {
    ColourMap map = shapes.figure().colours().map();
    Optional<Paper> known = paper.filter(now -> now.shades().isOf(map));
    if (known.isPresent() && eye.isPresent()) {
      ready.take().ifPresent(unseen -> spare.add(unseen.page()));
      ready.put(drawn(new Question(shapes, eye.get(), pin), known.get(), 0));
    }
    return shapes;
  }

  @Override
  public void show(SpaceShapes next) {
    // Turned to when it is looked at.
  }

  @Override
  public void look(SpaceShapes seen, Eye eye, PinPlace pin) {
    Question question = new Question(seen, eye, pin);
    if (asked.filter(question::equals).isPresent()) {
      return;
    }
    asked = Optional.of(question);
    pause.playFromStart();
    Optional<Drawn> unseen = ready.take();
    if (unseen.map(Drawn::question).equals(asked)) {
      turnTo(new Drawn(unseen.orElseThrow().page(), question, ++asking));
    } else {
      unseen.ifPresent(drawn -> spare.add(drawn.page()));
      draw(question, 1);
    }
  }

  private void draw(Question question, int oversampling) {
    double density = outputScale() * oversampling;
    int width = (int) Math.ceil(getWidth() * density);
    int height = (int) Math.ceil(getHeight() * density);
    if (width < 1 || height < 1) {
      return;
    }
    ShadeTable table = shades(question.shapes().figure().colours().map());
    Paper own = new Paper(width, height, density, table);
    if (oversampling == 1) {
      paper = Optional.of(own);
    }
    long number = ++asking;
    drawing.ask(() -> drawn(question, own, number));
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
  private Drawn drawn(Question question, Paper own, long number) {
    Page page = spare.poll();
    while (page != null && !page.isFor(own)) {
      page = spare.poll();
    }
    Page blank = page == null ? new Page(own.width(), own.height(), own.density()) : page;
    own.scene(question).drawInto(blank.canvas);
    return new Drawn(blank, question, number);
  }

  private void turnTo(Drawn drawn) {
    Page next = drawn.page;
    if (drawn.number < answered) {
      spare.add(next);
      return;
    }
    answered = drawn.number;
    view.setUserData(drawn.question.shapes().figure());
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

    boolean isFor(Paper paper) {
      return width == paper.width() && height == paper.height() && density == paper.density();
    }
  }
}
