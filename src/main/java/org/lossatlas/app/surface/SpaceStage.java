package org.lossatlas.app.surface;

import javafx.scene.layout.Region;

/** What draws surface, contour lines and marked point in their part of the panel. */
sealed interface SpaceStage permits MeshStage, RasterStage {
  /** The part of the panel that is drawn into. */
  Region node();

  /** Adds what this stage needs besides the shapes, for a viewer at this azimuth; on a worker. */
  SpaceShapes dress(SpaceShapes shapes, double azimuth);

  /** Takes over what a worker computed. */
  void show(SpaceShapes next);

  /** Draws what is shown from this eye, with the marked point in its place. */
  void look(SpaceShapes seen, Eye eye, PinPlace pin);
}
