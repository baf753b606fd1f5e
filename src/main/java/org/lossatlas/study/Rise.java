package org.lossatlas.study;

/**
 * How sharp a minimum looks in a plane: by how much the loss rises within a distance of a point, on
 * average and at most (the latter is Keskar's measure without its division by 1 + L).
 */
public record Rise(double mean, double max) {
  /**
   * Of a surface over a square.
   *
   * @param loss row by row from the bottom, [height, width]
   * @param x of the point, in columns
   * @param y in rows
   * @param radius in columns; rows count as much
   */
  public static Rise of(
      double[] loss, int width, double x, double y, double radius, double atPoint) {
    double sum = 0;
    double max = 0;
    int count = 0;
    for (int i = 0; i < loss.length; i++) {
      double dx = i % width - x;
      int row = i / width;
      double dy = row - y;
      if (dx * dx + dy * dy <= radius * radius && Double.isFinite(loss[i])) {
        sum += loss[i] - atPoint;
        max = Math.max(max, loss[i] - atPoint);
        count++;
      }
    }
    return new Rise(count == 0 ? Double.NaN : sum / count, max);
  }
}
