package org.lossatlas.app.surface;

import org.lossatlas.figure.HeatmapFigure;

/** Everything that a worker computes for the scene from one field. */
record SpaceShapes(HeatmapFigure figure, SpaceBox box, HeightGrid grid, Ribbons contours) {
  private static final double CONTOUR_WIDTH = 0.6;

  static SpaceShapes of(HeatmapFigure figure, SpaceBox box) {
    return new SpaceShapes(
        figure,
        box,
        HeightGrid.of(figure.field(), figure.colours(), box),
        Ribbons.contours(figure, box.floor(), CONTOUR_WIDTH));
  }
}
