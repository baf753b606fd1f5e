package org.lossatlas.app.space;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/**
 * A curve T(α₁) over [0, 1] that is drawn with the mouse, or with the keys: left and right move a
 * cursor, up and down bend the curve there.
 */
final class CurvePane extends Region {
  private static final double HEIGHT = 190;
  private static final double LEFT = 30;
  private static final double BELOW = 26;
  private static final double INSET = 8;
  private static final double STEP = 0.05;

  /** How far a key's bend reaches, in coordinates. */
  private static final double REACH = 0.04;

  private final Polyline curve = new Polyline();
  private final Line cursor = new Line();
  private final Region field = new Region();
  private final Label low = new Label();
  private final Label high = new Label();
  private final Label start = new Label("0");
  private final Label end = new Label("1");
  private final Label across = new Label("α₁");
  private final Label up = new Label("T");
  private final Consumer<double[]> drawn;
  private double[] values = {0, 0};
  private double lowest;
  private double highest = 1;
  private int last = -1;
  private double at = 0.5;

  /**
   * @param drawn takes every finished stroke
   */
  CurvePane(Consumer<double[]> drawn) {
    this.drawn = drawn;
    setId("space-curve");
    getStyleClass().add("space-curve");
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("The curve that the loss is to show");
    setAccessibleHelp("Left and right move the cursor, up and down bend the curve there");
    Tooltip.install(
        this, new Tooltip("T(α₁): draw it with the mouse, or bend it with the arrow keys"));
    curve.getStyleClass().add("space-curve-line");
    cursor.getStyleClass().add("space-curve-cursor");
    field.getStyleClass().add("space-curve-field");
    for (Label label : new Label[] {low, high, start, end, across, up}) {
      label.getStyleClass().add("panel-reading");
      label.setAlignment(Pos.CENTER);
    }
    getChildren().addAll(field, cursor, curve, low, high, start, end, across, up);
    for (Shape shape : new Shape[] {curve, cursor}) {
      shape.setManaged(false);
      shape.setMouseTransparent(true);
    }
    cursor.visibleProperty().bind(focusedProperty());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> finish());
    addEventHandler(KeyEvent.KEY_PRESSED, this::type);
  }

  /** Shows another curve. */
  void show(double... curveValues) {
    values = curveValues.clone();
    lowest = 0;
    highest = 1;
    for (double value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    low.setText(String.format(Locale.ROOT, "%.1f", lowest));
    high.setText(String.format(Locale.ROOT, "%.1f", highest));
    requestLayout();
  }

  private double plotWidth() {
    return Math.max(1, getWidth() - LEFT - INSET);
  }

  private double plotHeight() {
    return Math.max(1, getHeight() - BELOW - INSET);
  }

  private void press(MouseEvent event) {
    requestFocus();
    last = -1;
    draw(event);
  }

  private void draw(MouseEvent event) {
    double share = Math.max(0, Math.min(1, (event.getX() - LEFT) / plotWidth()));
    double height = 1 - Math.max(0, Math.min(1, (event.getY() - INSET) / plotHeight()));
    double value = lowest + height * (highest - lowest);
    int index = (int) Math.round(share * (values.length - 1));
    int from = last < 0 ? index : last;
    double before = values[from];
    int steps = Math.abs(index - from);
    for (int i = 0; i <= steps; i++) {
      int place = from + Integer.signum(index - from) * i;
      values[place] = steps == 0 ? value : before + (value - before) * i / steps;
    }
    last = index;
    at = share;
    requestLayout();
  }

  private void finish() {
    last = -1;
    drawn.accept(values.clone());
  }

  private void type(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> at = Math.max(0, at - STEP / 2);
      case RIGHT -> at = Math.min(1, at + STEP / 2);
      case UP -> bend(STEP);
      case DOWN -> bend(-STEP);
      default -> {
        return;
      }
    }
    event.consume();
    requestLayout();
  }

  private void bend(double share) {
    for (int i = 0; i < values.length; i++) {
      double away = ((double) i / (values.length - 1) - at) / REACH;
      double moved = values[i] + share * (highest - lowest) * Math.exp(-away * away / 2);
      values[i] = Math.max(lowest, Math.min(highest, moved));
    }
    drawn.accept(values.clone());
  }

  @Override
  protected void layoutChildren() {
    double width = plotWidth();
    double height = plotHeight();
    field.resizeRelocate(LEFT, INSET, width, height);
    Double[] points = new Double[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      points[2 * i] = LEFT + width * i / (values.length - 1);
      points[2 * i + 1] = INSET + height * (highest - values[i]) / (highest - lowest);
    }
    curve.getPoints().setAll(points);
    double x = LEFT + width * at;
    cursor.setStartX(x);
    cursor.setEndX(x);
    cursor.setStartY(INSET);
    cursor.setEndY(INSET + height);
    double line = 16;
    low.resizeRelocate(0, INSET + height - line / 2 - 4, LEFT - 2, line);
    high.resizeRelocate(0, INSET - 4, LEFT - 2, line);
    up.resizeRelocate(0, INSET + height / 2 - line / 2, LEFT - 2, line);
    start.resizeRelocate(LEFT - 8, INSET + height + 4, 16, line);
    end.resizeRelocate(LEFT + width - 12, INSET + height + 4, 16, line);
    across.resizeRelocate(LEFT + width / 2 - 12, INSET + height + 4, 24, line);
  }
}
