package org.lossatlas.regions;

import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * A plane in an input space of any dimension: x = origin + s·e₁ + t·e₂. Restricted to it, a network
 * is one with the two inputs s and t. Immutable.
 */
public final class InputPlane {
  /** Directions whose sine is below this count as parallel. */
  private static final double PARALLEL = 1e-9;

  private final double[] origin;
  private final double[] first;
  private final double[] second;

  private InputPlane(double[] origin, double[] first, double[] second) {
    this.origin = origin;
    this.first = first;
    this.second = second;
  }

  /**
   * The plane along two directions as they are, which need not be orthogonal; (0, 0) is the origin
   * and (1, 0) one direction further.
   */
  public static InputPlane along(double[] origin, double[] first, double[] second) {
    requireLength(origin, first);
    requireLength(origin, second);
    return new InputPlane(origin.clone(), first.clone(), second.clone());
  }

  /**
   * The plane through three points with orthonormal directions: a lies at (0, 0), b at (‖b − a‖,
   * 0), c above; distances and angles are those of the input space.
   *
   * @throws IllegalArgumentException if the points lie on a line
   */
  public static InputPlane through(double[] a, double[] b, double[] c) {
    requireLength(a, b);
    requireLength(a, c);
    double[] first = minus(b, a);
    double[] second = minus(c, a);
    double length = norm(first);
    double other = norm(second);
    if (length == 0 || other == 0) {
      throw new IllegalArgumentException("two of the three points are the same");
    }
    scale(first, 1 / length);
    double along = dot(second, first);
    for (int i = 0; i < second.length; i++) {
      second[i] -= along * first[i];
    }
    double height = norm(second);
    if (height < PARALLEL * other) {
      throw new IllegalArgumentException("the three points lie on a line");
    }
    scale(second, 1 / height);
    return new InputPlane(a.clone(), first, second);
  }

  /** The point of the input space at (s, t). */
  public double[] point(double s, double t) {
    double[] point = origin.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] += s * first[i] + t * second[i];
    }
    return point;
  }

  /** The coordinates (s, t) of the orthogonal projection; right for orthonormal directions. */
  public double[] project(double[] x) {
    double[] from = minus(x, origin);
    return new double[] {dot(from, first), dot(from, second)};
  }

  /**
   * The network on this plane: its first layer is s·(e₁W₁) + t·(e₂W₁) + (origin·W₁ + b₁).
   *
   * @throws IllegalArgumentException if the network has another number of inputs
   */
  public Parameters restrict(Parameters network) {
    Architecture shape = network.architecture();
    if (shape.inputs() != origin.length) {
      throw new IllegalArgumentException(
          "a network of " + shape.inputs() + " inputs in a space of " + origin.length);
    }
    int width = shape.width(1);
    double[] weights = new double[2 * width];
    double[] biases = network.biases(1);
    double[] w = network.weights(1);
    for (int i = 0; i < origin.length; i++) {
      for (int j = 0; j < width; j++) {
        weights[j] += first[i] * w[i * width + j];
        weights[width + j] += second[i] * w[i * width + j];
        biases[j] += origin[i] * w[i * width + j];
      }
    }
    return Tails.withFirstLayer(network, 2, weights, biases);
  }

  /** How many products a point of a plane takes: the weights of all layers but the first. */
  public static long products(Parameters network) {
    Architecture shape = network.architecture();
    long products = 2L * shape.width(1);
    for (int k = 2; k <= shape.layers(); k++) {
      products += (long) shape.width(k - 1) * shape.width(k);
    }
    return products;
  }

  private static void requireLength(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "a vector of " + b.length + " numbers in a space of " + a.length);
    }
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= b[i];
    }
    return difference;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }
}
