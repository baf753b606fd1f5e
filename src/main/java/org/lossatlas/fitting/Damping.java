package org.lossatlas.fitting;

/**
 * How strongly Gauss–Newton steps are damped, and what is done when one went wrong: the root mean
 * square of each new batch's residuals, before its step, is an unbiased look at the whole surface;
 * if it has jumped, the last good parameters come back and the damping doubles.
 */
final class Damping {
  private static final double MOST = 20;

  /** In ordinary training none is taken back, in the hardest one seen four were. */
  private static final int MOST_REJECTIONS = 40;

  private static final int SNAPSHOT_INTERVAL = 4;
  private static final int TREND_INTERVAL = 10;

  private final double least;
  private final Subnetwork good;
  private double lambda;
  private double average = Double.NaN;
  private double averageBefore = Double.POSITIVE_INFINITY;
  private double best = Double.POSITIVE_INFINITY;
  private int looks;
  private int rejections;

  /**
   * @param least the smallest λ, as a share of the mean of the diagonal of J Jᵀ
   */
  Damping(double least, Subnetwork start) {
    this.least = least;
    this.lambda = least;
    this.good = start.copy();
  }

  /** λ as a share of the mean of the diagonal of J Jᵀ. */
  double lambda() {
    return lambda;
  }

  /** Doubles λ: the matrix was not positive definite in single precision. */
  void increase() {
    lambda = Math.min(2 * lambda, MOST);
  }

  /** Whether steps had to be taken back so often that training leads nowhere. */
  boolean hasDiverged() {
    return rejections > MOST_REJECTIONS;
  }

  /**
   * Looks at a batch before its step.
   *
   * @param error root mean square of the batch's residuals
   * @param net gets the last good parameters back if they are rejected
   * @return true if the step before is taken back
   */
  boolean rejects(double error, Subnetwork net) {
    looks++;
    if (!(error <= 1.5 * best + 0.03)) {
      rejections++;
      net.set(good);
      increase();
      average = best;
      return true;
    }
    average = Double.isNaN(average) ? error : 0.8 * average + 0.2 * Math.min(error, 2 * average);
    best = Math.min(best, average);
    if (looks % SNAPSHOT_INTERVAL == 0 && error <= 1.15 * best + 0.005) {
      good.set(net);
    }
    if (looks % TREND_INTERVAL == 0) {
      followTrend();
    }
    return false;
  }

  private void followTrend() {
    if (average > 1.02 * averageBefore) {
      lambda = Math.min(1.5 * lambda, Math.max(4 * least, 0.2));
    } else if (average < averageBefore) {
      lambda = Math.max(least, lambda / 1.1);
    }
    averageBefore = average;
  }
}
