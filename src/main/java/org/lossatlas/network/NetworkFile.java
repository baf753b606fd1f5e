package org.lossatlas.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/**
 * Networks and directions as {@code .npz} files: {@code W1} [n₀, n₁], {@code b1} [n₁], … {@code
 * WL}, {@code bL}. A missing bias means zero and is not a parameter. Skips to the output are {@code
 * skips} [M, 2], layer (from 1) and unit (from 0) of each neuron, and {@code V} [M, n_L].
 */
public final class NetworkFile {
  private NetworkFile() {}

  /** Writes the layers in double precision; replaces the file whole. */
  public static void write(Path file, Parameters network) throws IOException {
    NpzFile.write(file, arrays(network));
  }

  /** The arrays of such a file, in double precision. */
  public static Map<String, NpyArray> arrays(Parameters network) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    Architecture shape = network.architecture();
    for (int k = 1; k <= shape.layers(); k++) {
      arrays.put(
          "W" + k, NpyArray.ofDoubles(network.weights(k), shape.width(k - 1), shape.width(k)));
      if (network.hasBias(k)) {
        arrays.put("b" + k, NpyArray.ofDoubles(network.biases(k), shape.width(k)));
      }
    }
    if (!network.layout().skips().isEmpty()) {
      SkipArrays.add(network, arrays);
    }
    return arrays;
  }

  /** Whether a name is that of a file which a network can be read from. */
  public static boolean isNamed(String name) {
    return name.endsWith(".npz") || ImportedNetwork.isNamed(name);
  }

  /**
   * Reads a network, also of Keras ({@code .h5}) or DL4J ({@code .zip}).
   *
   * @param activation of the hidden layers, where the file does not say it (NPZ)
   * @throws BadInputException if the file is damaged, or its arrays do not fit together
   */
  public static Parameters read(Path file, Activation activation) {
    if (ImportedNetwork.isNamed(file.toString())) {
      return ImportedNetwork.read(file).dense();
    }
    return of(file.toString(), NpzFile.read(file, Architecture.mostParameters()), activation);
  }

  /**
   * The network of these arrays.
   *
   * @param name what messages name
   * @throws BadInputException if they do not fit together
   */
  public static Parameters of(String name, Map<String, NpyArray> arrays, Activation activation) {
    List<Integer> widths = widths(name, arrays);
    Parameters.Builder builder = builder(name, widths, activation);
    for (int k = 1; k < widths.size(); k++) {
      double[] weights = finite(name, "W" + k, arrays.get("W" + k));
      NpyArray bias = arrays.get("b" + k);
      if (bias == null) {
        builder.unbiasedLayer(k, weights);
        continue;
      }
      if (bias.size() != widths.get(k) || bias.dimensions() != 1) {
        throw new BadInputException(
            name, "b" + k + " must have the shape [" + widths.get(k) + "] of W" + k + "'s columns");
      }
      builder.layer(k, weights, finite(name, "b" + k, bias));
    }
    return SkipArrays.adopt(name, arrays, builder.build());
  }

  private static Parameters.Builder builder(
      String name, List<Integer> widths, Activation activation) {
    try {
      return new Parameters.Builder(new Architecture(widths, activation));
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(name, impossible.getMessage());
    }
  }

  private static List<Integer> widths(String name, Map<String, NpyArray> arrays) {
    List<Integer> widths = new ArrayList<>();
    for (int k = 1; arrays.containsKey("W" + k); k++) {
      NpyArray weights = arrays.get("W" + k);
      if (weights.dimensions() != 2) {
        throw new BadInputException(name, "W" + k + " must have two dimensions, [inputs, outputs]");
      }
      if (k == 1) {
        widths.add(weights.side(0));
      } else if (weights.side(0) != widths.get(k - 1)) {
        throw new BadInputException(
            name,
            "W"
                + k
                + " has "
                + weights.side(0)
                + " rows where W"
                + (k - 1)
                + " has "
                + widths.get(k - 1)
                + " columns; the two must be equal");
      }
      widths.add(weights.side(1));
    }
    if (widths.isEmpty()) {
      throw new BadInputException(name, "holds no W1; a network has W1, b1, W2, b2, and so on");
    }
    requireNoStrangers(name, arrays, widths.size() - 1);
    return widths;
  }

  private static void requireNoStrangers(String name, Map<String, NpyArray> arrays, int layers) {
    for (String key : arrays.keySet()) {
      if (SkipArrays.isKey(key)) {
        continue;
      }
      boolean layer = key.matches("[Wb][1-9]\\d{0,5}");
      if (!layer || Integer.parseInt(key.substring(1)) > layers) {
        throw new BadInputException(
            name,
            "holds '"
                + key
                + "', which is no W or b of its layers 1 to "
                + layers
                + "; layers count on from 1 without a gap");
      }
    }
  }

  static double[] finite(String name, String key, NpyArray array) {
    double[] values = array.toDoubles();
    for (double value : values) {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new BadInputException(name, key + " holds " + value + "; all must be finite");
      }
    }
    return values;
  }
}
