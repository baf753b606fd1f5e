package org.lossatlas.landscape;

import java.util.Locale;

/** How a direction's weights are scaled to those of the network (Li et al. 2018). */
public enum Normalisation {
  /** As drawn or read. */
  NONE,
  /** For each neuron its incoming weights, a column of W_k, to the norm of the network's own. */
  FILTER,
  /** Each W_k as a whole to the norm of the network's own. */
  LAYER;

  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Normalisation parse(String name) {
    for (Normalisation one : values()) {
      if (one.contractName().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is no normalisation; it must be one of none, filter, layer");
  }
}
