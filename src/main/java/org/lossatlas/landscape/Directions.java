package org.lossatlas.landscape;

import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;

/** Makes directions in parameter space. */
public final class Directions {
  private Directions() {}

  /**
   * Standard normal weights, zero biases; the same seed and number give the same direction.
   *
   * @param number tells several directions of one seed apart
   */
  public static Parameters random(Layout layout, long seed, int number) {
    return Parameters.of(
        layout, BlockDirections.random(layout.blocks(), layout.count(), seed, number));
  }

  /** From one network to another of the same layout: 0 is the one, 1 is the other. */
  public static Parameters towards(Parameters from, Parameters to) {
    return to.plus(-1, from);
  }

  /** One parameter alone. */
  public static Parameters parameter(Layout layout, int index) {
    double[] direction = new double[layout.count()];
    direction[index] = 1;
    return Parameters.of(layout, direction);
  }

  /**
   * The incoming weights of one neuron, as they are in the network: coordinate −1 switches it off
   * but for its bias.
   *
   * @param k its layer, 1 to L
   * @param unit 0 to n_k − 1
   */
  public static Parameters neuron(Parameters network, int k, int unit) {
    Layout layout = network.layout();
    if (!layout.isDense()) {
      double[] whole = network.vector();
      return Parameters.of(layout, BlockDirections.column(whole, layout.blocks().get(k - 1), unit));
    }
    double[] direction = new double[layout.count()];
    int width = layout.architecture().width(k);
    int last = layout.architecture().layers();
    for (int i = unit; i < layout.weightCount(k); i += width) {
      direction[layout.weightStart(k) + i] = network.get(layout.weightStart(k) + i);
    }
    for (int i = layout.skipStart() + unit; k == last && i < layout.count(); i += width) {
      direction[i] = network.get(i);
    }
    return Parameters.of(layout, direction);
  }

  /**
   * The direction with its weights scaled to those of the network and its biases by the rule. A
   * neuron or layer of the direction that is zero stays zero. The weights of skips are scaled as
   * those of a layer of their own.
   */
  public static Parameters normalised(
      Parameters direction, Parameters network, Normalisation how, BiasRule biases) {
    Layout layout = network.layout();
    return Parameters.of(
        layout,
        BlockDirections.normalised(
            direction.vector(), network.vector(), layout.blocks(), how, biases));
  }

  /** The direction without its part along another. */
  public static Parameters orthogonal(Parameters direction, Parameters other) {
    double square = dot(other, other);
    return square > 0 ? direction.plus(-dot(direction, other) / square, other) : direction;
  }

  /** Σ aᵢ bᵢ. */
  public static double dot(Parameters a, Parameters b) {
    double sum = 0;
    for (int i = 0; i < a.count(); i++) {
      sum += a.get(i) * b.get(i);
    }
    return sum;
  }

  /** ‖a‖. */
  public static double norm(Parameters a) {
    return Math.sqrt(dot(a, a));
  }
}
