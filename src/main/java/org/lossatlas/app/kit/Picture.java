package org.lossatlas.app.kit;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.Theme;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;

/**
 * A figure in the window, as large as the region and as sharp as the screen. Painting runs on the
 * context's executor, the newest figure wins, and the FX thread only turns to the painted page. All
 * methods are for the FX thread.
 *
 * @param <F> the kind of figure
 */
public final class Picture<F extends Figure> extends Region {
  /** Of all text in panels' figures, in pixels, unless the user wants it larger. */
  public static final float FONT_SIZE = 11;

  private static final int SMALLEST = 32;

  /** A figure as it stands in the window. */
  public record Painted<F extends Figure>(F figure, Sheet sheet) {}

  private record Finished<F extends Figure>(F figure, PicturePage page) {}

  private final ImageView view = new ImageView();
  private final PanelContext context;
  private final LatestJob painting;
  private final Slot<Finished<F>> finished = new Slot<>();
  private final AtomicBoolean announced = new AtomicBoolean();

  /** Pages that no frame reads any more. */
  private final Queue<PicturePage> spare = new ConcurrentLinkedQueue<>();

  private final ReadOnlyObjectWrapper<Optional<Painted<F>>> painted =
      new ReadOnlyObjectWrapper<>(this, "painted", Optional.empty());
  private Optional<F> figure = Optional.empty();
  private Optional<PicturePage> shown = Optional.empty();
  private Optional<PicturePage> shownBefore = Optional.empty();

  public Picture(PanelContext context) {
    this.context = context;
    painting = new LatestJob(context.painting());
    getStyleClass().add("picture");
    view.setMouseTransparent(true);
    view.setManaged(false);
    getChildren().add(view);
    setMinSize(SMALLEST, SMALLEST);
    context.theme().addListener((theme, before, after) -> repaint());
    context.fontSize().addListener((size, before, after) -> repaint());
    widthProperty().addListener((width, before, after) -> repaint());
    heightProperty().addListener((height, before, after) -> repaint());
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(Window::renderScaleXProperty)
        .addListener((scale, before, after) -> repaint());
  }

  /** Asks for this figure in place of the one shown; returns at once. */
  public void show(F newFigure) {
    figure = Optional.of(newFigure);
    repaint();
  }

  /** What the pixels in the window are of; changes together with them. */
  public ReadOnlyObjectProperty<Optional<Painted<F>>> paintedProperty() {
    return painted.getReadOnlyProperty();
  }

  /** The sheet that figures are painted on now; empty while the region is too small for any. */
  public Optional<Sheet> sheet() {
    int width = (int) getWidth();
    int height = (int) getHeight();
    if (width < SMALLEST || height < SMALLEST) {
      return Optional.empty();
    }
    Theme theme = context.theme().getValue();
    return Optional.of(
        new Sheet(width, height, outputScale(), theme, context.fontSize().getValue()));
  }

  /** The newest picture, for tests and for the clipboard. */
  Optional<Image> image() {
    return Optional.ofNullable(view.getImage());
  }

  private double outputScale() {
    return Optional.ofNullable(getScene())
        .map(scene -> scene.getWindow())
        .map(Window::getRenderScaleX)
        .orElse(1.0);
  }

  private void repaint() {
    figure.ifPresent(
        wanted -> sheet().ifPresent(sheet -> painting.request(() -> paint(wanted, sheet))));
  }

  private void paint(F wanted, Sheet sheet) {
    PicturePage page = blank(sheet);
    page.paint(wanted);
    finished.put(new Finished<>(wanted, page));
    if (announced.compareAndSet(false, true)) {
      Platform.runLater(this::turn);
    }
  }

  private PicturePage blank(Sheet sheet) {
    Optional<PicturePage> unseen = finished.take().map(Finished::page);
    if (unseen.isPresent() && unseen.get().isFor(sheet)) {
      return unseen.get();
    }
    for (PicturePage page = spare.poll(); page != null; page = spare.poll()) {
      if (page.isFor(sheet)) {
        return page;
      }
    }
    return new PicturePage(sheet);
  }

  private void turn() {
    announced.set(false);
    finished.take().ifPresent(this::turnTo);
  }

  private void turnTo(Finished<F> next) {
    Sheet sheet = next.page.sheet();
    view.setImage(next.page.publish());
    view.setFitWidth(sheet.pixelWidth() / sheet.scale());
    view.setFitHeight(sheet.pixelHeight() / sheet.scale());
    // The frame being rendered may still read the page before this one, but none before that.
    shownBefore.ifPresent(spare::add);
    shownBefore = shown;
    shown = Optional.of(next.page);
    painted.set(Optional.of(new Painted<>(next.figure, sheet)));
  }
}
