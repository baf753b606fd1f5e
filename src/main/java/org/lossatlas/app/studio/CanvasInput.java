package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/**
 * Drawing with the mouse and with the keyboard. The secondary button picks the level under the
 * pointer. With the keyboard, a brush draws while Space is down; a shape begins at one press of
 * Space and ends at the next.
 */
final class CanvasInput {
  private static final int LONG_STEP = 8;

  private final StudioModel model;
  private final StudioController controller;
  private final PatternCanvas canvas;
  private boolean spaceDown;
  private boolean byKeys;

  private CanvasInput(StudioModel model, StudioController controller, PatternCanvas canvas) {
    this.model = model;
    this.controller = controller;
    this.canvas = canvas;
  }

  static void connect(StudioModel model, StudioController controller, PatternCanvas canvas) {
    CanvasInput input = new CanvasInput(model, controller, canvas);
    Pane plot = canvas.plot();
    plot.setOnMouseMoved(input::point);
    plot.setOnMousePressed(input::press);
    plot.setOnMouseDragged(input::drag);
    plot.setOnMouseReleased(input::release);
    // The right button takes up a level here.
    plot.setOnContextMenuRequested(Event::consume);
    plot.setOnMouseExited(event -> input.leave());
    plot.setOnKeyPressed(input::keyDown);
    plot.setOnKeyReleased(input::keyUp);
    plot.focusedProperty().addListener((property, before, now) -> input.focus(now));
  }

  private GridPoint place(MouseEvent event) {
    return canvas.place(event.getX(), event.getY());
  }

  private void point(MouseEvent event) {
    model.pointerProperty().set(Optional.of(place(event)));
  }

  private void press(MouseEvent event) {
    canvas.plot().requestFocus();
    point(event);
    if (event.getButton() == MouseButton.PRIMARY) {
      byKeys = false;
      controller.beginStroke(place(event));
    }
    if (event.getButton() == MouseButton.SECONDARY) {
      controller.pickLevel(place(event));
    }
  }

  private void drag(MouseEvent event) {
    point(event);
    if (event.isPrimaryButtonDown()) {
      controller.continueStroke(place(event));
    }
  }

  private void release(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      controller.endStroke();
    }
  }

  private void leave() {
    if (!controller.isDrawing()) {
      model.pointerProperty().set(Optional.empty());
    }
  }

  private void focus(boolean focused) {
    if (focused) {
      return;
    }
    spaceDown = false;
    if (byKeys) {
      controller.endStroke();
    }
    leave();
  }

  private void keyDown(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int step = event.isShiftDown() ? LONG_STEP : 1;
    switch (event.getCode()) {
      case LEFT -> move(-step, 0);
      case RIGHT -> move(step, 0);
      case DOWN -> move(0, -step);
      case UP -> move(0, step);
      case SPACE -> space();
      case ESCAPE -> controller.cancelStroke();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void keyUp(KeyEvent event) {
    if (event.getCode() != KeyCode.SPACE) {
      return;
    }
    spaceDown = false;
    if (!controller.isSpanning()) {
      controller.endStroke();
    }
    event.consume();
  }

  private void space() {
    if (spaceDown) {
      // The keyboard's own repetition.
      return;
    }
    spaceDown = true;
    if (controller.isSpanning()) {
      controller.endStroke();
      return;
    }
    byKeys = true;
    move(0, 0);
    model.pointerProperty().get().ifPresent(controller::beginStroke);
  }

  /** Moves the crosshair from cell to cell; without one yet, it appears in the middle. */
  private void move(int columns, int rows) {
    Pattern pattern = model.pattern();
    GridPoint from =
        model
            .pointerProperty()
            .get()
            .orElse(new GridPoint(pattern.width() / 2.0, pattern.height() / 2.0));
    GridPoint to =
        new GridPoint(
            inside(from.column() + columns, pattern.width()),
            inside(from.row() + rows, pattern.height()));
    model.pointerProperty().set(Optional.of(to));
    controller.continueStroke(to);
  }

  private static double inside(double position, int count) {
    return Math.min(count - 1, Math.max(0, Math.rint(position)));
  }
}
