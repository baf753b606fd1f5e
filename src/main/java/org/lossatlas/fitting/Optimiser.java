package org.lossatlas.fitting;

import org.lossatlas.training.UpdateRule;

/** How the sub-network is trained. The names are those of the command line. */
public enum Optimiser {
  /** Gauss–Newton in the space of residuals, with momentum; has its own step length. */
  GAUSS_NEWTON("gauss-newton", "Gauss–Newton", 1, 2048),
  /** Adam (DL4J). */
  ADAM("adam", "Adam", 3e-3, 512),
  /** Adam with decoupled weight decay (DL4J). */
  ADAMW("adamw", "AdamW", 3e-3, 512),
  /** Gradient descent with Nesterov's momentum 0.9 (DL4J). */
  NESTEROV("nesterov", "Nesterov", 1e-3, 512),
  /** Stochastic gradient descent (DL4J). */
  SGD("sgd", "SGD", 1e-3, 512);

  private final String contractName;
  private final String title;
  private final double learningRate;
  private final int batch;

  Optimiser(String contractName, String title, double learningRate, int batch) {
    this.contractName = contractName;
    this.title = title;
    this.learningRate = learningRate;
    this.batch = batch;
  }

  public String contractName() {
    return contractName;
  }

  public String title() {
    return title;
  }

  /**
   * DL4J's rule for a step.
   *
   * @throws IllegalArgumentException for Gauss–Newton, whose steps are not taken by DL4J
   */
  UpdateRule rule() {
    return switch (this) {
      case ADAM, ADAMW -> UpdateRule.ADAM;
      case NESTEROV -> UpdateRule.NESTEROV;
      case SGD -> UpdateRule.SGD;
      case GAUSS_NEWTON ->
          throw new IllegalArgumentException("Gauss-Newton steps are not taken by DL4J");
    };
  }

  /** The learning rate that is used where none is asked for. */
  public double defaultLearningRate() {
    return learningRate;
  }

  /** The batch size that is used where none is asked for. */
  public int defaultBatch() {
    return batch;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Optimiser parse(String name) {
    for (Optimiser optimiser : values()) {
      if (optimiser.contractName.equals(name)) {
        return optimiser;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + name
            + "' is not an optimiser; it must be one of gauss-newton, adam, adamw, nesterov, sgd");
  }
}
