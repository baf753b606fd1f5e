package org.lossatlas.fitting;

import java.util.Arrays;
import org.lossatlas.network.Blas;

/**
 * The last layer's weights by linear least squares on fixed features: the answer while the user is
 * still drawing ([N], Lemma 4.3.2: random features are enough). The normal equations are factorised
 * once; each new drawing then costs two products of [N, K] with a vector. Belongs to one thread.
 */
final class LastLayer {
  /** Ridge as a share of the mean of the diagonal of FᵀF. */
  private static final double RIDGE = 1e-3;

  /** The share of the memory that the features may take. */
  private static final int SHARE_OF_MEMORY = 3;

  private final Subnetwork net;
  private final int points;
  private final int unknowns;
  private final float[] features;
  private final float[] factor;

  /**
   * Computes the features of {@code net}'s last hidden layer on the points, and the factor.
   *
   * @throws IllegalArgumentException if they do not fit in memory
   */
  LastLayer(Subnetwork net, float[] inputs) {
    this.net = net.copy();
    points = inputs.length / net.width(0);
    unknowns = net.width(net.layers() - 1) + 1;
    requireRoom(points, unknowns);
    features = featuresWithOne(inputs);
    factor = new float[unknowns * unknowns];
    Blas.transposedMultiply(unknowns, unknowns, points, features, features, factor);
    float ridge = 0;
    for (int i = 0; i < unknowns; i++) {
      ridge += (float) RIDGE * factor[i * unknowns + i] / unknowns;
    }
    for (int i = 0; i < unknowns; i++) {
      factor[i * unknowns + i] += ridge;
    }
    if (!Blas.factorise(unknowns, factor)) {
      throw new ArithmeticException("the features of the last hidden layer are not finite");
    }
  }

  private float[] featuresWithOne(float[] inputs) {
    float[] wide = new float[points * unknowns];
    Arrays.fill(wide, 1);
    int units = unknowns - 1;
    new Sweep(net, inputs)
        .forward(
            net,
            (from, pass) -> {
              float[] last = pass.features(net.layers() - 1);
              for (int i = 0; i < pass.rows(); i++) {
                System.arraycopy(last, i * units, wide, (from + i) * unknowns, units);
              }
            });
    return wide;
  }

  /**
   * Checks that the features of so many points fit in memory.
   *
   * @param unknowns units of the last hidden layer, and one
   * @throws IllegalArgumentException with one line if they do not
   */
  static void requireRoom(long points, long unknowns) {
    long megabytes = (Math.max(points, unknowns) * unknowns * Float.BYTES) >> 20;
    long most = (Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY) >> 20;
    if (megabytes > most) {
      throw new IllegalArgumentException(
          points
              + " points with "
              + (unknowns - 1)
              + " units in the last hidden layer need "
              + megabytes
              + " MB where there are "
              + most
              + "; choose a smaller grid or a narrower layer");
    }
  }

  /** The sub-network whose last layer is nearest to the targets t [N]; a new copy. */
  Subnetwork solve(double[] targets) {
    float[] wanted = new float[points];
    for (int i = 0; i < points; i++) {
      wanted[i] = (float) targets[i];
    }
    float[] solution = new float[unknowns];
    Blas.multiplyTransposedVector(points, unknowns, features, wanted, solution);
    Blas.solveFactorised(unknowns, factor, solution);
    Subnetwork solved = net.copy();
    float[] weights = solved.weights(net.layers());
    System.arraycopy(solution, 0, weights, 0, weights.length);
    solved.biases(net.layers())[0] = solution[unknowns - 1];
    return solved;
  }

  /** t [N] of a sub-network that differs from this one's only in its last layer. */
  float[] outputs(Subnetwork solved) {
    float[] last = new float[unknowns];
    float[] weights = solved.weights(net.layers());
    System.arraycopy(weights, 0, last, 0, weights.length);
    last[unknowns - 1] = solved.biases(net.layers())[0];
    float[] t = new float[points];
    Blas.multiplyVector(points, unknowns, features, last, t);
    return t;
  }
}
