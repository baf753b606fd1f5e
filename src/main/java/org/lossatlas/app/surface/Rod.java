package org.lossatlas.app.surface;

/**
 * A thin rod with four sides, for a mesh in which one follows the other; a little longer than its
 * way, so that there is no notch where the next one turns.
 */
final class Rod {
  private static final int CORNERS = 8;

  private Rod() {}

  /** x, y, z of four corners around its beginning and four around its end. */
  static float[] corners(TrackShapes.Point from, TrackShapes.Point to, double radius) {
    double[] along = unit(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
    // Upright rods have no side of their own.
    boolean upright = Math.abs(along[1]) > 0.999;
    double[] across = upright ? new double[] {1, 0, 0} : unit(along[2], 0, -along[0]);
    double[] other = cross(along, across);
    float[] corners = new float[3 * CORNERS];
    for (int k = 0; k < CORNERS; k++) {
      boolean first = k < CORNERS / 2;
      TrackShapes.Point end = first ? from : to;
      double[] side = k % 2 == 0 ? across : other;
      double out = k % 4 < 2 ? radius : -radius;
      double on = (first ? -radius : radius) / 2;
      corners[3 * k] = (float) (end.x() + out * side[0] + on * along[0]);
      corners[3 * k + 1] = (float) (end.y() + out * side[1] + on * along[1]);
      corners[3 * k + 2] = (float) (end.z() + out * side[2] + on * along[2]);
    }
    return corners;
  }

  private static double[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return length > 0 ? new double[] {x / length, y / length, z / length} : new double[] {1, 0, 0};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /**
   * Point, normal (there is one) and texture index of the corners of the sides, seen from outside.
   */
  static int[] faces(int number) {
    int[] faces = new int[4 * 2 * 9];
    int size = 0;
    for (int k = 0; k < 4; k++) {
      int next = (k + 1) % 4;
      for (int corner : new int[] {k, next, 4 + next, k, 4 + next, 4 + k}) {
        faces[size++] = CORNERS * number + corner;
        faces[size++] = 0;
        faces[size++] = number;
      }
    }
    return faces;
  }
}
