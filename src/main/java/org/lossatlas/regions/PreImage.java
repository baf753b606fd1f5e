package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * A step of the recursive construction of a decision region, from the outputs back to the inputs
 * ([N], Figs. 5.2 and 5.4): the points of one layer's space from which the rest of the network
 * names the class. For layers of at most two units; the space of one unit is drawn as bands.
 *
 * @param space which space it lies in, {@code F₂} behind φ, {@code z₂} before it, {@code x}
 * @param layer k, 0 for the space of the inputs
 * @param formula how it follows from the step before
 * @param dimension of the space, 1 or 2
 * @param network names the classes in this space; with two inputs, of which a space of one
 *     dimension uses the first
 * @param reached the values that φ takes, where the space lies behind a φ that is not onto ℝ: only
 *     points with both coordinates in there are reached
 * @param line the line that z can reach, where the map before it has rank 1
 */
public record PreImage(
    String space,
    int layer,
    String formula,
    int dimension,
    Parameters network,
    Optional<Interval> reached,
    Optional<Line> line) {
  /** An open interval, perhaps without ends. */
  public record Interval(double lower, double upper) {}

  /** The points (x, y) + t(dx, dy). */
  public record Line(double x, double y, double dx, double dy) {}

  /**
   * All steps, the last is the region in the space of the inputs.
   *
   * @throws IllegalArgumentException if a hidden layer or the input has more than two units, or the
   *     network has skips
   */
  public static List<PreImage> steps(Parameters network) {
    network.layout().requireNoSkips();
    Architecture shape = network.architecture();
    for (int k = 0; k < shape.layers(); k++) {
      if (shape.width(k) > 2) {
        throw new IllegalArgumentException(
            "pre-images are drawn for layers of up to two units, not " + shape.width(k));
      }
    }
    List<PreImage> steps = new ArrayList<>();
    for (int k = shape.layers() - 1; k >= 1; k--) {
      steps.add(behind(network, k));
      steps.add(before(network, k));
    }
    String last = shape.layers() == 1 ? "f(x) ∈ V" : "h₁⁻¹";
    steps.add(
        new PreImage(
            "x", 0, last, shape.inputs(), wide(network), Optional.empty(), Optional.empty()));
    return steps;
  }

  /** Whether the space is that of features, not of pre-activations. */
  boolean isBehindActivation() {
    return space.startsWith("F");
  }

  private static PreImage behind(Parameters network, int k) {
    Architecture shape = network.architecture();
    Optional<Interval> reached = range(shape.activation());
    String formula = k == shape.layers() - 1 ? "V" : "h" + digit(k + 1) + "⁻¹";
    return new PreImage(
        "F" + digit(k),
        k,
        reached.isPresent() ? formula + " ∩ range(φ)" : formula,
        shape.width(k),
        wide(Tails.behind(network, k)),
        reached,
        Optional.empty());
  }

  private static PreImage before(Parameters network, int k) {
    Optional<Line> line = line(network, k);
    return new PreImage(
        "z" + digit(k),
        k,
        line.isPresent() ? "φ⁻¹ ∩ range(h" + digit(k) + ")" : "φ⁻¹",
        network.architecture().width(k),
        wide(Tails.before(network, k)),
        Optional.empty(),
        line);
  }

  private static Parameters wide(Parameters network) {
    return network.architecture().inputs() == 1 ? Tails.widened(network) : network;
  }

  /** The range of φ, where it is not ℝ. */
  static Optional<Interval> range(Activation activation) {
    double infinity = Double.POSITIVE_INFINITY;
    return switch (activation.name()) {
      case "tanh" -> Optional.of(new Interval(-1, 1));
      case "sigmoid" -> Optional.of(new Interval(0, 1));
      case "relu", "smoolu", "quadratic" -> Optional.of(new Interval(0, infinity));
      case "elu" -> Optional.of(new Interval(-1, infinity));
      default ->
          activation instanceof Activation.Softplus
              ? Optional.of(new Interval(0, infinity))
              : Optional.empty();
    };
  }

  /** The line z = b + t·w that a layer of two units reaches from one, or from two by rank 1. */
  private static Optional<Line> line(Parameters network, int k) {
    Architecture shape = network.architecture();
    if (shape.width(k) != 2 || WidthTheorem.singularValues(network, k).rank() != 1) {
      return Optional.empty();
    }
    double[] w = network.weights(k);
    double[] b = network.biases(k);
    boolean first = w.length == 2 || Math.hypot(w[0], w[1]) >= Math.hypot(w[2], w[3]);
    int row = first ? 0 : 2;
    return Optional.of(new Line(b[0], b[1], w[row], w[row + 1]));
  }

  private static String digit(int k) {
    return String.valueOf((char) ('₀' + k % 10));
  }
}
