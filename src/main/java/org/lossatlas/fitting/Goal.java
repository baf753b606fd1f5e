package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * What a fit aims at, point by point of its grid: the loss T(α, β) + a, and the t = s⁻¹(T + a) that
 * gives it. The offset a puts the lowest point of T a little above the infimum of σ. Row j of the
 * pattern is β = j/(B−1), its column i is α = i/(A−1); points are numbered row by row from the
 * bottom.
 */
final class Goal {
  private final int points;
  private final float[] inputs;
  private final double[] losses;
  private final double[] parameters;

  /** The goal of a pattern on its own grid. */
  Goal(Pattern pattern, Construction construction) {
    int width = pattern.width();
    int height = pattern.height();
    points = width * height;
    inputs = new float[2 * points];
    losses = new double[points];
    parameters = new double[points];
    double infimum = construction.ray().infimum();
    double lift = infimum + Construction.MARGIN - pattern.min();
    for (int row = 0; row < height; row++) {
      double up = construction.feature(Pattern.coordinate(row, height));
      for (int column = 0; column < width; column++) {
        int i = row * width + column;
        inputs[2 * i] = (float) construction.feature(Pattern.coordinate(column, width));
        inputs[2 * i + 1] = (float) up;
        losses[i] = pattern.value(column, row) + lift;
        parameters[i] = construction.inverse(losses[i] - infimum);
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
