package org.lossatlas.app.surface;

import javafx.geometry.Point2D;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.SpaceLayout;

/**
 * From where the scene is seen, and where its points lie in the panel: parallel projection, as in
 * {@link org.lossatlas.figure.Camera}. right = x·cos a + z·sin a, far = z·cos a − x·sin a, and
 * downwards y·cos e − far·sin e.
 *
 * @param azimuth a, degrees
 * @param elevation e, degrees
 * @param scale pixels in a unit of the scene
 * @param middleX pixels, where the middle of the box lies
 * @param middleY pixels
 */
record Eye(double azimuth, double elevation, double scale, double middleX, double middleY) {
  /** The eye that sees the scene as the painter does on a sheet of this layout. */
  static Eye of(Camera camera, SpaceLayout layout) {
    return new Eye(
        camera.azimuth(),
        camera.elevation(),
        layout.side() / SpaceBox.SIDE,
        layout.middleX(),
        layout.middleY());
  }

  Point2D place(double x, double y, double z) {
    Seen seen = seen(x, y, z);
    return new Point2D(seen.x(), seen.y());
  }

  /**
   * A point as it is seen.
   *
   * @param x pixels
   * @param y pixels, downwards
   * @param depth in units of the scene, away from the viewer
   */
  record Seen(double x, double y, double depth) {}

  Seen seen(double x, double y, double z) {
    return gaze().seen(x, y, z);
  }

  /** This eye for many points. */
  Gaze gaze() {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    return new Gaze(this, Math.cos(a), Math.sin(a), Math.cos(e), Math.sin(e));
  }

  /** An eye with the cosines and sines of its azimuth and elevation. */
  record Gaze(Eye eye, double cosA, double sinA, double cosE, double sinE) {
    Seen seen(double x, double y, double z) {
      double right = x * cosA + z * sinA;
      double far = z * cosA - x * sinA;
      double down = y * cosE - far * sinE;
      double depth = far * cosE + y * sinE;
      return new Seen(eye.middleX + eye.scale * right, eye.middleY + eye.scale * down, depth);
    }
  }

  /** The same view on a picture with {@code density} pixels for each of this one's. */
  Eye enlarged(double density) {
    return new Eye(azimuth, elevation, scale * density, middleX * density, middleY * density);
  }

  /** Which side in x is the far one, −1 or 1. */
  int farX() {
    return Math.sin(Math.toRadians(azimuth)) < 0 ? 1 : -1;
  }

  /** Which side in z is the far one, −1 or 1. */
  int farZ() {
    return Math.cos(Math.toRadians(azimuth)) >= 0 ? 1 : -1;
  }
}
