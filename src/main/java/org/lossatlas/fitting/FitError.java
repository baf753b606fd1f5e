package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * How far a surface is from its pattern ([C], Eq. 8): with the offset a that minimises Σ (loss − a
 * − target)², the root mean square and the largest absolute value of loss − a − target over the
 * grid, in units of the loss.
 */
public record FitError(double rmse, double max, double offset) {
  /** Compares a surface with its target on the same grid. */
  public static FitError between(double[] losses, Pattern target) {
    int width = target.width();
    int points = width * target.height();
    double offset = 0;
    for (int i = 0; i < points; i++) {
      offset += (losses[i] - target.value(i % width, i / width)) / points;
    }
    double squares = 0;
    double max = 0;
    for (int i = 0; i < points; i++) {
      double error = losses[i] - offset - target.value(i % width, i / width);
      squares += error * error;
      max = Math.max(max, Math.abs(error));
    }
    return new FitError(Math.sqrt(squares / points), max, offset);
  }

  /** Whether the surface was finite everywhere. */
  public boolean isFinite() {
    return Double.isFinite(rmse);
  }
}
