package org.lossatlas.app.surface;

import org.lossatlas.figure.SurfaceFigure;

/**
 * The box around the surface, in the scene's units: x is α and z is β, each from −50 to 50; y
 * points down. The surface hangs above the floor by a gap.
 *
 * @param height from the lower to the upper limit of the values
 */
record SpaceBox(double height) {
  static final double SIDE = 100;
  private static final double USUAL_HEIGHT = SurfaceFigure.USUAL_HEIGHT * SIDE;
  private static final double GAP = SurfaceFigure.GAP * SIDE;

  static SpaceBox stretched(double heightScale) {
    return new SpaceBox(USUAL_HEIGHT * heightScale);
  }

  double floor() {
    return (height + GAP) / 2;
  }

  double top() {
    return -floor();
  }

  /** The y of a value's position within the limits, 0 to 1; what lies beyond is held at the end. */
  double y(double position) {
    return top() + height * (1 - Math.max(0, Math.min(1, position)));
  }

  /** The x of a share of the way along α, or the z along β. */
  static double across(double share) {
    return SIDE * (share - 0.5);
  }
}
