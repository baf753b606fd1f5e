package org.lossatlas.app.heatmap;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.lossatlas.figure.Box;

/** The marked point above the picture: nodes, so that moving it repaints nothing. */
final class MarkerLayer extends Pane {
  private static final double RADIUS = 5.5;

  private final Circle shadow = new Circle(RADIUS);
  private final Circle ring = new Circle(RADIUS);
  private final Line left = new Line();
  private final Line right = new Line();
  private final Line above = new Line();
  private final Line below = new Line();

  MarkerLayer() {
    setMouseTransparent(true);
    shadow.getStyleClass().add("marker-shadow");
    ring.getStyleClass().add("marker-ring");
    List<Line> cross = List.of(left, right, above, below);
    for (Line line : cross) {
      line.getStyleClass().add("crosshair");
    }
    getChildren().addAll(cross);
    getChildren().addAll(shadow, ring);
    for (Node node : getChildren()) {
      node.setManaged(false);
    }
    ring.setId("marker");
    setVisible(false);
  }

  /** Draws the cross over the whole plot, with the ring at (x, y). */
  void place(Box plot, double x, double y) {
    setVisible(true);
    for (Circle circle : List.of(shadow, ring)) {
      circle.setCenterX(x);
      circle.setCenterY(y);
    }
    double pixelX = Math.floor(x) + 0.5;
    double pixelY = Math.floor(y) + 0.5;
    span(left, plot.x(), pixelY, x - RADIUS, pixelY);
    span(right, x + RADIUS, pixelY, plot.right(), pixelY);
    span(above, pixelX, plot.y(), pixelX, y - RADIUS);
    span(below, pixelX, y + RADIUS, pixelX, plot.bottom());
  }

  private static void span(Line line, double startX, double startY, double endX, double endY) {
    line.setVisible(endX >= startX && endY >= startY);
    line.setStartX(startX);
    line.setStartY(startY);
    line.setEndX(endX);
    line.setEndY(endY);
  }
}
