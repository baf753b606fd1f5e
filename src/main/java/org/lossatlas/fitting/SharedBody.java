package org.lossatlas.fitting;

import java.util.List;

/**
 * Sub-networks side by side in one: each has a share of every hidden layer's units, so that heads
 * may be put on the hidden layers of one network. A head reads its own share at first, and all
 * units once its layer is solved anew.
 */
public final class SharedBody {
  private SharedBody() {}

  /**
   * The hidden widths of a part when so many share the layers above the pattern's.
   *
   * @param widths inputs … outputs
   * @param carrier the layer whose biases move, which all parts see whole
   * @throws IllegalArgumentException with one line if a layer has fewer units than there are parts
   */
  public static List<Integer> part(List<Integer> widths, int carrier, int parts) {
    Integer[] part = widths.toArray(Integer[]::new);
    for (int k = carrier + 1; k < part.length - 1; k++) {
      part[k] = widths.get(k) / parts;
      if (part[k] < 1) {
        throw new IllegalArgumentException(
            "hidden layer " + k + " has " + widths.get(k) + " units for " + parts + " heads");
      }
    }
    return List.of(part);
  }

  /**
   * All parts in one sub-network; units beyond the parts' are zero.
   *
   * @param parts of one shape
   * @param widths of the whole: as many layers, each at least as wide as the parts together
   * @param head whose last layer it has
   */
  public static Subnetwork join(List<Subnetwork> parts, int[] widths, int head) {
    Subnetwork whole = Subnetwork.zero(widths, parts.get(0).activation());
    for (int l = 1; l <= whole.layers(); l++) {
      for (int p = 0; p < parts.size(); p++) {
        if (l < whole.layers()) {
          put(parts.get(p), whole, l, p);
        }
      }
    }
    Subnetwork own = parts.get(head);
    int last = whole.layers();
    int above = last == 1 ? 0 : head * own.width(last - 1);
    System.arraycopy(own.weights(last), 0, whole.weights(last), above, own.weights(last).length);
    System.arraycopy(own.biases(last), 0, whole.biases(last), 0, own.biases(last).length);
    return whole;
  }

  /** Block p of layer l: below it the inputs of all, or the units of the same part. */
  private static void put(Subnetwork part, Subnetwork whole, int l, int p) {
    int units = part.width(l);
    int below = part.width(l - 1);
    int row = l == 1 ? 0 : p * below;
    for (int i = 0; i < below; i++) {
      System.arraycopy(
          part.weights(l),
          i * units,
          whole.weights(l),
          (row + i) * whole.width(l) + p * units,
          units);
    }
    System.arraycopy(part.biases(l), 0, whole.biases(l), p * units, units);
  }
}
