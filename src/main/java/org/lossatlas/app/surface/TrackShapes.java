package org.lossatlas.app.surface;

import org.lossatlas.figure.DrapedTrack;

/** How tracks lie in the scene; lengths in its units, as the painter has them for files. */
final class TrackShapes {
  static final double WIDTH = 0.8;
  static final double CASING = 1.6;

  /** Of the discs at the ends, and with what is around them. */
  static final double RADIUS = 1.3;

  static final double RING = 1.7;

  /** Towards the viewer, so that the surface it lies on does not hide it. */
  static final double LIFT = 2;

  private TrackShapes() {}

  /** In the scene. */
  record Point(double x, double y, double z) {}

  static Point point(DrapedTrack.Place place, SpaceBox box) {
    return new Point(
        SpaceBox.across(place.across()), box.y(place.position()), SpaceBox.across(place.deep()));
  }
}
