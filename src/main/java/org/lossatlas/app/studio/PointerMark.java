package org.lossatlas.app.studio;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.lossatlas.pattern.GridPoint;

/**
 * Where a tool would draw: the brush's outline, or the cell, with a cross. Each line is drawn light
 * over dark, so that it can be seen on every level.
 */
final class PointerMark extends Group {
  private static final double ARM = 4;
  private static final double SMALLEST = 5;

  private final List<Ellipse> outlines = List.of(new Ellipse(), new Ellipse());
  private final List<Rectangle> cells = List.of(new Rectangle(), new Rectangle());
  private final List<Line> across = List.of(new Line(), new Line());
  private final List<Line> upright = List.of(new Line(), new Line());

  PointerMark() {
    setMouseTransparent(true);
    setManaged(false);
    Stream.of(outlines, cells, across, upright).forEach(this::add);
  }

  private void add(List<? extends Shape> pair) {
    pair.get(0).getStyleClass().add("pointer-dark");
    pair.get(1).getStyleClass().add("pointer-light");
    getChildren().addAll(pair);
  }

  /** Shows a round brush of so many cells across. */
  void showBrush(PlotGeometry geometry, GridPoint place, double size) {
    outlines.forEach(outline -> outline.setVisible(true));
    cells.forEach(cell -> cell.setVisible(false));
    for (Ellipse outline : outlines) {
      outline.setCenterX(geometry.x(place.column()));
      outline.setCenterY(geometry.y(place.row()));
      outline.setRadiusX(Math.max(SMALLEST, size * geometry.cellWidth()) / 2);
      outline.setRadiusY(Math.max(SMALLEST, size * geometry.cellHeight()) / 2);
    }
    cross(geometry, place);
  }

  /** Shows the cell that is nearest. */
  void showCell(PlotGeometry geometry, GridPoint place) {
    outlines.forEach(outline -> outline.setVisible(false));
    cells.forEach(cell -> cell.setVisible(true));
    GridPoint nearest = new GridPoint(Math.rint(place.column()), Math.rint(place.row()));
    double width = Math.max(SMALLEST, geometry.cellWidth());
    double height = Math.max(SMALLEST, geometry.cellHeight());
    for (Rectangle cell : cells) {
      cell.setX(geometry.x(nearest.column()) - width / 2);
      cell.setY(geometry.y(nearest.row()) - height / 2);
      cell.setWidth(width);
      cell.setHeight(height);
    }
    cross(geometry, nearest);
  }

  private void cross(PlotGeometry geometry, GridPoint place) {
    double x = geometry.x(place.column());
    double y = geometry.y(place.row());
    across.forEach(line -> place(line, x - ARM, y, x + ARM, y));
    upright.forEach(line -> place(line, x, y - ARM, x, y + ARM));
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }
}
