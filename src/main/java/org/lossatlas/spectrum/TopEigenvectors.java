package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * The eigenvectors of the Hessian's largest eigenvalues as directions: where the loss bends most.
 */
public final class TopEigenvectors {
  /** A direction needs fewer digits than an eigenvalue. */
  private static final double TOLERANCE = 1e-6;

  private TopEigenvectors() {}

  /**
   * Finds directions of length 1, the most curved first. The sign of each is the one in which its
   * largest component is positive, so that it does not depend on chance.
   *
   * @param count at least 1, at most n
   * @return fewer than asked for if it was stopped
   */
  public static List<Parameters> of(
      LossCurvature curvature, int count, long seed, RunControl control, Progress progress) {
    LanczosOptions options =
        LanczosOptions.ends(count, 0, curvature.count(), seed).withTolerance(TOLERANCE);
    SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
    return directions(curvature, Lanczos.run(operator, options, control, progress).top());
  }

  /** The vectors of eigenpairs as directions. */
  public static List<Parameters> directions(LossCurvature curvature, Eigenpairs pairs) {
    List<Parameters> directions = new ArrayList<>();
    for (int i = 0; i < pairs.count(); i++) {
      directions.add(Parameters.of(curvature.layout(), signed(pairs.vector(i))));
    }
    return directions;
  }

  private static double[] signed(double[] v) {
    double largest = 0;
    for (double component : v) {
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    if (largest < 0) {
      for (int i = 0; i < v.length; i++) {
        v[i] = -v[i];
      }
    }
    return v;
  }
}
