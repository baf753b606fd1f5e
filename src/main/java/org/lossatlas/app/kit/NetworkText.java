package org.lossatlas.app.kit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;

/**
 * A small network as texts of an experiment: widths, activation, and θ as Base64 of its
 * little-endian float64 values, layer by layer W (row by row), then b.
 */
public final class NetworkText {
  /** Larger ones would make the text of an experiment too long to be read again. */
  private static final int MOST = 20_000;

  private NetworkText() {}

  /** Empty if the network is too large, or if it is not fully connected with a bias everywhere. */
  public static Map<String, String> of(Parameters network) {
    Architecture shape = network.architecture();
    if (network.count() > MOST || !network.layout().equals(Layout.biased(shape))) {
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
        "theta", Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** Empty if the texts are no network. */
  public static Optional<Parameters> read(Map<String, String> texts) {
    try {
      Activation activation = Activation.parse(texts.getOrDefault("activation", ""));
      Layout layout =
          Layout.biased(Architecture.parse(texts.getOrDefault("widths", ""), activation));
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
}
