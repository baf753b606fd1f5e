package org.lossatlas.experiment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/**
 * A small network as texts of an experiment: widths, activation, skips, and θ as Base64 of its
 * little-endian float64 values, layer by layer W (row by row), then b, and V at the end.
 */
public final class NetworkText {
  /** Larger ones would make the text of an experiment too long to be read again. */
  private static final int MOST = 20_000;

  private NetworkText() {}

  /** Empty if the network is too large, or if it is not fully connected with a bias everywhere. */
  public static Map<String, String> of(Parameters network) {
    if (!network.layout().isDense()) {
      return Map.of();
    }
    Architecture shape = network.architecture();
    Layout biased = Layout.biased(shape).withSkips(network.layout().skips());
    if (network.count() > MOST || !network.layout().equals(biased)) {
      return Map.of();
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(Double.BYTES * network.count()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < network.count(); i++) {
      bytes.putDouble(network.get(i));
    }
    return Map.of(
        "widths", shape.describeWidths(),
        "activation", shape.activation().name(),
        "skips", describe(network.layout().skips()),
        "theta", Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** Empty if the texts are no network. */
  public static Optional<Parameters> read(Map<String, String> texts) {
    try {
      Activation activation = Activation.parse(texts.getOrDefault("activation", ""));
      Architecture shape = Architecture.parse(texts.getOrDefault("widths", ""), activation);
      Layout layout = Layout.biased(shape).withSkips(skips(shape, texts.getOrDefault("skips", "")));
      byte[] bytes = Base64.getDecoder().decode(texts.getOrDefault("theta", ""));
      if (layout.count() > MOST || bytes.length != Double.BYTES * layout.count()) {
        return Optional.empty();
      }
      double[] theta = new double[layout.count()];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(theta);
      return Optional.of(Parameters.of(layout, theta));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /** As {@code 1:0 1:4}: layer and unit of each neuron. */
  private static String describe(Skips skips) {
    return IntStream.range(0, skips.count())
        .mapToObj(i -> skips.layer(i) + ":" + skips.unit(i))
        .collect(Collectors.joining(" "));
  }

  private static Skips skips(Architecture shape, String text) {
    String[] neurons = text.isEmpty() ? new String[0] : text.split(" ");
    int[] layers = new int[neurons.length];
    int[] units = new int[neurons.length];
    for (int i = 0; i < neurons.length; i++) {
      int colon = neurons[i].indexOf(':');
      layers[i] = Integer.parseInt(neurons[i].substring(0, Math.max(0, colon)));
      units[i] = Integer.parseInt(neurons[i].substring(colon + 1));
    }
    return Skips.of(shape, layers, units);
  }
}
