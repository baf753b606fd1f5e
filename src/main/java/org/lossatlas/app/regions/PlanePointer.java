package org.lossatlas.app.regions;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.lossatlas.figure.RegionLayout;
import org.lossatlas.regions.InputWindow;

/** What pointer and keys do on the plane: move, zoom, spray, erase. */
final class PlanePointer {
  private static final double ZOOM = 0.85;
  private static final double KEY_SHARE = 0.1;

  private final Supplier<Optional<RegionLayout>> layout;
  private final RegionsModel model;
  private final RegionsController controller;
  private double lastX;
  private double lastY;

  /**
   * @param layout where the picture's parts lie now
   */
  PlanePointer(
      Supplier<Optional<RegionLayout>> layout, RegionsModel model, RegionsController controller) {
    this.layout = layout;
    this.model = model;
    this.controller = controller;
  }

  void press(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
    layout
        .get()
        .filter(now -> now.plot().contains(event.getX(), event.getY()))
        .ifPresent(now -> put(event, now));
  }

  void drag(MouseEvent event) {
    Optional<RegionLayout> now = layout.get();
    if (now.isEmpty()) {
      return;
    }
    boolean moves = model.brushProperty().get() < 0 || event.getButton() == MouseButton.MIDDLE;
    if (moves && event.getButton() != MouseButton.SECONDARY) {
      double width = model.window().x().to() - model.window().x().from();
      double height = model.window().y().to() - model.window().y().from();
      controller
          .looking()
          .plane()
          .pan(
              (lastX - event.getX()) / now.get().plot().width() * width,
              (event.getY() - lastY) / now.get().plot().height() * height);
      lastX = event.getX();
      lastY = event.getY();
    } else if (now.get().plot().contains(event.getX(), event.getY())) {
      put(event, now.get());
    }
  }

  private void put(MouseEvent event, RegionLayout now) {
    double x = now.valueX(event.getX());
    double y = now.valueY(event.getY());
    if (event.getButton() == MouseButton.SECONDARY) {
      controller.erase(x, y);
    } else if (event.getButton() == MouseButton.PRIMARY && model.brushProperty().get() >= 0) {
      controller.spray(x, y);
    }
  }

  void scroll(ScrollEvent event) {
    if (event.getDeltaY() == 0) {
      return;
    }
    double factor = event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM;
    layout
        .get()
        .ifPresent(
            now ->
                controller
                    .looking()
                    .plane()
                    .zoom(factor, now.valueX(event.getX()), now.valueY(event.getY())));
    event.consume();
  }

  void press(KeyEvent event) {
    InputWindow window = model.window();
    double dx = KEY_SHARE * (window.x().to() - window.x().from());
    double dy = KEY_SHARE * (window.y().to() - window.y().from());
    double middleX = (window.x().from() + window.x().to()) / 2;
    double middleY = (window.y().from() + window.y().to()) / 2;
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> controller.looking().plane().pan(-dx, 0);
      case RIGHT, KP_RIGHT -> controller.looking().plane().pan(dx, 0);
      case DOWN, KP_DOWN -> controller.looking().plane().pan(0, -dy);
      case UP, KP_UP -> controller.looking().plane().pan(0, dy);
      case PLUS, ADD, EQUALS -> controller.looking().plane().zoom(ZOOM, middleX, middleY);
      case MINUS, SUBTRACT -> controller.looking().plane().zoom(1 / ZOOM, middleX, middleY);
      case HOME -> controller.looking().plane().home();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
