package org.lossatlas.fitting;

/** What a fit is trained on. */
public enum TargetMode {
  /** The loss itself, s(t) against T + a. */
  THROUGH("through"),
  /** t against s⁻¹(T + a): plain regression on relabelled targets ([C], Eq. 12). */
  INVERSE("inverse");

  private final String contractName;

  TargetMode(String contractName) {
    this.contractName = contractName;
  }

  public String contractName() {
    return contractName;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static TargetMode parse(String name) {
    for (TargetMode mode : values()) {
      if (mode.contractName.equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not a target mode; it must be through or inverse");
  }
}
