package org.lossatlas.fitting;

import java.util.Arrays;

/**
 * What is made small at each point of a {@link Goal}, as a function of the sub-network's t, in
 * units of the goal's range. Belongs to one thread.
 */
interface Residual {
  /** r at point i. */
  double value(double t, int point);

  /** ∂r/∂t at point i. */
  double slope(double t, int point);

  /** Through σ: r = s(t) − T − a, the error of the loss itself. */
  static Residual throughSigma(Goal goal, Ray ray) {
    double unit = range(goal.losses());
    double[] place = ray.origin();
    return new Residual() {
      @Override
      public double value(double t, int point) {
        return (ray.loss(t, place) - goal.losses()[point]) / unit;
      }

      @Override
      public double slope(double t, int point) {
        return ray.slope(t, place) / unit;
      }
    };
  }

  /** By σ⁻¹ ([C], Eq. 12): r = t − s⁻¹(T + a), plain regression on relabelled targets. */
  static Residual inverted(Goal goal) {
    double unit = range(goal.parameters());
    return new Residual() {
      @Override
      public double value(double t, int point) {
        return (t - goal.parameters()[point]) / unit;
      }

      @Override
      public double slope(double t, int point) {
        return 1 / unit;
      }
    };
  }

  private static double range(double[] values) {
    double min = Arrays.stream(values).min().orElseThrow();
    double max = Arrays.stream(values).max().orElseThrow();
    return max > min ? max - min : 1;
  }
}
