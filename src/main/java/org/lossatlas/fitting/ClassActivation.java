package org.lossatlas.fitting;

import org.lossatlas.network.Loss;

/** σ(p) = Σ_c P(c) ℓ(p, c) for targets that are classes. */
final class ClassActivation implements ImplicitActivation {
  /**
   * Classes that do not occur count as if they had this share when the minimiser of the
   * cross-entropy is sought, which would lie at infinity without it; costs at most m·1e-4 in loss.
   */
  private static final double LEAST_SHARE = 1e-4;

  private final Loss loss;
  private final double[] marginal;

  ClassActivation(Loss loss, double[] marginal) {
    this.loss = loss;
    this.marginal = marginal.clone();
  }

  @Override
  public int outputs() {
    return marginal.length;
  }

  @Override
  public double value(double[] p) {
    return switch (loss) {
      case CROSS_ENTROPY -> Loss.logSumExp(p, 0, p.length) - dot(p, marginal);
      case SQUARED -> dot(p, p) / 2 - dot(p, marginal) + 0.5;
      case HINGE -> hinge(p);
      case ABSOLUTE -> absolute(p);
    };
  }

  private double hinge(double[] p) {
    if (p.length < 2) {
      return 0;
    }
    int first = largest(p, p, -1);
    int second = largest(p, p, first);
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      double rival = p[c == first ? second : first];
      sum += marginal[c] * Math.max(0, 1 - (p[c] - rival));
    }
    return sum;
  }

  private double absolute(double[] p) {
    double sum = 0;
    for (int j = 0; j < p.length; j++) {
      sum += marginal[j] * Math.abs(p[j] - 1) + (1 - marginal[j]) * Math.abs(p[j]);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  @Override
  public double slope(double[] p, double[] u) {
    return switch (loss) {
      case CROSS_ENTROPY -> crossEntropySlope(p, u);
      case SQUARED -> squaredSlope(p, u);
      case HINGE -> hingeSlope(p, u);
      case ABSOLUTE -> absoluteSlope(p, u);
    };
  }

  private double crossEntropySlope(double[] p, double[] u) {
    double normaliser = Loss.logSumExp(p, 0, p.length);
    double slope = 0;
    for (int j = 0; j < p.length; j++) {
      slope += u[j] * (Math.exp(p[j] - normaliser) - marginal[j]);
    }
    return slope;
  }

  private double squaredSlope(double[] p, double[] u) {
    double slope = 0;
    for (int j = 0; j < p.length; j++) {
      slope += u[j] * (p[j] - marginal[j]);
    }
    return slope;
  }

  private double hingeSlope(double[] p, double[] u) {
    if (p.length < 2) {
      return 0;
    }
    int first = largest(p, u, -1);
    int second = largest(p, u, first);
    double slope = 0;
    for (int c = 0; c < p.length; c++) {
      int rival = c == first ? second : first;
      if (1 - p[c] + p[rival] >= 0) {
        slope += marginal[c] * (u[rival] - u[c]);
      }
    }
    return slope;
  }

  /** The place of the largest output but for one; among equals the one that u raises most. */
  private static int largest(double[] p, double[] u, int leftOut) {
    int best = -1;
    for (int j = 0; j < p.length; j++) {
      boolean larger = best < 0 || p[j] > p[best] || (p[j] == p[best] && u[j] > u[best]);
      if (j != leftOut && larger) {
        best = j;
      }
    }
    return best;
  }

  private double absoluteSlope(double[] p, double[] u) {
    double slope = 0;
    for (int j = 0; j < p.length; j++) {
      // d/dp_j of P_j |p_j − 1| + (1 − P_j) |p_j|, at a kink towards u.
      slope += marginal[j] * kink(p[j] - 1, u[j]) + (1 - marginal[j]) * kink(p[j], u[j]);
    }
    return slope;
  }

  private static double kink(double error, double u) {
    return error == 0 ? Math.abs(u) : Math.signum(error) * u;
  }

  @Override
  public double[] minimiser() {
    double[] p = new double[marginal.length];
    for (int c = 0; c < p.length; c++) {
      p[c] =
          switch (loss) {
            case CROSS_ENTROPY -> Math.log(Math.max(marginal[c], LEAST_SHARE));
            case SQUARED -> marginal[c];
            case HINGE, ABSOLUTE -> marginal[c] > 0.5 ? 1 : 0;
          };
    }
    return p;
  }

  @Override
  public double[] imbalance() {
    double[] difference = marginal.clone();
    for (int c = 0; c < difference.length; c++) {
      difference[c] -= 1.0 / difference.length;
    }
    return difference;
  }
}
