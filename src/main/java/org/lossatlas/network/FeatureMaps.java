package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A convolutional network whose first filters are zero: each feature map then has one value
 * everywhere, φ(b), and so have all maps above it, where no border is padded. On such maps a window
 * acts as a dense layer with the sum of its weights, and so does a dense layer on all pixels. This
 * class goes from that dense network to the convolutional one: each weight is shared out evenly
 * over the pixels that it sums. Immutable.
 */
public final class FeatureMaps {
  private final ImportedNetwork network;
  private final Architecture dense;

  private FeatureMaps(ImportedNetwork network, Architecture dense) {
    this.network = network;
    this.dense = dense;
  }

  /**
   * Looks at the layers of a network.
   *
   * @throws IllegalArgumentException with one line if it does not begin with a convolution, a map
   *     above the first is padded, a bias is missing, or activations differ
   */
  public static FeatureMaps of(ImportedNetwork network) {
    List<Integer> widths = new ArrayList<>(List.of(network.inputs()));
    Optional<Activation> hidden = Optional.empty();
    boolean linear = false;
    for (ImportedLayer layer : network.layers()) {
      if (layer instanceof ImportedLayer.Activate function) {
        if (!linear || hidden.filter(one -> !one.equals(function.activation())).isPresent()) {
          throw refused(
              function.name(), "must be the one activation after every layer but the last");
        }
        hidden = Optional.of(function.activation());
        linear = false;
        continue;
      }
      int units = units(layer, widths.size() == 1);
      if (units > 0) {
        if (linear) {
          throw refused(layer.name(), "has no activation before it");
        }
        widths.add(units);
        linear = true;
      }
    }
    if (!linear || widths.size() < 3 || !network.isConvolutional()) {
      throw new IllegalArgumentException(
          "the network must be feature maps with an activation, and a linear last layer");
    }
    return new FeatureMaps(network, new Architecture(widths, hidden.orElseThrow()));
  }

  /** Feature maps or units that a layer makes, 0 if it leaves them as they are. */
  private static int units(ImportedLayer layer, boolean first) {
    if (layer instanceof ImportedLayer.Convolution window) {
      if (window.same() && !first) {
        throw refused(window.name(), "pads its maps, which are then not the same everywhere");
      }
      requireBiases(window.name(), window.biases());
      return window.filters();
    }
    if (layer instanceof ImportedLayer.Dense dense) {
      if (first) {
        throw refused(dense.name(), "comes first where a convolution is needed");
      }
      requireBiases(dense.name(), dense.biases());
      return dense.units();
    }
    return 0;
  }

  private static void requireBiases(String layer, ImportedLayer.Values biases) {
    if (biases.count() == 0) {
      throw refused(layer, "has no bias; a pattern needs the bias of every layer");
    }
  }

  private static IllegalArgumentException refused(String layer, String why) {
    return new IllegalArgumentException("layer '" + layer + "' " + why);
  }

  /** The convolutional network, with the weights it came with. */
  public ImportedNetwork network() {
    return network;
  }

  /** The dense network that acts the same: inputs, first feature maps, …, outputs. */
  public Architecture dense() {
    return dense;
  }

  /**
   * θ of the convolutional network that gives the outputs of a dense one whose W₁ is zero; for a
   * direction that leaves W₁ alone, the direction.
   */
  public double[] lifted(Parameters parameters) {
    double[] theta = new double[network.theta().length];
    List<WeightBlock> blocks = network.blocks();
    for (int k = 1; k <= dense.layers(); k++) {
      WeightBlock block = blocks.get(k - 1);
      double[] biases = parameters.biases(k);
      System.arraycopy(biases, 0, theta, block.biasStart(), biases.length);
      if (k > 1) {
        share(parameters.weights(k), dense.width(k - 1), block, theta);
      }
    }
    return theta;
  }

  /** Rows are counted by pixels first, then maps. */
  private static void share(double[] weights, int maps, WeightBlock block, double[] theta) {
    int pixels = block.rows() / maps;
    for (int row = 0; row < block.rows(); row++) {
      for (int j = 0; j < block.columns(); j++) {
        theta[block.start() + row * block.columns() + j] =
            weights[row % maps * block.columns() + j] / pixels;
      }
    }
  }
}
