package org.lossatlas.figure;

import java.awt.geom.Path2D;

/**
 * Parallel projection onto a figure. With azimuth a and elevation e, a point (u, v, w) lies at
 * right = u·cos a + v·sin a, far = v·cos a − u·sin a; and on the figure at x = x₀ + s·right, y = y₀
 * − s·(w·cos e + far·sin e).
 *
 * @param scale s, units of the figure in the length of the box's side
 */
record Projection(Camera camera, double scale, double x0, double y0) {
  double x(Point3 point) {
    double azimuth = Math.toRadians(camera.azimuth());
    return x0 + scale * (point.u() * Math.cos(azimuth) + point.v() * Math.sin(azimuth));
  }

  double y(Point3 point) {
    double elevation = Math.toRadians(camera.elevation());
    double up = point.w() * Math.cos(elevation) + far(point) * Math.sin(elevation);
    return y0 - scale * up;
  }

  /** Everything larger by a factor, around a point that stays. */
  Projection enlarged(double factor, double x, double y) {
    return new Projection(camera, scale * factor, x + factor * (x0 - x), y + factor * (y0 - y));
  }

  /** The figure's outline of a flat piece. */
  Path2D outline(Point3... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(corners[0]), y(corners[0]));
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(x(corners[i]), y(corners[i]));
    }
    path.closePath();
    return path;
  }

  /** How far a point lies from the viewer; only differences mean something. */
  double depth(Point3 point) {
    double elevation = Math.toRadians(camera.elevation());
    return far(point) * Math.cos(elevation) - point.w() * Math.sin(elevation);
  }

  private double far(Point3 point) {
    double azimuth = Math.toRadians(camera.azimuth());
    return point.v() * Math.cos(azimuth) - point.u() * Math.sin(azimuth);
  }

  /** Which side in u is the far one, −1 or 1. */
  int farU() {
    return Math.sin(Math.toRadians(camera.azimuth())) < 0 ? 1 : -1;
  }

  /** Which side in v is the far one, −1 or 1. */
  int farV() {
    return Math.cos(Math.toRadians(camera.azimuth())) >= 0 ? 1 : -1;
  }
}
