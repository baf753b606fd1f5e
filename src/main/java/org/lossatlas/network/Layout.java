package org.lossatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where each layer's weights and biases stand in θ: W₁ row by row, b₁, W₂, b₂, … W_L, b_L, where
 * W_k is [n_{k−1}, n_k]. A layer without a bias has no place for one. The weights V [M, n_L] of
 * skips to the output, where there are any, stand last. A convolutional network's layers stand one
 * after the other as its file has them. Immutable; equal if the widths, the activation, the biased
 * layers and the skips are.
 */
public final class Layout {
  private final Architecture architecture;
  private final boolean[] biased;
  private final Skips skips;
  private final int[] starts;

  /** A network of these layers, where they are not all dense ones. */
  private final Optional<ImportedNetwork> imported;

  /**
   * @param biased whether layer k has a bias, for k from 1 to L; place 0 is not looked at
   */
  Layout(Architecture architecture, boolean[] biased) {
    this(architecture, biased, Skips.NONE);
  }

  private Layout(Architecture architecture, boolean[] biased, Skips skips) {
    this.architecture = architecture;
    this.biased = biased.clone();
    this.skips = skips;
    imported = Optional.empty();
    starts = new int[architecture.layers() + 2];
    for (int k = 1; k <= architecture.layers(); k++) {
      starts[k + 1] = starts[k] + weightCount(k) + (biased[k] ? architecture.width(k) : 0);
    }
  }

  /** Of an imported network, also a convolutional one. */
  Layout(ImportedNetwork imported) {
    this.imported = Optional.of(imported);
    // Its ends alone, which nobody is given.
    architecture =
        new Architecture(List.of(imported.inputs(), imported.outputs()), new Activation.Identity());
    biased = new boolean[architecture.layers() + 1];
    skips = Skips.NONE;
    starts = new int[architecture.layers() + 2];
    starts[architecture.layers() + 1] =
        imported.blocks().stream().mapToInt(WeightBlock::end).max().orElse(0);
  }

  /** The layout of a network each of whose layers has a bias. */
  public static Layout biased(Architecture architecture) {
    boolean[] all = new boolean[architecture.layers() + 1];
    Arrays.fill(all, true);
    return new Layout(architecture, all);
  }

  /** The same layers with these skips in place of those that it has. */
  public Layout withSkips(Skips newSkips) {
    return new Layout(architecture, biased, newSkips);
  }

  /**
   * Widths and activation.
   *
   * @throws IllegalArgumentException with one line for a convolutional network, which has none
   */
  public Architecture architecture() {
    if (imported.isPresent()) {
      throw new IllegalArgumentException(
          "this is not computed for a convolutional network, " + imported.get().describe());
    }
    return architecture;
  }

  /** A network of these layers, with weights of its own, where they are not all dense ones. */
  Optional<ImportedNetwork> imported() {
    return imported;
  }

  /** Whether all layers are dense, so that there is an {@link #architecture}. */
  public boolean isDense() {
    return imported.isEmpty();
  }

  /** How many numbers a sample has. */
  public int inputs() {
    return architecture.inputs();
  }

  /** How many outputs there are. */
  public int outputs() {
    return architecture.outputs();
  }

  /** Which hidden neurons are connected to the output besides those of the last hidden layer. */
  public Skips skips() {
    return skips;
  }

  /**
   * For what works on layers alone and would leave skips out of its numbers.
   *
   * @throws IllegalArgumentException with one line if there are skips
   */
  public void requireNoSkips() {
    if (!skips.isEmpty()) {
      throw new IllegalArgumentException(
          "this is not computed for a network with skips to the output");
    }
  }

  /** n = |θ|. */
  public int count() {
    return skipStart() + skips.count() * architecture.outputs();
  }

  /** The place in θ of the first number of V [M, n_L], which ends θ. */
  public int skipStart() {
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

  /** Where the weights and biases stand, layer by layer, the weights of skips as a last layer. */
  public List<WeightBlock> blocks() {
    if (imported.isPresent()) {
      return imported.get().blocks();
    }
    List<WeightBlock> blocks = new ArrayList<>();
    for (int k = 1; k <= architecture.layers(); k++) {
      int width = architecture.width(k);
      int biases = biased[k] ? width : 0;
      blocks.add(
          new WeightBlock(weightStart(k), architecture.width(k - 1), width, biasStart(k), biases));
    }
    if (!skips.isEmpty()) {
      blocks.add(new WeightBlock(skipStart(), skips.count(), architecture.outputs(), count(), 0));
    }
    return blocks;
  }

  /**
   * Whether a vector of the other layout is one of this: widths, biased layers and skips are equal.
   */
  public boolean matches(Layout other) {
    return imported
            .map(ImportedNetwork::describe)
            .equals(other.imported.map(ImportedNetwork::describe))
        && count() == other.count()
        && skips.equals(other.skips)
        && Arrays.equals(biased, 1, biased.length, other.biased, 1, other.biased.length)
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
    return imported.map(ImportedNetwork::describe).orElseGet(architecture::describeWidths);
  }
}
