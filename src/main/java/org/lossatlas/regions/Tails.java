package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * Networks made from the later layers of another. What such a network names where is the pre-image
 * of a decision region in the space of a layer.
 */
final class Tails {
  private Tails() {}

  /** The network with another first layer, [inputs, n₁] and [n₁]; skips stay. */
  static Parameters withFirstLayer(
      Parameters network, int inputs, double[] weights, double[] biases) {
    Architecture shape = network.architecture();
    List<Integer> widths = new ArrayList<>(shape.widths());
    widths.set(0, inputs);
    Parameters.Builder builder =
        new Parameters.Builder(new Architecture(widths, shape.activation()))
            .layer(1, weights, biases);
    for (int k = 2; k <= shape.layers(); k++) {
      builder.layer(k, network.weights(k), network.biases(k));
    }
    return builder.build().withSkips(network.layout().skips(), network.skipWeights());
  }

  /** Layers k + 1 … L, from the features F_k: the space behind φ. */
  static Parameters behind(Parameters network, int k) {
    Architecture shape = network.architecture();
    List<Integer> widths = shape.widths().subList(k, shape.widths().size());
    Parameters.Builder builder =
        new Parameters.Builder(new Architecture(widths, shape.activation()));
    for (int j = k + 1; j <= shape.layers(); j++) {
      builder.layer(j - k, network.weights(j), network.biases(j));
    }
    return builder.build();
  }

  /** φ of layer k and layers k + 1 … L, from the pre-activations z_k: the space before φ. */
  static Parameters before(Parameters network, int k) {
    Architecture shape = network.architecture();
    int n = shape.width(k);
    List<Integer> widths = new ArrayList<>(shape.widths().subList(k, shape.widths().size()));
    widths.add(0, n);
    Parameters.Builder builder =
        new Parameters.Builder(new Architecture(widths, shape.activation()))
            .layer(1, identity(n), new double[n]);
    for (int j = k + 1; j <= shape.layers(); j++) {
      builder.layer(j - k + 1, network.weights(j), network.biases(j));
    }
    return builder.build();
  }

  /** A network of one input as one of two that does not look at the second. */
  static Parameters widened(Parameters network) {
    int n = network.architecture().width(1);
    double[] weights = new double[2 * n];
    System.arraycopy(network.weights(1), 0, weights, 0, n);
    return withFirstLayer(network, 2, weights, network.biases(1));
  }

  private static double[] identity(int n) {
    double[] identity = new double[n * n];
    for (int i = 0; i < n; i++) {
      identity[i * n + i] = 1;
    }
    return identity;
  }
}
