package org.lossatlas.app.surface;

import java.util.Optional;
import org.lossatlas.figure.HeatmapFigure;

/**
 * Everything that a worker computes for the scene from one field.
 *
 * @param skin what a mesh wears, in the light of one side; empty where the scene is drawn otherwise
 */
record SpaceShapes(
    HeatmapFigure figure, SpaceBox box, HeightGrid grid, Ribbons contours, Optional<Skin> skin) {
  /** In units of the scene. */
  static final double CONTOUR_WIDTH = 0.6;

  /** Without a skin. */
  static SpaceShapes of(HeatmapFigure figure, SpaceBox box) {
    return new SpaceShapes(
        figure,
        box,
        HeightGrid.of(figure.field(), figure.colours(), box),
        Ribbons.contours(figure, box.floor(), CONTOUR_WIDTH),
        Optional.empty());
  }

  /**
   * The same shapes with a skin.
   *
   * @param azimuth of the viewer in degrees, whom the light follows
   */
  SpaceShapes dressed(double azimuth) {
    Skin lit = Skin.of(grid, figure.colours().map(), azimuth);
    return new SpaceShapes(figure, box, grid, contours, Optional.of(lit));
  }

  /** Whether no more than the light differs. */
  boolean hasShapesOf(SpaceShapes other) {
    return grid.equals(other.grid);
  }

  boolean isOf(HeatmapFigure thatFigure, SpaceBox thatBox) {
    return figure.equals(thatFigure) && box.equals(thatBox);
  }
}
