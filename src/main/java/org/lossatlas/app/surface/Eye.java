package org.lossatlas.app.surface;

import javafx.geometry.Point2D;
import javafx.geometry.Point3D;

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
  private static final double DIAGONAL = Math.sqrt(2) * SpaceBox.SIDE;

  /** Pixels that numbers and labels take at the sides, and above and below. */
  private static final double BESIDE = 52;

  private static final double ABOVE = 34;

  /**
   * The eye that sees the whole box from every azimuth at zoom 1, so that turning does not change
   * its size.
   */
  static Eye of(SurfaceModel model, double width, double height) {
    double elevation = model.elevationProperty().get();
    double radians = Math.toRadians(elevation);
    SpaceBox box = SpaceBox.stretched(model.heightScaleProperty().get());
    double tall = 2 * box.floor() * Math.cos(radians) + DIAGONAL * Math.sin(radians);
    double fitting = Math.min((width - 2 * BESIDE) / DIAGONAL, (height - 2 * ABOVE) / tall);
    double scale = Math.max(0.1, fitting) * model.zoomProperty().get();
    return new Eye(model.azimuthProperty().get(), elevation, scale, width / 2, height / 2);
  }

  Point2D place(Point3D point) {
    return place(point.getX(), point.getY(), point.getZ());
  }

  Point2D place(double x, double y, double z) {
    double a = Math.toRadians(azimuth);
    double e = Math.toRadians(elevation);
    double right = x * Math.cos(a) + z * Math.sin(a);
    double far = z * Math.cos(a) - x * Math.sin(a);
    double down = y * Math.cos(e) - far * Math.sin(e);
    return new Point2D(middleX + scale * right, middleY + scale * down);
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
