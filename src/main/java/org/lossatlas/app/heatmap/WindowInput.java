package org.lossatlas.app.heatmap;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.lossatlas.figure.Field;

/**
 * Mouse and keys that move the window over the plane: the right or middle button drags, the wheel
 * zooms, Ctrl with an arrow key moves by a quarter, plus and minus zoom.
 */
final class WindowInput {
  private static final double KEY_SHARE = 0.25;
  private static final double STEP = 1.25;

  private final Supplier<Optional<Plane>> plane;
  private final WindowMoves moves;
  private double fromX;
  private double fromY;

  WindowInput(Node node, Supplier<Optional<Plane>> plane, WindowMoves moves) {
    this.plane = plane;
    this.moves = moves;
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(node, event));
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> node.setCursor(Cursor.DEFAULT));
    // The right button drags here: no menu.
    node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, Event::consume);
    node.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void press(MouseEvent event) {
    fromX = event.getX();
    fromY = event.getY();
  }

  private void drag(Node node, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      return;
    }
    node.setCursor(Cursor.MOVE);
    plane
        .get()
        .map(Plane::layout)
        .ifPresent(
            layout ->
                moves.pan(
                    layout.alpha(fromX) - layout.alpha(event.getX()),
                    layout.beta(fromY) - layout.beta(event.getY())));
    press(event);
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      plane
          .get()
          .flatMap(map -> map.at(event.getX(), event.getY()))
          .ifPresent(
              at -> moves.zoom(event.getDeltaY() > 0 ? 1 / STEP : STEP, at.alpha(), at.beta()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    plane
        .get()
        .map(Plane::field)
        .filter(field -> key(event, field))
        .ifPresent(f -> event.consume());
  }

  private boolean key(KeyEvent event, Field field) {
    double across = KEY_SHARE * (field.alpha().last() - field.alpha().first());
    double up = KEY_SHARE * (field.beta().last() - field.beta().first());
    double middleAlpha = (field.alpha().first() + field.alpha().last()) / 2;
    double middleBeta = (field.beta().first() + field.beta().last()) / 2;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> moves.zoom(1 / STEP, middleAlpha, middleBeta);
      case MINUS, SUBTRACT -> moves.zoom(STEP, middleAlpha, middleBeta);
      case LEFT, KP_LEFT -> pan(event, -across, 0);
      case RIGHT, KP_RIGHT -> pan(event, across, 0);
      case UP, KP_UP -> pan(event, 0, up);
      case DOWN, KP_DOWN -> pan(event, 0, -up);
      default -> {
        return false;
      }
    }
    return !event.getCode().isArrowKey() || event.isShortcutDown();
  }

  /** Without Ctrl, arrow keys move the marked point. */
  private void pan(KeyEvent event, double alpha, double beta) {
    if (event.isShortcutDown()) {
      moves.pan(alpha, beta);
    }
  }
}
