package org.lossatlas.network;

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
