package org.lossatlas.fitting;

import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * Theorem 1 of [C] for z = 2: W₁ = 0 and b₁ = (c + s·α, c + s·β, 0 …), so that the output is the
 * same for every sample and lies on the ray p* + t·u. What is trained is the {@link Subnetwork}
 * above the first layer, t(α, β).
 *
 * <p>The sub-network sees the first hidden layer's two units stretched to [−1, 1], x = (φ(b) −
 * middle) / half; θ takes that stretch into W₂ and b₂. For activations with φ(0) ≠ 0 the first
 * layer's other units are constant and get zero weights.
 */
public final class Construction {
  /** z, the number of directions. */
  public static final int DIRECTIONS = 2;

  /**
   * How far the lowest point of a pattern stands above the infimum of σ, in units of the loss: at
   * the infimum the slope of s is zero, and errors could not be mended.
   */
  static final double MARGIN = 0.05;

  /** The largest hidden feature of a network that a fit may start from. */
  private static final float MOST_FEATURE = 1e6f;

  private final Architecture architecture;
  private final Window window;
  private final Ray ray;
  private final double range;
  private final InverseTable inverse;
  private final double middle;
  private final double half;

  private Construction(Architecture architecture, Window window, Ray ray, double range) {
    this.architecture = architecture;
    this.window = window;
    this.ray = ray;
    this.range = range;
    this.inverse = new InverseTable(ray, range + MARGIN);
    double low = architecture.activation().value(window.bias(0));
    double high = architecture.activation().value(window.bias(1));
    this.middle = (low + high) / 2;
    this.half = (high - low) / 2;
  }

