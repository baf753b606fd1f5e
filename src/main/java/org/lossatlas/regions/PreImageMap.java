package org.lossatlas.regions;

import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;

/**
 * A step of the recursive construction as a map of its space: classes as the rest of the network
 * names them; no class where φ never gets to; strongly tinted on the line that is all that the
 * layer before reaches, where that is a line.
 */
public final class PreImageMap {
  /** Points of the inputs' window that are sent forward to see how far they get. */
  private static final int SENT = 41;

  /** Free space around what is reached, as a share of it. */
  private static final double MARGIN = 0.15;

  /** Half the width of a drawn line, in steps of the grid. */
  private static final double LINE = 1.2;

  private PreImageMap() {}

  /**
   * The map of a step.
   *
   * @param network the whole network
   * @param inputs the part of the input space that is looked at; other spaces show what it becomes
   * @param side points a side
   */
  public static RegionMap of(PreImage step, Parameters network, InputWindow inputs, int side) {
    InputWindow window = window(step, network, inputs).of(side, side);
    RegionMap map = new RegionKernel(step.network()).map(window);
    return map.changed(
        (x, y) -> isReached(step, x, y),
        (x, y) -> step.line().isEmpty() || isOn(step.line().get(), x, y, window));
  }

  private static boolean isReached(PreImage step, double x, double y) {
    return step.reached()
        .map(range -> isIn(range, x) && (step.dimension() == 1 || isIn(range, y)))
        .orElse(true);
  }

  private static boolean isIn(PreImage.Interval range, double value) {
    return value >= range.lower() && value <= range.upper();
  }

  private static boolean isOn(PreImage.Line line, double x, double y, InputWindow window) {
    double length = Math.hypot(line.dx(), line.dy());
    double across = (x - line.x()) * line.dy() - (y - line.y()) * line.dx();
    return Math.abs(across) / length <= LINE * Math.max(window.x().step(), window.y().step());
  }

  private static InputWindow window(PreImage step, Parameters network, InputWindow inputs) {
    if (step.layer() == 0) {
      return inputs;
    }
    double[] reached = forward(step, network, inputs.of(SENT, SENT));
    Span x = span(reached, 0, step.dimension());
    return new InputWindow(x, step.dimension() == 1 ? x : span(reached, 1, 2));
  }

  /** Where the points of a window get to in the step's space, [points, dimension]. */
  private static double[] forward(PreImage step, Parameters network, InputWindow inputs) {
    int d = network.architecture().inputs();
    double[] x = new double[inputs.points() * d];
    for (int p = 0; p < inputs.points(); p++) {
      x[p * d] = inputs.x().at(p % inputs.columns());
      if (d == 2) {
        x[p * d + 1] = inputs.y().at(p / inputs.columns());
      }
    }
    double[] z = DenseKernel.outputs(head(network, step.layer()), 1, x, inputs.points());
    if (step.isBehindActivation()) {
      Activation activation = network.architecture().activation();
      for (int i = 0; i < z.length; i++) {
        z[i] = activation.value(z[i]);
      }
    }
    return z;
  }

  /** Layers 1 … k as a network, whose outputs are z_k. */
  private static Parameters head(Parameters network, int k) {
    Architecture shape = network.architecture();
    Parameters.Builder builder =
        new Parameters.Builder(
            new Architecture(shape.widths().subList(0, k + 1), shape.activation()));
    for (int j = 1; j <= k; j++) {
      builder.layer(j, network.weights(j), network.biases(j));
    }
    return builder.build();
  }

  private static Span span(double[] values, int from, int step) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = from; i < values.length; i += step) {
      if (Double.isFinite(values[i])) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    if (!(low < high)) {
      double middle = Double.isFinite(low) ? low : 0;
      return new Span(middle - 1, middle + 1, 2);
    }
    double margin = MARGIN * (high - low);
    return new Span(low - margin, high + margin, 2);
  }
}
