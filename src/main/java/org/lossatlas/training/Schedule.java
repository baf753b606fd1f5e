package org.lossatlas.training;

/** How the learning rate changes over the time or the epochs that training is given. */
public enum Schedule {
  /** The same from start to end. */
  CONSTANT("constant") {
    @Override
    public double factor(double progress) {
      return 1;
    }
  },
  /** Half a cosine, from 1 down to 0. */
  COSINE("cosine") {
    @Override
    public double factor(double progress) {
      return (1 + Math.cos(Math.PI * Math.min(1, progress))) / 2;
    }
  },
  /** A tenth after each third of the time. */
  STEP("step") {
    @Override
    public double factor(double progress) {
      return Math.pow(0.1, Math.floor(3 * Math.min(progress, 0.999)));
    }
  };

  private final String contractName;

  Schedule(String contractName) {
    this.contractName = contractName;
  }

  public String contractName() {
    return contractName;
  }

  /** The learning rate's factor when {@code progress} (0 to 1) of the time is used up. */
  public abstract double factor(double progress);

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Schedule parse(String name) {
    for (Schedule schedule : values()) {
      if (schedule.contractName.equals(name)) {
        return schedule;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not a schedule; it must be one of constant, cosine, step");
  }
}
