package org.lossatlas.study;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;

/**
 * [O], Lemma 3.3 and Corollary 3.4: a network whose last hidden layer is as wide as there are
 * samples passes through all of them, by the solution of one triangular system. The last hidden
 * layer sees the samples as distinct numbers t₁ &lt; … &lt; t_N; its unit j is φ(t − b_j) with b_j
 * midway between t_{j−1} and t_j, so A_ij = φ(tᵢ − b_j) is lower triangular, and A m = y. The first
 * unit of every layer before it only hands the projection on.
 *
 * @param network θ; all units beside those of the construction are zero
 * @param projection of the inputs, which is all that the network sees of them
 */
public record ExactInterpolation(Parameters network, Projection projection) {
  /**
   * The smallest gap between two projections: wide enough for smooLU to be nearly relu between
   * neighbours, so that A is nearly that of a polygon, which is well-behaved for many samples.
   */
  private static final double GAP = 32;

  /** The smallest projection: each layer of smooLU takes some 1 off it, and it stays positive. */
  private static final double FIRST = 32;

  /** φ(t) = 0 for t ≤ 0 and grows for t &gt; 0: what the lemma calls rectified. */
  public static boolean isRectified(Activation activation) {
    return activation instanceof Activation.Relu
        || activation instanceof Activation.SmoothLinearUnit;
  }

  /**
   * Builds the network.
   *
   * @param shape one output; the last hidden layer at least as wide as there are samples
   * @throws IllegalArgumentException if the shape is another, or two samples have the same inputs
   */
  public static ExactInterpolation of(Architecture shape, DataSet data, long seed) {
    int hidden = shape.layers() - 1;
    if (hidden < 1
        || shape.outputs() != 1
        || shape.width(hidden) < data.samples()
        || !isRectified(shape.activation())
        || !(data.targets() instanceof RealTargets)) {
      throw new IllegalArgumentException(
          "one output, relu or smoolu, and a last hidden layer as wide as there are samples are"
              + " needed");
    }
    Projection projection = Projection.of(data, GAP, FIRST + hidden, seed);
    double[] t = projection.of(data);
    for (int k = 1; k < hidden; k++) {
      for (int i = 0; i < t.length; i++) {
        t[i] = shape.activation().value(t[i]);
      }
    }
    return new ExactInterpolation(
        network(shape, projection, t, (RealTargets) data.targets()), projection);
  }

  private static Parameters network(
      Architecture shape, Projection projection, double[] t, RealTargets targets) {
    int[] order =
        IntStream.range(0, t.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> t[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] knots = new double[t.length];
    for (int i = 0; i < knots.length; i++) {
      double before = i == 0 ? t[order[0]] - GAP : t[order[i - 1]];
      knots[i] = (before + t[order[i]]) / 2;
    }
    double[] m = solve(shape.activation(), order, t, knots, targets);
    int hidden = shape.layers() - 1;
    Parameters.Builder builder = new Parameters.Builder(shape);
    for (int k = 1; k <= hidden; k++) {
      int width = shape.width(k);
      int units = k == hidden ? t.length : 1;
      double[] column = k == 1 ? projection.direction() : new double[] {1};
      double[] weights = new double[shape.width(k - 1) * width];
      double[] biases = new double[width];
      for (int j = 0; j < units; j++) {
        for (int i = 0; i < column.length; i++) {
          weights[i * width + j] = column[i];
        }
        biases[j] = (k == 1 ? projection.shift() : 0) - (k == hidden ? knots[j] : 0);
      }
      builder.layer(k, weights, biases);
    }
    double[] last = new double[shape.width(hidden)];
    System.arraycopy(m, 0, last, 0, m.length);
    return builder.layer(hidden + 1, last, new double[1]).build();
  }

  /** m = A⁻¹ y, from the first sample on. */
  private static double[] solve(
      Activation activation, int[] order, double[] t, double[] knots, RealTargets targets) {
    double[] m = new double[t.length];
    for (int i = 0; i < m.length; i++) {
      double rest = targets.value(order[i], 0);
      for (int j = 0; j < i; j++) {
        rest -= activation.value(t[order[i]] - knots[j]) * m[j];
      }
      m[i] = rest / activation.value(t[order[i]] - knots[i]);
    }
    return m;
  }

  /** The largest |f(xᵢ) − yᵢ|, through the whole network in double precision. */
  public double largestError(DataSet data) {
    double[] x = new double[data.samples() * data.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = data.rawInputs()[i];
    }
    double[] f = DenseKernel.outputs(network, 1, x, data.samples());
    RealTargets targets = (RealTargets) data.targets();
    double largest = 0;
    for (int i = 0; i < f.length; i++) {
      largest = Math.max(largest, Math.abs(f[i] - targets.value(i, 0)));
    }
    return largest;
  }

  /** f where the projection of the input is t, for each t. */
  public double[] along(double[] t) {
    int d = network.architecture().inputs();
    double[] x = new double[t.length * d];
    for (int i = 0; i < t.length; i++) {
      System.arraycopy(projection.inputAt(t[i]), 0, x, i * d, d);
    }
    return DenseKernel.outputs(network, 1, x, t.length);
  }

  /** The largest of |m|, the weights of the last layer. */
  public double largestWeight() {
    double largest = 0;
    for (double m : network.weights(network.architecture().layers())) {
      largest = Math.max(largest, Math.abs(m));
    }
    return largest;
  }
}
