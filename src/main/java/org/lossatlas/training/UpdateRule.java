package org.lossatlas.training;

import java.util.Locale;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** How a step follows from a gradient: DL4J's updaters. The names are those of the command line. */
public enum UpdateRule {
  /** Stochastic gradient descent. */
  SGD("SGD", 0.1) {
    @Override
    public IUpdater updater(double rate) {
      return new Sgd(rate);
    }
  },
  /** Gradient descent with Nesterov's momentum of 0.9. */
  NESTEROV("Nesterov", 0.01) {
    @Override
    public IUpdater updater(double rate) {
      return new Nesterovs(rate, MOMENTUM);
    }
  },
  /** Adam with β₁ = 0.9, β₂ = 0.999. */
  ADAM("Adam", 1e-3) {
    @Override
    public IUpdater updater(double rate) {
      return new Adam(rate);
    }
  };

  private static final double MOMENTUM = 0.9;

  private final String title;
  private final double learningRate;

  UpdateRule(String title, double learningRate) {
    this.title = title;
    this.learningRate = learningRate;
  }

  /** DL4J's settings of this rule. */
  public abstract IUpdater updater(double rate);

  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** The learning rate that is used where none is asked for. */
  public double defaultLearningRate() {
    return learningRate;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static UpdateRule parse(String name) {
    for (UpdateRule rule : values()) {
      if (rule.contractName().equals(name)) {
        return rule;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not an optimiser; it must be one of sgd, nesterov, adam");
  }
}
