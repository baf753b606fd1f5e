package org.lossatlas.figure;

/** A point, or a direction, of the box around a surface: its plane is −½ to ½ in u and v. */
record Point3(double u, double v, double w) {
  Point3 plus(Point3 other) {
    return new Point3(u + other.u, v + other.v, w + other.w);
  }

  Point3 towards(Point3 end, double share) {
    return new Point3(u + share * (end.u - u), v + share * (end.v - v), w + share * (end.w - w));
  }
}
