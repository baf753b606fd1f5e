package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.DrapedTrack;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Track;

/**
 * Everything that a worker computes for the scene from one field.
 *
 * @param skin what a mesh wears, in the light of one side; empty where the scene is drawn otherwise
 */
record SpaceShapes(
    HeatmapFigure figure,
    SpaceBox box,
    HeightGrid grid,
    Ribbons contours,
    List<DrapedTrack> tracks,
    Optional<Skin> skin) {
  /** In units of the scene. */
  static final double CONTOUR_WIDTH = 0.6;

  /** Without a skin. */
  static SpaceShapes of(HeatmapFigure figure, SpaceBox box) {
    return new SpaceShapes(
        figure,
        box,
        HeightGrid.of(figure.field(), figure.colours(), box),
        Ribbons.contours(figure, box.floor(), CONTOUR_WIDTH),
        figure.overlay().tracks().stream()
            .map(track -> DrapedTrack.of(track, figure.field(), figure.colours()))
            .toList(),
        Optional.empty());
  }

  /**
   * The same shapes with a skin.
   *
   * @param azimuth of the viewer in degrees, whom the light follows
   */
  SpaceShapes dressed(double azimuth) {
    Skin lit = Skin.of(grid, figure.colours().map(), azimuth);
    return new SpaceShapes(figure, box, grid, contours, tracks, Optional.of(lit));
  }

  /** Whether no more than the light differs. */
  boolean hasShapesOf(SpaceShapes other) {
    return grid.equals(other.grid) && tracks.equals(other.tracks);
  }

  /** The colours of the tracks. */
  ColourScale distances() {
    return Track.distances(figure.overlay().tracks(), figure.colours().map());
  }

  boolean isOf(HeatmapFigure thatFigure, SpaceBox thatBox) {
    return figure.equals(thatFigure) && box.equals(thatBox);
  }
}
