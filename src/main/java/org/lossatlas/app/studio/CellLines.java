package org.lossatlas.app.studio;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Faint lines between the cells; on a fine grid between blocks of 2, 4, 8, … cells. */
final class CellLines extends Path {
  private static final double CLOSEST = 4;

  CellLines() {
    getStyleClass().setAll("cell-lines");
    setManaged(false);
    setMouseTransparent(true);
  }

  void show(PlotGeometry geometry) {
    getElements().clear();
    int step = step(geometry.cellWidth());
    for (int column = step; column < geometry.columns(); column += step) {
      double x = Math.rint(column * geometry.cellWidth()) + 0.5;
      getElements().addAll(new MoveTo(x, 0), new LineTo(x, geometry.side()));
    }
    step = step(geometry.cellHeight());
    for (int row = step; row < geometry.rows(); row += step) {
      double y = Math.rint(geometry.side() - row * geometry.cellHeight()) + 0.5;
      getElements().addAll(new MoveTo(0, y), new LineTo(geometry.side(), y));
    }
  }

  private static int step(double cell) {
    int step = 1;
    while (step * cell < CLOSEST) {
      step *= 2;
    }
    return step;
  }
}
