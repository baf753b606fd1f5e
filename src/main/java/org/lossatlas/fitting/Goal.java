package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * What a fit aims at, point by point of its grid: the loss T(α, β) + a, and the t = s⁻¹(T + a) that
 * gives it. Row j of the pattern is β = j/(B−1), its column i is α = i/(A−1); points are numbered
 * row by row from the bottom.
 */
final class Goal {
  private final int points;
  private final float[] inputs;
  private final double[] losses;
  private final double[] parameters;

  /**
   * @param margin how far the lowest point of the pattern stands above the infimum of σ, &gt; 0:
   *     there the slope of s is not zero, so that errors can be seen and mended
   */
  Goal(Pattern pattern, Construction construction, double margin) {
    int width = pattern.width();
    int height = pattern.height();
    points = width * height;
    inputs = new float[2 * points];
    losses = new double[points];
    parameters = new double[points];
    Ray ray = construction.ray();
    double lift = ray.infimum() + margin - pattern.min();
    InverseTable inverse = new InverseTable(ray, margin + pattern.max() - pattern.min());
    for (int row = 0; row < height; row++) {
      double up = construction.feature(Pattern.coordinate(row, height));
      for (int column = 0; column < width; column++) {
        int i = row * width + column;
        inputs[2 * i] = (float) construction.feature(Pattern.coordinate(column, width));
        inputs[2 * i + 1] = (float) up;
        losses[i] = pattern.value(column, row) + lift;
        parameters[i] = inverse.at(losses[i] - ray.infimum());
      }
    }
  }

  /** N, the number of points. */
  int points() {
    return points;
  }

  /** Stretched features [N, 2]; not a copy. */
  float[] inputs() {
    return inputs;
  }

  /** T + a [N]; not a copy. */
  double[] losses() {
    return losses;
  }

  /** s⁻¹(T + a) [N]; not a copy. */
  double[] parameters() {
    return parameters;
  }
}
