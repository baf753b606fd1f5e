package org.lossatlas.network;

import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;

/** The arrays {@code skips} and {@code V} of a network file. */
final class SkipArrays {
  private static final String NEURONS = "skips";
  private static final String WEIGHTS = "V";

  private SkipArrays() {}

  static boolean isKey(String key) {
    return key.equals(NEURONS) || key.equals(WEIGHTS);
  }

  static void add(Parameters network, Map<String, NpyArray> arrays) {
    Skips skips = network.layout().skips();
    int[] neurons = new int[2 * skips.count()];
    for (int i = 0; i < skips.count(); i++) {
      neurons[2 * i] = skips.layer(i);
      neurons[2 * i + 1] = skips.unit(i);
    }
    arrays.put(NEURONS, NpyArray.ofInts(neurons, skips.count(), 2));
    arrays.put(
        WEIGHTS,
        NpyArray.ofDoubles(network.skipWeights(), skips.count(), network.architecture().outputs()));
  }

  /**
   * The network with the skips of the arrays, if there are any.
   *
   * @throws BadInputException if they do not fit the network
   */
  static Parameters adopt(String name, Map<String, NpyArray> arrays, Parameters network) {
    NpyArray neurons = arrays.get(NEURONS);
    NpyArray weights = arrays.get(WEIGHTS);
    if (neurons == null && weights == null) {
      return network;
    }
    int outputs = network.architecture().outputs();
    if (neurons == null
        || weights == null
        || neurons.dimensions() != 2
        || neurons.side(1) != 2
        || weights.dimensions() != 2
        || weights.side(0) != neurons.side(0)
        || weights.side(1) != outputs) {
      throw new BadInputException(
          name, "skips must have the shape [M, 2], and V beside it [M, " + outputs + "]");
    }
    try {
      double[] numbers = neurons.toDoubles();
      int[] layers = new int[neurons.side(0)];
      int[] units = new int[layers.length];
      for (int i = 0; i < layers.length; i++) {
        layers[i] = (int) numbers[2 * i];
        units[i] = (int) numbers[2 * i + 1];
      }
      Skips skips = Skips.of(network.architecture(), layers, units);
      return network.withSkips(skips, NetworkFile.finite(name, WEIGHTS, weights));
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(name, "holds " + impossible.getMessage());
    }
  }
}
