package org.lossatlas.fitting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.network.Activation;

/**
 * Sub-networks as named arrays, to the last bit: {@code W1} [2, n₂], {@code b1} [n₂], …, {@code WL}
 * [n, 1], {@code bL} [1], float32. Several of one shape are stacked: {@code W1} [S, 2, n₂], ….
 */
public final class SubnetworkArrays {
  private SubnetworkArrays() {}

  /** The arrays of one sub-network. */
  public static Map<String, NpyArray> of(Subnetwork net) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int l = 1; l <= net.layers(); l++) {
      arrays.put("W" + l, NpyArray.ofFloats(net.weights(l), net.width(l - 1), net.width(l)));
      arrays.put("b" + l, NpyArray.ofFloats(net.biases(l), net.width(l)));
    }
    return arrays;
  }

  /** The arrays of one or more sub-networks of the same shape, in their order. */
  public static Map<String, NpyArray> stack(List<Subnetwork> nets) {
    Subnetwork shape = nets.get(0);
    int count = nets.size();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int l = 1; l <= shape.layers(); l++) {
      float[] weights = new float[Math.multiplyExact(count, shape.weights(l).length)];
      float[] biases = new float[Math.multiplyExact(count, shape.biases(l).length)];
      for (int i = 0; i < count; i++) {
        put(nets.get(i).weights(l), weights, i);
        put(nets.get(i).biases(l), biases, i);
      }
      arrays.put("W" + l, NpyArray.ofFloats(weights, count, shape.width(l - 1), shape.width(l)));
      arrays.put("b" + l, NpyArray.ofFloats(biases, count, shape.width(l)));
    }
    return arrays;
  }

  private static void put(float[] part, float[] whole, int place) {
    if (part.length * (place + 1L) > whole.length) {
      throw new IllegalArgumentException("sub-networks of different shapes cannot be stacked");
    }
    System.arraycopy(part, 0, whole, place * part.length, part.length);
  }

  /**
   * The sub-network of these arrays; others among them are left alone.
   *
   * @param subject what messages name
   * @throws BadInputException if one is missing, not finite, or they do not fit together
   */
  public static Subnetwork read(
      String subject, Map<String, NpyArray> arrays, Activation activation) {
    return read(subject, arrays, activation, 0).get(0);
  }

  /** The sub-networks of stacked arrays, as {@link #read}. */
  public static List<Subnetwork> readStack(
      String subject, Map<String, NpyArray> arrays, Activation activation) {
    return read(subject, arrays, activation, 1);
  }

  /**
   * @param leading dimensions before those of one network, 0 or 1
   */
  private static List<Subnetwork> read(
      String subject, Map<String, NpyArray> arrays, Activation activation, int leading) {
    int[] widths = widths(subject, arrays, leading);
    int count = leading == 0 ? 1 : arrays.get("W1").side(0);
    Subnetwork[] nets = new Subnetwork[count];
    Arrays.setAll(nets, i -> Subnetwork.zero(widths, activation));
    for (int l = 1; l < widths.length; l++) {
      for (int i = 0; i < count; i++) {
        fill(subject, "W" + l, arrays.get("W" + l), i, nets[i].weights(l));
        fill(subject, "b" + l, arrays.get("b" + l), i, nets[i].biases(l));
      }
    }
    return List.of(nets);
  }

  private static int[] widths(String subject, Map<String, NpyArray> arrays, int leading) {
    int layers = 0;
    while (arrays.containsKey("W" + (layers + 1))) {
      layers++;
    }
    int[] widths = new int[layers + 1];
    for (int l = 1; l <= layers; l++) {
      int[] shape = arrays.get("W" + l).shape();
      int[] bias = arrays.containsKey("b" + l) ? arrays.get("b" + l).shape() : new int[0];
      boolean fits =
          shape.length == leading + 2
              && bias.length == leading + 1
              && bias[leading] == shape[leading + 1]
              && (leading == 0 || (bias[0] == shape[0] && shape[0] == arrays.get("W1").side(0)))
              && (l == 1 || shape[leading] == widths[l - 1]);
      if (!fits) {
        throw new BadInputException(subject, "has a W" + l + " and b" + l + " that do not fit");
      }
      widths[l - 1] = shape[leading];
      widths[l] = shape[leading + 1];
    }
    boolean possible =
        layers >= 1 && widths[layers] == 1 && Arrays.stream(widths).min().getAsInt() > 0;
    if (!possible) {
      throw new BadInputException(subject, "holds no network with layers W1, b1, … and one output");
    }
    return widths;
  }

  private static void fill(String subject, String key, NpyArray array, int place, float[] into) {
    System.arraycopy(array.toFloats(place * into.length, into.length), 0, into, 0, into.length);
    for (float value : into) {
      if (!Float.isFinite(value)) {
        throw new BadInputException(subject, key + " holds " + value + "; all must be finite");
      }
    }
  }
}
