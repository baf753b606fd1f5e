package org.lossatlas.fitting;

import java.nio.FloatBuffer;
import org.lossatlas.network.Blas;
import org.lossatlas.network.DirectFloats;

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
  private final FloatBuffer features;
  private final FloatBuffer factor;
  private final FloatBuffer ofPoints;
  private final FloatBuffer ofUnknowns;

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
    factor = DirectFloats.allocate(unknowns * unknowns);
    ofPoints = DirectFloats.allocate(points);
    ofUnknowns = DirectFloats.allocate(unknowns);
    Blas.transposedMultiply(unknowns, unknowns, points, features, features, factor);
    float ridge = 0;
    for (int i = 0; i < unknowns; i++) {
      ridge += (float) RIDGE * factor.get(i * unknowns + i) / unknowns;
    }
    for (int i = 0; i < unknowns; i++) {
      int at = i * unknowns + i;
      factor.put(at, factor.get(at) + ridge);
    }
    if (!Blas.factorise(unknowns, factor)) {
      throw new ArithmeticException("the features of the last hidden layer are not finite");
    }
  }

  private FloatBuffer featuresWithOne(float[] inputs) {
    FloatBuffer wide = DirectFloats.allocate(Math.multiplyExact(points, unknowns));
    int units = unknowns - 1;
    new Sweep(net, inputs)
        .forward(
            net,
            (from, pass) -> {
              float[] last = pass.features(net.layers() - 1);
              for (int i = 0; i < pass.rows(); i++) {
                int start = (from + i) * unknowns;
                wide.put(start, last, i * units, units);
                wide.put(start + units, 1);
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
    // One buffer outside the heap has at most 2 GiB.
    long most =
        Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, Integer.MAX_VALUE) >> 20;
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
    ofPoints.put(0, wanted);
    Blas.multiplyTransposedVector(points, unknowns, features, ofPoints, ofUnknowns);
    float[] solution = new float[unknowns];
    ofUnknowns.get(0, solution);
    Blas.solveFactorised(unknowns, factor, solution);
    Subnetwork solved = net.copy();
    float[] weights = solved.weights(net.layers());
    System.arraycopy(solution, 0, weights, 0, weights.length);
    solved.biases(net.layers())[0] = solution[unknowns - 1];
    return solved;
  }

  /** t [N] of a sub-network that differs from this one's only in its last layer. */
  float[] outputs(Subnetwork solved) {
    float[] weights = solved.weights(net.layers());
    ofUnknowns.put(0, weights);
    ofUnknowns.put(unknowns - 1, solved.biases(net.layers())[0]);
    Blas.multiplyVector(points, unknowns, features, ofUnknowns, ofPoints);
    float[] t = new float[points];
    ofPoints.get(0, t);
    return t;
  }
}
