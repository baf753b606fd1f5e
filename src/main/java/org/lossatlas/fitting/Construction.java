package org.lossatlas.fitting;

import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Lattice;

/**
 * Theorem 1 of [C] for z = 1, 2 or 3: W_k = 0 and b_k moves over a window ({@link Placement}), so
 * that the output is the same for every sample and lies on the ray p* + t·u. What is trained is the
 * {@link Subnetwork} above layer k, t(α). Usually k = 1 and b₁ = (c + s·α, c + s·β, 0 …).
 *
 * <p>The sub-network sees the units that move as {@link FeatureMap} says. For activations with φ(0)
 * ≠ 0 the layer's other units are constant and get zero weights. Layers below k have no effect, and
 * stay as they were.
 */
public final class Construction {
  /** z of a plane. */
  public static final int DIRECTIONS = 2;

  /**
   * How far the lowest point of a pattern stands above the infimum of σ, in units of the loss: at
   * the infimum the slope of s is zero, and errors could not be mended.
   */
  static final double MARGIN = 0.05;

  /** The largest hidden feature of a network that a fit may start from. */
  private static final float MOST_FEATURE = 1e6f;

  private final Architecture architecture;
  private final Placement placement;
  private final FeatureMap features;
  private final Ray ray;
  private final double range;
  private final InverseTable inverse;
  private final Optional<Parameters> base;

  private Construction(
      Architecture architecture,
      Placement placement,
      Ray ray,
      double range,
      Optional<Parameters> base) {
    this.architecture = architecture;
    this.placement = placement;
    this.features = new FeatureMap(placement, architecture.activation());
    this.ray = ray;
    this.range = range;
    this.inverse = new InverseTable(ray, range + MARGIN);
    this.base = base;
  }

  /**
   * The construction for patterns whose largest and smallest value differ by at most {@code range}.
   *
   * @throws IllegalArgumentException with one line if the network or the loss cannot carry it
   */
  public static Construction of(Architecture architecture, ImplicitActivation sigma, double range) {
    requireCarrier(architecture);
    Placement usual = Placement.of(architecture, DIRECTIONS, Placement.Asked.USUAL);
    return of(architecture, sigma, range, usual);
  }

  /** The same with the pattern elsewhere in the network. */
  public static Construction of(
      Architecture architecture, ImplicitActivation sigma, double range, Placement placement) {
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
    ray.requireInvertible(range + MARGIN);
    return new Construction(architecture, placement, ray, range, Optional.empty());
  }

  /** The same with the layers below the pattern's as they are in this network. */
  public Construction above(Parameters network) {
    return new Construction(architecture, placement, ray, range, Optional.of(network));
  }

