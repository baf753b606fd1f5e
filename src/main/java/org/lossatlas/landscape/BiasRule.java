package org.lossatlas.landscape;

import java.util.Locale;

/** What the biases of a random or normalised direction are. */
public enum BiasRule {
  /** Zero: a walk along the direction leaves the biases alone. */
  ZERO,
  /** The network's own biases, as in Li et al.'s code: a walk scales them. */
  COPY;

  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static BiasRule parse(String name) {
    for (BiasRule one : values()) {
      if (one.contractName().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' says nothing about biases; it must be one of zero, copy");
  }
}
