package org.lossatlas.landscape;

import java.util.Random;
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
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
    double[] direction = new double[layout.count()];
    for (int k = 1; k <= layout.architecture().layers(); k++) {
      int start = layout.weightStart(k);
      for (int i = start; i < start + layout.weightCount(k); i++) {
        direction[i] = random.nextGaussian();
      }
    }
    for (int i = layout.skipStart(); i < direction.length; i++) {
      direction[i] = random.nextGaussian();
    }
    return Parameters.of(layout, direction);
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
    double[] scaled = direction.vector();
    int outputs = layout.architecture().outputs();
    int skips = layout.skips().count();
    switch (how) {
      case NONE -> {}
      case LAYER -> scale(scaled, network, layout.skipStart(), skips * outputs, 1);
      case FILTER -> {
        for (int j = 0; j < outputs; j++) {
          scale(scaled, network, layout.skipStart() + j, skips, outputs);
        }
      }
    }
    for (int k = 1; k <= layout.architecture().layers(); k++) {
      int width = layout.architecture().width(k);
      switch (how) {
        case NONE -> {}
        case LAYER -> scale(scaled, network, layout.weightStart(k), layout.weightCount(k), 1);
        case FILTER -> {
          for (int j = 0; j < width; j++) {
            int rows = layout.architecture().width(k - 1);
            scale(scaled, network, layout.weightStart(k) + j, rows, width);
          }
        }
      }
      if (layout.hasBias(k)) {
        for (int i = layout.biasStart(k); i < layout.biasStart(k) + width; i++) {
          scaled[i] = biases == BiasRule.COPY ? network.get(i) : 0;
        }
      }
    }
    return Parameters.of(layout, scaled);
  }

  /**
   * Scales {@code count} numbers, each {@code stride} from the last, to the network's norm there.
   */
  private static void scale(
      double[] direction, Parameters network, int start, int count, int stride) {
    double own = 0;
    double wanted = 0;
    for (int n = 0; n < count; n++) {
      int i = start + n * stride;
      own = Math.hypot(own, direction[i]);
      wanted = Math.hypot(wanted, network.get(i));
    }
    double factor = own > 0 ? wanted / own : 0;
    for (int n = 0; n < count; n++) {
      direction[start + n * stride] *= factor;
    }
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
