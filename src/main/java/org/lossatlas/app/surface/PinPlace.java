package org.lossatlas.app.surface;

import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;

/**
 * Where the marked point is in the scene.
 *
 * @param y of the surface there; of the floor where the value is not known
 * @param known whether the surface has a value there
 */
record PinPlace(double x, double y, double z, boolean known) {
  /** Of the ball, in units of the scene. */
  static final double RADIUS = 1.5;

  /** Of the dark ring around it. */
  static final double RING = 2.1;

  /** Of the upright line below it. */
  static final double LINE = 0.25;

  static PinPlace of(HeatmapFigure figure, SpaceBox box, MarkedPoint marker) {
    Field field = figure.field();
    double position = figure.colours().position(field.nearest(marker.alpha(), marker.beta()));
    boolean known = Double.isFinite(position);
    return new PinPlace(
        SpaceBox.across(share(marker.alpha(), field.alpha())),
        known ? box.y(position) : box.floor(),
        SpaceBox.across(share(marker.beta(), field.beta())),
        known);
  }

  private static double share(double value, GridAxis axis) {
    double share = axis.count() == 1 ? 0.5 : (value - axis.first()) / (axis.last() - axis.first());
    return Math.max(0, Math.min(1, share));
  }
}
