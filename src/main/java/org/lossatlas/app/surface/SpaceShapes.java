package org.lossatlas.app.surface;

import org.lossatlas.figure.HeatmapFigure;

/** Everything that a worker computes for the scene from one field, seen from one side. */
record SpaceShapes(
    HeatmapFigure figure, SpaceBox box, HeightGrid grid, Ribbons contours, Skin skin) {
  private static final double CONTOUR_WIDTH = 0.6;

  /**
   * @param azimuth of the viewer in degrees, whom the light follows
   */
  static SpaceShapes of(HeatmapFigure figure, SpaceBox box, double azimuth) {
    HeightGrid grid = HeightGrid.of(figure.field(), figure.colours(), box);
    return new SpaceShapes(
        figure,
        box,
        grid,
        Ribbons.contours(figure, box.floor(), CONTOUR_WIDTH),
        Skin.of(grid, figure.colours().map(), azimuth));
  }

  /** The same shapes in the light of another side. */
  SpaceShapes seenFrom(double azimuth) {
    return new SpaceShapes(
        figure, box, grid, contours, Skin.of(grid, figure.colours().map(), azimuth));
  }

  /** Whether only the light differs. */
  boolean hasShapesOf(SpaceShapes other) {
    return grid.equals(other.grid);
  }

  boolean isOf(HeatmapFigure thatFigure, SpaceBox thatBox) {
    return figure.equals(thatFigure) && box.equals(thatBox);
  }
}
