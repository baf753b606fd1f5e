package org.lossatlas.app.surface;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.FieldExport;

/** What the user can do on a surface: turn, zoom, stretch, reset, save. */
final class SurfaceController {
  /** Degrees a key press, and a pixel of dragging. */
  private static final double TURN = 5;

  private static final double DRAG = 0.4;
  private static final double ZOOM = 1.1;
  private static final double STRETCH = 1.15;

  /** Wheels give about 40 pixels a notch, which is to be one step of zoom. */
  private static final double NOTCH = 40;

  private final SurfaceModel model;

  SurfaceController(SurfaceModel model) {
    this.model = model;
  }

  /** Turns as if the box were held at a point and that were moved by pixels. */
  void drag(double right, double down) {
    model.turn(-DRAG * right, DRAG * down);
  }

  void scroll(double pixels) {
    model.zoomBy(Math.pow(ZOOM, pixels / NOTCH));
  }

  /** Whether the key was one for the camera. */
  boolean press(KeyEvent event) {
    Optional<Runnable> command = command(event);
    command.ifPresent(Runnable::run);
    return command.isPresent();
  }

  private Optional<Runnable> command(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> Optional.of(() -> model.turn(-TURN, 0));
      case RIGHT, KP_RIGHT -> Optional.of(() -> model.turn(TURN, 0));
      case UP, KP_UP -> Optional.of(() -> model.turn(0, TURN));
      case DOWN, KP_DOWN -> Optional.of(() -> model.turn(0, -TURN));
      case PLUS, EQUALS, ADD -> Optional.of(() -> model.zoomBy(ZOOM));
      case MINUS, SUBTRACT -> Optional.of(() -> model.zoomBy(1 / ZOOM));
      case PAGE_UP -> Optional.of(() -> model.stretchBy(STRETCH));
      case PAGE_DOWN -> Optional.of(() -> model.stretchBy(1 / STRETCH));
      case HOME, R -> Optional.of(model::reset);
      default -> Optional.empty();
    };
  }

  Optional<Export> export() {
    return model.surfaceFigure().map(figure -> FieldExport.of("surface", figure, model.numbers()));
  }
}
