package org.lossatlas.app.heatmap;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.HeatmapFigure;

/**
 * The heatmap panel: picture, marked point above it, value under the pointer in the foot. Clicking,
 * dragging and the arrow keys move the marked point.
 */
public final class HeatmapView {
  private final HeatmapModel model;
  private final HeatmapController controller;
  private final Picture<HeatmapFigure> picture;
  private final MarkerLayer markerLayer = new MarkerLayer();
  private final StackPane stack;
  private final PanelFrame frame;
  private Optional<Plane> plane = Optional.empty();
  private Optional<Plane.Place> pointer = Optional.empty();

  public HeatmapView(HeatmapModel model, PanelContext context) {
    this.model = model;
    controller = new HeatmapController(model);
    picture = new Picture<>(context);
    stack = new StackPane(picture, markerLayer);
    stack.setId(model.quantity().title().id() + "-plane");
    stack.getStyleClass().add("plane");
    stack.setFocusTraversable(true);
    stack.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    stack.setAccessibleText(model.quantity().title().name());
    stack.setAccessibleHelp("Arrow keys move the marked point, with shift by eight grid steps");
    frame =
        new PanelFrame(
            model.quantity().title(),
            stack,
            new Saving(context, controller::export, controller::saved, picture::sheet));
    frame.explain(model.quantity().meaning());
    model.quantityProperty().addListener((property, before, now) -> frame.explain(now.meaning()));
    frame.addMenuItems(new HeatmapMenu(model).items());
    frame.stateProperty().bind(model.stateProperty());
    model.figureProperty().addListener((property, before, now) -> now.ifPresent(picture::show));
    model.figureProperty().get().ifPresent(picture::show);
    picture.paintedProperty().addListener((property, before, now) -> adopt(now.map(Plane::of)));
    model.marker().alphaProperty().addListener((property, before, now) -> placeMarker());
    model.marker().betaProperty().addListener((property, before, now) -> placeMarker());
    listen();
  }

  private void listen() {
    stack.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    stack.addEventHandler(MouseEvent.MOUSE_EXITED, event -> unpoint());
    stack.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mark);
    stack.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mark);
    stack.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (controller.press(event)) {
            event.consume();
          }
        });
  }

  private void adopt(Optional<Plane> painted) {
    plane = painted;
    placeMarker();
  }

  private void placeMarker() {
    plane.ifPresent(
        map ->
            markerLayer.place(
                map.layout().plot(),
                map.layout().x(model.marker().alpha()),
                map.layout().y(model.marker().beta())));
    tell();
  }

  private void point(MouseEvent event) {
    pointer = plane.flatMap(map -> map.at(event.getX(), event.getY()));
    tell();
  }

  private void unpoint() {
    pointer = Optional.empty();
    tell();
  }

  private void mark(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    stack.requestFocus();
    plane.map(map -> map.nearest(event.getX(), event.getY())).ifPresent(controller::mark);
    point(event);
  }

  /** Says the value under the pointer, or else at the marked point. */
  private void tell() {
    if (plane.isEmpty()) {
      return;
    }
    Plane.Place marked = new Plane.Place(model.marker().alpha(), model.marker().beta());
    String line = reading(pointer.orElse(marked)).line();
    frame.footProperty().set(pointer.isPresent() ? line : "⊕  " + line);
    stack.setAccessibleText(
        model.quantity().title().name() + ", marked point " + reading(marked).line());
  }

  private Reading reading(Plane.Place place) {
    return Reading.of(
        plane.orElseThrow().field(), place.alpha(), place.beta(), model.quantity().symbol());
  }

  /** From now on mouse and keys move the window over the plane; to be called once. */
  public void moveWindowBy(WindowMoves moves) {
    new WindowInput(stack, () -> plane, moves);
    stack.setAccessibleHelp(
        "Arrow keys move the marked point, with shift by eight grid steps; with Ctrl they move the"
            + " window over the plane, plus and minus zoom");
  }

  /** The panel to put into a window. */
  public PanelFrame node() {
    return frame;
  }
}
