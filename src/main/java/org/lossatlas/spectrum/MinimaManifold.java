package org.lossatlas.spectrum;

import java.util.Optional;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * The minima of zero squared loss of a network with more parameters than outputs on its data, n
 * &gt; N·m: a manifold of dimension n − N·m whose tangent space is the null space of J (Cooper
 * 2018).
 */
public final class MinimaManifold {
  /** A loss that is zero but for rounding. */
  public static final double ZERO_LOSS = 1e-24;

  private static final int MOST_STEPS = 500;

  private final DataSet data;
  private final double[] targets;

  /**
   * @param data with real targets
   */
  public MinimaManifold(DataSet data) {
    if (!(data.targets() instanceof RealTargets real)) {
      throw new IllegalArgumentException("zero squared loss is reached for real targets");
    }
    this.data = data;
    this.targets = real.toArray();
  }

  /** L(θ), the squared loss. */
  public double loss(Parameters network) {
    return LossCurvature.of(network, Loss.SQUARED, data).loss();
  }

  /**
   * Goes from θ to a minimum by Levenberg and Marquardt's steps.
   *
   * @return empty if zero is not reached in {@value #MOST_STEPS} steps
   */
  public Optional<Parameters> descend(Parameters start, RunControl control) {
    Parameters theta = start;
    double loss = loss(theta);
    double damping = 1e-2;
    for (int step = 0; step < MOST_STEPS && loss > ZERO_LOSS && !control.isStopped(); step++) {
      OutputJacobian jacobian = OutputJacobian.of(theta, data);
      Parameters next = moved(theta, jacobian, damping);
      double nextLoss = loss(next);
      if (nextLoss < loss) {
        theta = next;
        loss = nextLoss;
        damping *= 0.2;
      } else {
        damping *= 5;
      }
    }
    return loss <= ZERO_LOSS ? Optional.of(theta) : Optional.empty();
  }

  private Parameters moved(Parameters theta, OutputJacobian jacobian, double damping) {
    double[] r = jacobian.outputs();
    for (int i = 0; i < r.length; i++) {
      r[i] = targets[i] - r[i];
    }
    double[] step = jacobian.pullBack(r, damping);
    return theta.plus(1, Parameters.of(theta.layout(), step));
  }

  /**
   * One step of a walk on the manifold: along the part of a direction in the null space of J, then
   * back to zero loss.
   *
   * @param length of the step in θ
   * @return empty where the way back is not found
   */
  public Optional<Parameters> walk(
      Parameters theta, Parameters direction, double length, RunControl control) {
    double[] tangent = OutputJacobian.of(theta, data).withoutRange(direction.vector());
    double norm = 0;
    for (double component : tangent) {
      norm += component * component;
    }
    Parameters along = Parameters.of(theta.layout(), tangent);
    return descend(theta.plus(length / Math.sqrt(norm), along), control);
  }

  /** A random direction of the network's layout. */
  public static Parameters direction(Parameters like, long seed) {
    Random random = new Random(seed);
    double[] v = random.doubles(like.count(), -1, 1).toArray();
    return Parameters.of(like.layout(), v);
  }
}
