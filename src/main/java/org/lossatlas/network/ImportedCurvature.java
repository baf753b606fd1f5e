package org.lossatlas.network;

import java.util.Arrays;
import org.lossatlas.data.DataSet;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Products with the Hessian of an imported network, also a convolutional one, by central
 * differences of DL4J's gradient g in double precision, at two distances:
 *
 * <pre>
 * D(h) = (g(θ + h v/‖v‖) − g(θ − h v/‖v‖)) · ‖v‖ / 2h,   H v ≈ (4 D(h/2) − D(h)) / 3
 * </pre>
 *
 * <p>‖D(h/2) − D(h)‖/3 estimates the error of D(h/2), and so bounds that of the product where the
 * loss is smooth; where a step crosses kinks (relu, pooling) it shows how far their jumps reach.
 * Its parts H₀ and H₁ are not to be had this way. Thread-safe, one product at a time.
 */
public final class ImportedCurvature {
  /**
   * Of the length of θ: so short that few samples have a kink within it, and rounding takes some
   * 1e-9 of a product.
   */
  private static final double STEP = 1e-7;

  private static final int BATCH = 128;

  private final Loss loss;
  private final DataSet data;
  private final ImportedNetwork origin;
  private final double[] theta;
  private final double distance;
  private final Dl4jNetwork network;
  private double largestError;

  /**
   * At the network's own θ.
   *
   * @param data whose pictures' numbers are counted rows, columns, channels
   * @throws IllegalArgumentException if network and data do not fit together
   */
  public ImportedCurvature(ImportedNetwork origin, Loss loss, DataSet data) {
    if (origin.inputs() != data.inputs() || origin.outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException("the network cannot answer for " + data);
    }
    this.origin = origin;
    this.loss = loss;
    this.data = data;
    theta = origin.theta();
    distance = STEP * Math.max(1, Math.sqrt(Blas.dot(theta, theta)));
    network = new Dl4jNetwork(origin, DataType.DOUBLE);
  }

  /** n = |θ|. */
  public int count() {
    return theta.length;
  }

  /** ∂L/∂θ at θ. */
  public synchronized double[] gradient() {
    return gradient(theta);
  }

  private double[] gradient(double[] at) {
    network.set(origin.with(at));
    double[] sum = new double[at.length];
    for (int from = 0; from < data.samples(); from += BATCH) {
      int first = from;
      int rows = Math.min(BATCH, data.samples() - from);
      float[] x =
          Arrays.copyOfRange(data.rawInputs(), from * data.inputs(), (from + rows) * data.inputs());
      double[] share =
          network.gradient(
              origin, x, rows, p -> new OutputDerivatives(loss, data, p).gradient(data, first));
      Blas.addScaled(1, share, sum);
    }
    return sum;
  }

  /**
   * H · v for several v, [count, n] as is the result; four gradients each.
   *
   * @throws IllegalArgumentException if a direction has another length
   */
  public synchronized double[] multiply(int count, double[] directions) {
    int n = theta.length;
    if (directions.length != (long) count * n) {
      throw new IllegalArgumentException(
          directions.length + " numbers for " + count + " directions of " + n);
    }
    double[] products = new double[directions.length];
    for (int s = 0; s < count; s++) {
      double[] v = Arrays.copyOfRange(directions, s * n, (s + 1) * n);
      System.arraycopy(product(v), 0, products, s * n, n);
    }
    return products;
  }

  private double[] product(double[] v) {
    double length = Math.sqrt(Blas.dot(v, v));
    if (length == 0) {
      return new double[v.length];
    }
    double[] far = difference(v, length, distance);
    double[] near = difference(v, length, distance / 2);
    double[] product = new double[v.length];
    double gap = 0;
    for (int i = 0; i < v.length; i++) {
      double between = near[i] - far[i];
      gap += between * between;
      product[i] = near[i] + between / 3;
    }
    double size = Math.sqrt(Blas.dot(product, product));
    if (size > 0) {
      largestError = Math.max(largestError, Math.sqrt(gap) / 3 / size);
    }
    return product;
  }

  private double[] difference(double[] v, double length, double h) {
    double[] forward = theta.clone();
    Blas.addScaled(h / length, v, forward);
    double[] backward = theta.clone();
    Blas.addScaled(-h / length, v, backward);
    double[] difference = gradient(forward);
    Blas.addScaled(-1, gradient(backward), difference);
    for (int i = 0; i < difference.length; i++) {
      difference[i] *= length / (2 * h);
    }
    return difference;
  }

  /** The largest estimate so far of a product's error, relative to the product's length. */
  public synchronized double largestError() {
    return largestError;
  }
}
