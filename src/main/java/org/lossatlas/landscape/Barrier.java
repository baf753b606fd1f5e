package org.lossatlas.landscape;

/**
 * How far the loss rises between two networks on the straight line from the one to the other.
 *
 * @param height max over t in [0,1] of L(t) − ((1 − t) L(0) + t L(1)), at least 0 (Entezari et al.
 *     2022, definition 2.1)
 * @param at t where it is highest
 */
public record Barrier(double height, double at) {
  /**
   * @param losses at even steps from t = 0 to t = 1, two or more; NaN where one is not finite makes
   *     the height NaN
   */
  public static Barrier of(double[] losses) {
    int last = losses.length - 1;
    double height = 0;
    double at = 0;
    for (int i = 0; i <= last; i++) {
      double t = (double) i / last;
      double above = losses[i] - ((1 - t) * losses[0] + t * losses[last]);
      if (above > height || Double.isNaN(above)) {
        height = above;
        at = t;
      }
      if (Double.isNaN(above)) {
        break;
      }
    }
    return new Barrier(height, at);
  }
}
