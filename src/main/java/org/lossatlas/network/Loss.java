package org.lossatlas.network;

import java.util.Arrays;

/**
 * A loss of the contract, per sample: ℓ(p, y) for an output p in ℝᵐ. The loss of a network is the
 * mean over the samples.
 */
public enum Loss {
  /** −log softmax(p)_y. */
  CROSS_ENTROPY("cross-entropy") {
    @Override
    public double ofClass(double[] p, int offset, int m, int y) {
      return logSumExp(p, offset, m) - p[offset + y];
    }

    @Override
    void gradientOfClass(double[] p, int offset, int m, int y, double[] gradient) {
      double total = logSumExp(p, offset, m);
      for (int j = 0; j < m; j++) {
        gradient[offset + j] = Math.exp(p[offset + j] - total) - (j == y ? 1 : 0);
      }
    }

    @Override
    void curvature(double[] p, int offset, int m, double[] curvature) {
      double total = logSumExp(p, offset, m);
      for (int j = 0; j < m; j++) {
        double share = Math.exp(p[offset + j] - total);
        for (int l = 0; l < m; l++) {
          double other = Math.exp(p[offset + l] - total);
          curvature[j * m + l] = share * ((j == l ? 1 : 0) - other);
        }
      }
    }
  },
  /** ½‖p − y‖², y one-hot for classes. */
  SQUARED("squared") {
    @Override
    public double ofClass(double[] p, int offset, int m, int y) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        double error = p[offset + j] - (j == y ? 1 : 0);
        sum += error * error;
      }
      return sum / 2;
    }

    @Override
    double ofError(double error) {
      return error * error / 2;
    }

    @Override
    void gradientOfClass(double[] p, int offset, int m, int y, double[] gradient) {
      for (int j = 0; j < m; j++) {
        gradient[offset + j] = p[offset + j] - (j == y ? 1 : 0);
      }
    }

    @Override
    double derivativeOfError(double error) {
      return error;
    }

    @Override
    void curvature(double[] p, int offset, int m, double[] curvature) {
      for (int j = 0; j < m; j++) {
        for (int l = 0; l < m; l++) {
          curvature[j * m + l] = j == l ? 1 : 0;
        }
      }
    }
  },
  /** max over j ≠ y of max(0, 1 − (p_y − p_j)). */
  HINGE("hinge") {
    @Override
    public double ofClass(double[] p, int offset, int m, int y) {
      double worst = 0;
      for (int j = 0; j < m; j++) {
        if (j != y) {
          worst = Math.max(worst, 1 - (p[offset + y] - p[offset + j]));
        }
      }
      return worst;
    }

    @Override
    void gradientOfClass(double[] p, int offset, int m, int y, double[] gradient) {
      int nearest = -1;
      double worst = 0;
      for (int j = 0; j < m; j++) {
        gradient[offset + j] = 0;
        double missing = 1 - (p[offset + y] - p[offset + j]);
        if (j != y && !(missing <= worst)) {
          worst = missing;
          nearest = j;
        }
      }
      if (nearest >= 0) {
        double one = Double.isNaN(worst) ? Double.NaN : 1;
        gradient[offset + nearest] = one;
        gradient[offset + y] = -one;
      }
    }
  },
  /** ‖p − y‖₁, y one-hot for classes. */
  ABSOLUTE("absolute") {
    @Override
    public double ofClass(double[] p, int offset, int m, int y) {
      double sum = 0;
      for (int j = 0; j < m; j++) {
        sum += Math.abs(p[offset + j] - (j == y ? 1 : 0));
      }
      return sum;
    }

    @Override
    double ofError(double error) {
      return Math.abs(error);
    }

    @Override
    void gradientOfClass(double[] p, int offset, int m, int y, double[] gradient) {
      for (int j = 0; j < m; j++) {
        gradient[offset + j] = Math.signum(p[offset + j] - (j == y ? 1 : 0));
      }
    }

    @Override
    double derivativeOfError(double error) {
      return Math.signum(error);
    }
  };

  private final String contractName;

  Loss(String contractName) {
    this.contractName = contractName;
  }

  /** The name that the command line uses. */
  public String contractName() {
    return contractName;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Loss parse(String name) {
    for (Loss loss : values()) {
      if (loss.contractName.equals(name)) {
        return loss;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not a loss; it must be one of cross-entropy, squared, hinge, absolute");
  }

  /** Whether this loss is defined for real-valued targets, not only for classes. */
  public boolean fitsRealTargets() {
    return this == SQUARED || this == ABSOLUTE;
  }

  /** ℓ for a sample of class y whose output stands in p from {@code offset} on. */
  public abstract double ofClass(double[] p, int offset, int m, int y);

  /** The part of ℓ that one output of a sample with a real target adds; error = p_j − y_j. */
  double ofError(double error) {
    throw new IllegalStateException(contractName + " is for classes only");
  }

  /**
   * ∂ℓ/∂p for a sample of class y, put where p stands. At a kink of hinge and absolute it is the
   * derivative along one of the pieces that meet, or 0 between them.
   */
  abstract void gradientOfClass(double[] p, int offset, int m, int y, double[] gradient);

  /** ∂ℓ/∂p_j for a real target; error = p_j − y_j. */
  double derivativeOfError(double error) {
    throw new IllegalStateException(contractName + " is for classes only");
  }

  /**
   * Whether ℓ has a second derivative other than 0: hinge and absolute are made of flat pieces, and
   * what their kinks would add is left out.
   */
  public boolean isCurved() {
    return this == CROSS_ENTROPY || this == SQUARED;
  }

  /** ∂²ℓ/∂p² [m,m], which no loss of the contract lets depend on the target; 0 unless curved. */
  void curvature(double[] p, int offset, int m, double[] curvature) {
    Arrays.fill(curvature, 0, m * m, 0);
  }

  /** log Σ exp(p_j) without overflow. */
  public static double logSumExp(double[] p, int offset, int m) {
    double max = p[offset];
    for (int j = 1; j < m; j++) {
      max = Math.max(max, p[offset + j]);
    }
    double sum = 0;
    for (int j = 0; j < m; j++) {
      sum += Math.exp(p[offset + j] - max);
    }
    return max + Math.log(sum);
  }
}
