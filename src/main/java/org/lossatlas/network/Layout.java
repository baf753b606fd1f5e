package org.lossatlas.network;

import java.util.Arrays;

/**
 * Where each layer's weights and biases stand in θ: W₁ row by row, b₁, W₂, b₂, … W_L, b_L, where
 * W_k is [n_{k−1}, n_k]. A layer without a bias has no place for one. Immutable; equal if the
 * widths, the activation and the biased layers are.
 */
public final class Layout {
  private final Architecture architecture;
  private final boolean[] biased;
  private final int[] starts;

  /**
   * @param biased whether layer k has a bias, for k from 1 to L; place 0 is not looked at
   */
  Layout(Architecture architecture, boolean[] biased) {
    this.architecture = architecture;
    this.biased = biased.clone();
    starts = new int[architecture.layers() + 2];
    for (int k = 1; k <= architecture.layers(); k++) {
      starts[k + 1] = starts[k] + weightCount(k) + (biased[k] ? architecture.width(k) : 0);
    }
  }

  /** The layout of a network each of whose layers has a bias. */
  public static Layout biased(Architecture architecture) {
    boolean[] all = new boolean[architecture.layers() + 1];
    Arrays.fill(all, true);
    return new Layout(architecture, all);
  }

  public Architecture architecture() {
    return architecture;
  }

  /** n = |θ|. */
  public int count() {
    return starts[architecture.layers() + 1];
  }

  public boolean hasBias(int k) {
    return biased[k];
  }

  /** n_{k−1}·n_k. */
  public int weightCount(int k) {
    return architecture.width(k - 1) * architecture.width(k);
  }

  /** The place in θ of the first number of W_k. */
  public int weightStart(int k) {
    return starts[k];
  }

  /** The place in θ of the first number of b_k, if layer k has a bias. */
  public int biasStart(int k) {
    return starts[k] + weightCount(k);
  }

  /** Whether a vector of the other layout is one of this: widths and biased layers are equal. */
  public boolean matches(Layout other) {
    return Arrays.equals(biased, 1, biased.length, other.biased, 1, other.biased.length)
        && architecture.widths().equals(other.architecture.widths());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout
        && matches(layout)
        && architecture.activation().equals(layout.architecture.activation());
  }

  @Override
  public int hashCode() {
    return architecture.hashCode();
  }

  @Override
  public String toString() {
    return architecture.describeWidths();
  }
}