  /**
   * Checks that a network has a first hidden layer with a unit for each direction.
   *
   * @throws IllegalArgumentException with one line
   */
  public static void requireCarrier(Architecture architecture) {
    Placement.of(architecture, DIRECTIONS, Placement.Asked.USUAL);
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

  /** Where the pattern sits. */
  public Placement placement() {
    return placement;
  }

  /** The biases that the first of the units takes. */
  public Window window() {
    return placement.reach(features.unit(0));
  }

  /**
   * What the sub-network sees of the first unit where its bias has come so far through its window:
   * with one unit a direction, of a coordinate in [0, 1]; a value in [−1, 1].
   */
  public double feature(double coordinate) {
    return features.feature(0, window().bias(coordinate));
  }

  /** What the sub-network sees at the points of a lattice, [points, width]. */
  float[] inputs(Lattice lattice) {
    return features.inputs(lattice);
  }

  /** s⁻¹ at a height above the infimum, for training targets. */
  double inverse(double height) {
    return inverse.at(height);
  }

  /** s(t) for the first {@code points} values of t. */
  double[] losses(float[] t, int points) {
    double[] losses = new double[points];
    double[] point = ray.origin();
    for (int i = 0; i < points; i++) {
      losses[i] = ray.loss(t[i], point);
    }
    return losses;
  }

  /** A fresh sub-network for this construction. */
  public Subnetwork initialise(long seed) {
    Subnetwork net = Subnetwork.zero(subnetworkWidths(), architecture.activation());
    new Initialisation(net, this, seed).apply();
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
    int first = placement.layer() + 1;
    for (int k = first; k < architecture.layers(); k++) {
      double[] weights = network.weights(k);
      double[] biases = network.biases(k);
      if (k == first) {
        weights = stretched(weights, biases, network.biases(first - 1));
      }
      copy(weights, net.weights(k - first + 1));
      copy(biases, net.biases(k - first + 1));
    }
    requireModestFeatures(net);
    return net;
  }

  /** Sums of squares of the features must be far from overflow in single precision. */
  private void requireModestFeatures(Subnetwork net) {
    Integer[] corners = new Integer[placement.dimensions()];
    Arrays.fill(corners, 3);
    new Sweep(net, inputs(Lattice.of(corners)))
        .forward(
            net,
            (from, pass) -> {
              for (int l = 1; l < net.layers(); l++) {
                for (float feature : pass.features(l)) {
                  if (!(Math.abs(feature) <= MOST_FEATURE)) {
                    throw new IllegalArgumentException(
                        "the outputs of hidden layer "
                            + (l + placement.layer())
                            + " reach "
                            + feature
                            + " on the plane; no pattern can be fitted beyond "
                            + MOST_FEATURE);
                  }
                }
              }
            });
  }

  /** W_{k+1} and b_{k+1} as they act on stretched features; constant units go into the bias. */
  private double[] stretched(double[] weights, double[] biases, double[] below) {
    int width = biases.length;
    double[] rows = new double[features.width() * width];
    for (int i = 0; i < below.length; i++) {
      if (!features.carries(i)) {
        double feature = architecture.activation().value(below[i]);
        for (int j = 0; j < width; j++) {
          biases[j] += feature * weights[i * width + j];
        }
      }
    }
    for (int i = 0; i < features.width(); i++) {
      int from = features.unit(i) * width;
      for (int j = 0; j < width; j++) {
        biases[j] += features.middle(i) * weights[from + j];
        rows[i * width + j] = features.half(i) * weights[from + j];
      }
    }
    return rows;
  }

  private static void copy(double[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) from[i];
    }
  }

  /** The widths of the sub-network: the units that move, n_{k+1}, …, n_{L−1}, 1. */
  public int[] subnetworkWidths() {
    int below = placement.layer();
    int[] widths = new int[architecture.layers() - below + 1];
    for (int k = below; k < architecture.layers(); k++) {
      widths[k - below] = architecture.width(k);
    }
    widths[0] = features.width();
    widths[widths.length - 1] = 1;
    return widths;
  }

  /** θ₀: the network at α = 0, with the sub-network in its place. */
  public Parameters origin(Subnetwork subnetwork) {
    Parameters.Builder theta = new Parameters.Builder(architecture);
    int carrier = placement.layer();
    base.ifPresent(network -> keepBelow(network, theta));
    theta.layer(carrier, zeros(carrier), placement.biases(new double[placement.dimensions()]));
    int last = architecture.layers();
    for (int k = carrier + 1; k <= last; k++) {
      double[] weights = toDoubles(subnetwork.weights(k - carrier));
      double[] biases = toDoubles(subnetwork.biases(k - carrier));
      if (k == carrier + 1) {
        weights = unstretch(weights, biases);
      }
      if (k == last) {
        weights = alongRay(weights);
        biases = ray.point(biases[0]);
      }
      theta.layer(k, weights, biases);
    }
    return theta.build();
  }

  private void keepBelow(Parameters network, Parameters.Builder theta) {
    for (int k = 1; k < placement.layer(); k++) {
      theta.layer(k, network.weights(k), network.biases(k));
    }
  }

  private double[] zeros(int layer) {
    return new double[architecture.width(layer - 1) * architecture.width(layer)];
  }

  /** Direction i from 1 to z: s·q_i in the biases of the pattern's layer, zero elsewhere. */
  public Parameters direction(int index) {
    return new Parameters.Builder(architecture)
        .layer(placement.layer(), zeros(placement.layer()), placement.direction(index - 1))
        .build();
  }

  /** W_{k+1} [n_k, n_{k+1}] from the rows that act on stretched features; corrects its bias. */
  private double[] unstretch(double[] rows, double[] biases) {
    int width = biases.length;
    double[] weights = new double[architecture.width(placement.layer()) * width];
    for (int i = 0; i < features.width(); i++) {
      int to = features.unit(i) * width;
      for (int j = 0; j < width; j++) {
        double weight = rows[i * width + j] / features.half(i);
        weights[to + j] = weight;
        biases[j] -= features.middle(i) * weight;
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
