package org.lossatlas.fitting;

/** What is made small at each point of a {@link Goal}, as a function of the sub-network's t. */
interface Residual {
  /** r at point i. */
  double value(double t, int point);

  /** ∂r/∂t at point i. */
  double slope(double t, int point);

  /** Through σ: r = s(t) − T − a, the error of the loss itself. */
  static Residual throughSigma(Goal goal, Ray ray) {
    return new Residual() {
      @Override
      public double value(double t, int point) {
        return ray.loss(t) - goal.losses()[point];
      }

      @Override
      public double slope(double t, int point) {
        return ray.slope(t);
      }
    };
  }

  /** By σ⁻¹ ([C], Eq. 12): r = t − s⁻¹(T + a), plain regression on relabelled targets. */
  static Residual inverted(Goal goal) {
    return new Residual() {
      @Override
      public double value(double t, int point) {
        return t - goal.parameters()[point];
      }

      @Override
      public double slope(double t, int point) {
        return 1;
      }
    };
  }
}