  /**
   * The construction for patterns whose largest and smallest value differ by at most {@code range}.
   *
   * @throws IllegalArgumentException with one line if the network or the loss cannot carry it
   */
  public static Construction of(Architecture architecture, ImplicitActivation sigma, double range) {
    requireCarrier(architecture);
    if (sigma.outputs() != architecture.outputs()) {
      throw new IllegalArgumentException(
          "the network has "
              + architecture.outputs()
              + " outputs and the targets need "
              + sigma.outputs());
    }
    Ray ray =
        Ray.reaching(sigma, range + MARGIN)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the loss cannot rise by the pattern's range of "
                            + range
                            + " on any constant output; choose a pattern with a smaller range or"
                            + " another loss"));
    Window window = Recipe.of(architecture.activation(), architecture.layers() - 2).window();
    return new Construction(architecture, window, ray, range);
  }

  /**
   * Checks that a network has a first hidden layer with a unit for each direction.
   *
   * @throws IllegalArgumentException with one line
   */
  public static void requireCarrier(Architecture architecture) {
    if (architecture.layers() < 2) {
      throw new IllegalArgumentException(
          "a pattern needs at least one hidden layer, better three, such as 784-96-128-128-10");
    }
    if (architecture.width(1) < DIRECTIONS) {
      throw new IllegalArgumentException(
          "the first hidden layer has "
              + architecture.width(1)
              + " unit, and a plane needs at least "
              + DIRECTIONS);
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  public Ray ray() {
    return ray;
  }

  /** The largest difference of values of the patterns that this is for. */
  public double range() {
    return range;
  }

  public Window window() {
    return window;
  }

  /** What the sub-network sees of a coordinate in [0, 1]: a value in [−1, 1]. */
  public double feature(double coordinate) {
    return (architecture.activation().value(window.bias(coordinate)) - middle) / half;
  }

  /** s⁻¹ at a height above the infimum, for training targets. */
  double inverse(double height) {
    return inverse.at(height);
  }

  /** s(t) for the first {@code points} values of t. */
  double[] losses(float[] t, int points) {
    double[] losses = new double[points];
    for (int i = 0; i < points; i++) {
      losses[i] = ray.loss(t[i]);
    }
    return losses;
  }

  /** A fresh sub-network for this construction. */
  public Subnetwork initialise(long seed) {
    Subnetwork net = Subnetwork.zero(subnetworkWidths(), architecture.activation());
    new Initialisation(net, seed).apply();
    return net;
  }

  /**
   * The sub-network that stands in a network already: the other way of {@link #origin}, but for the
   * last layer, which is left zero, as it is to be solved anew.
   *
   * @param network of this construction's architecture
   * @throws IllegalArgumentException with one line if its features are too large to go on from
   */
  public Subnetwork adopt(Parameters network) {
    Subnetwork net = Subnetwork.zero(subnetworkWidths(), architecture.activation());
    for (int k = 2; k < architecture.layers(); k++) {
      double[] weights = network.weights(k);
      double[] biases = network.biases(k);
      if (k == 2) {
        stretch(weights, biases, network.biases(1));
      }
      copy(weights, net.weights(k - 1));
      copy(biases, net.biases(k - 1));
    }
    requireModestFeatures(net);
    return net;
  }

  /** Sums of squares of the features must be far from overflow in single precision. */
  private static void requireModestFeatures(Subnetwork net) {
    float[] corners = {-1, -1, -1, 1, 1, -1, 1, 1, 0, 0};
    new Sweep(net, corners)
        .forward(
            net,
            (from, pass) -> {
              for (int l = 1; l < net.layers(); l++) {
                for (float feature : pass.features(l)) {
                  if (!(Math.abs(feature) <= MOST_FEATURE)) {
                    throw new IllegalArgumentException(
                        "the outputs of hidden layer "
                            + (l + 1)
                            + " reach "
                            + feature
                            + " on the plane; no pattern can be fitted beyond "
                            + MOST_FEATURE);
                  }
                }
              }
            });
  }

  /** W₂ and b₂ as they act on stretched features; the constant units go into the bias. */
  private void stretch(double[] weights, double[] biases, double[] firstBiases) {
    int width = biases.length;
    for (int i = 0; i < firstBiases.length; i++) {
      double feature = i < DIRECTIONS ? middle : architecture.activation().value(firstBiases[i]);
      for (int j = 0; j < width; j++) {
        biases[j] += feature * weights[i * width + j];
        weights[i * width + j] *= half;
      }
    }
  }

  private static void copy(double[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) from[i];
    }
  }

  /** The widths of the sub-network: 2, n₂, …, n_{L−1}, 1. */
  public int[] subnetworkWidths() {
    int[] widths = new int[architecture.layers()];
    for (int k = 1; k < architecture.layers(); k++) {
      widths[k - 1] = architecture.width(k);
    }
    widths[0] = DIRECTIONS;
    widths[widths.length - 1] = 1;
    return widths;
  }

  /** θ₀: the network at α = β = 0, with the sub-network in its place. */
  public Parameters origin(Subnetwork subnetwork) {
    Parameters.Builder theta = new Parameters.Builder(architecture);
    double[] firstBiases = new double[architecture.width(1)];
    firstBiases[0] = window.bias(0);
    firstBiases[1] = window.bias(0);
    theta.layer(1, new double[architecture.inputs() * architecture.width(1)], firstBiases);
    int last = architecture.layers();
    for (int k = 2; k <= last; k++) {
      double[] weights = toDoubles(subnetwork.weights(k - 1));
      double[] biases = toDoubles(subnetwork.biases(k - 1));
      if (k == 2) {
        int width = biases.length;
        weights = unstretch(weights, biases, width);
      }
      if (k == last) {
        weights = alongRay(weights);
        biases = ray.point(biases[0]);
      }
      theta.layer(k, weights, biases);
    }
    return theta.build();
  }

  /** Direction 1 or 2: s at the unit's place in b₁, zero elsewhere. */
  public Parameters direction(int index) {
    double[] biases = new double[architecture.width(1)];
    biases[index - 1] = window.size();
    return new Parameters.Builder(architecture)
        .layer(1, new double[architecture.inputs() * architecture.width(1)], biases)
        .build();
  }

  /** W₂ [n₁, n₂] from the two rows that act on stretched features; corrects b₂ for it. */
  private double[] unstretch(double[] rows, double[] biases, int width) {
    double[] weights = new double[architecture.width(1) * width];
    for (int i = 0; i < DIRECTIONS; i++) {
      for (int j = 0; j < width; j++) {
        double weight = rows[i * width + j] / half;
        weights[i * width + j] = weight;
        biases[j] -= middle * weight;
      }
    }
    return weights;
  }

  /** The last layer's [n_{L−1}, m] from the single column that gives t: column · uᵀ. */
  private double[] alongRay(double[] column) {
    double[] u = ray.direction();
    double[] weights = new double[column.length * u.length];
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < u.length; j++) {
        weights[i * u.length + j] = column[i] * u[j];
      }
    }
    return weights;
  }

  private static double[] toDoubles(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
