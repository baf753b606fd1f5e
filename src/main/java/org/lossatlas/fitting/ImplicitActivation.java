package org.lossatlas.fitting;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;
import org.lossatlas.network.Loss;

/**
 * The implicit activation σ(p) = (1/N) Σᵢ ℓ(p, yᵢ): the loss of a network whose output p is the
 * same for every sample ([C], Eq. 6 and Fig. 3). It depends on the data through the marginal of the
 * targets alone. Convex for every loss of the contract.
 */
public interface ImplicitActivation {
  /** m, the length of p. */
  int outputs();

  /** σ(p). */
  double value(double[] p);

  /** The derivative of σ at p along u (at a kink, a one-sided one). */
  double slope(double[] p, double[] u);

  /**
   * A point where σ is least, or as good as least where the infimum lies at infinity (cross-entropy
   * with a class that does not occur).
   */
  double[] minimiser();

  /**
   * By how much each class's share differs from balance, P(y) − 1/m; zeros where there are no
   * classes.
   */
  double[] imbalance();

  /**
   * σ of a data set's targets.
   *
   * @throws IllegalArgumentException with one line if the loss is for classes and these are none
   */
  static ImplicitActivation of(Loss loss, Targets targets) {
    if (targets instanceof ClassLabels labels) {
      return ofClasses(loss, labels.marginal());
    }
    RealTargets reals = (RealTargets) targets;
    return ofReals(loss, reals.toArray(), reals.outputs());
  }

  /**
   * σ for classes.
   *
   * @param marginal P(y), one share a class, summing to 1
   */
  static ImplicitActivation ofClasses(Loss loss, double[] marginal) {
    return new ClassActivation(loss, marginal);
  }

  /**
   * σ for real targets.
   *
   * @param targets [N, outputs], row by row
   * @throws IllegalArgumentException if the loss is for classes only
   */
  static ImplicitActivation ofReals(Loss loss, double[] targets, int outputs) {
    return switch (loss) {
      case SQUARED -> new SquaredRealActivation(targets, outputs);
      case ABSOLUTE -> new AbsoluteRealActivation(targets, outputs);
      default ->
          throw new IllegalArgumentException(
              loss.contractName() + " is for classes; real targets need squared or absolute");
    };
  }
}
