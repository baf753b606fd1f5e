package org.lossatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of a fully connected network: widths n₀ (input), n₁ … n_{L−1} (hidden), n_L (output),
 * and the activation of every hidden layer. The last layer is linear.
 */
public record Architecture(List<Integer> widths, Activation activation) {
  private static final int MAX_WIDTH = 1_000_000;

  /** What θ, its copies and the training of it may take together, in bytes a parameter. */
  private static final long BYTES_A_PARAMETER = 48;

  /** Copies the widths; refuses fewer than two, one below 1, and more than fit in memory. */
  public Architecture {
    widths = List.copyOf(widths);
    if (widths.size() < 2) {
      throw new IllegalArgumentException("a network needs at least an input and an output width");
    }
    for (int width : widths) {
      if (width < 1 || width > MAX_WIDTH) {
        throw new IllegalArgumentException(
            "a width of " + width + " where 1 to " + MAX_WIDTH + " is possible");
      }
    }
    if (parameterCount(widths) > mostParameters()) {
      throw new IllegalArgumentException(
          parameterCount(widths)
              + " parameters, more than the "
              + mostParameters()
              + " that this process has memory for");
    }
  }

  /** How many parameters a network may have: as many as there is memory for. */
  static long mostParameters() {
    return Runtime.getRuntime().maxMemory() / BYTES_A_PARAMETER;
  }

  /**
   * Reads widths such as {@code 784-96-128-128-10}.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Architecture parse(String widths, Activation activation) {
    if (!widths.matches("\\d{1,7}(-\\d{1,7})+")) {
      throw new IllegalArgumentException(
          "'" + widths + "' is not a list of widths; it must look like 784-96-128-128-10");
    }
    return new Architecture(
        Arrays.stream(widths.split("-")).map(Integer::valueOf).toList(), activation);
  }

  /** L, the number of layers with weights. */
  public int layers() {
    return widths.size() - 1;
  }

  /** n_k, 0 ≤ k ≤ L. */
  public int width(int k) {
    return widths.get(k);
  }

  /** d = n₀. */
  public int inputs() {
    return widths.get(0);
  }

  /** m = n_L. */
  public int outputs() {
    return widths.get(layers());
  }

  /** The widths as {@link #parse} reads them. */
  public String describeWidths() {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  private static long parameterCount(List<Integer> widths) {
    long count = 0;
    for (int k = 1; k < widths.size(); k++) {
      count += (widths.get(k - 1) + 1L) * widths.get(k);
    }
    return count;
  }
}
