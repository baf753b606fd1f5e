package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/**
 * What a fit aims at, point by point of its lattice: the loss T + a, and the t = s⁻¹(T + a) that
 * gives it. The offset a puts the lowest point of T a little above the infimum of σ. Row j of the
 * pattern is β = j/(B−1), its column i is α = i/(A−1); points are numbered row by row from the
 * bottom.
 */
final class Goal {
  private final int points;
  private final float[] inputs;
  private final double[] losses;
  private final double[] parameters;

  /** The goal of a plane pattern on its own grid. */
  Goal(Pattern pattern, Construction construction) {
    this(SpatialPattern.of(pattern), construction);
  }

  /** The goal of a pattern on its own lattice. */
  Goal(SpatialPattern pattern, Construction construction) {
    this(pattern, construction, construction.inputs(pattern.lattice()));
  }

  /** The same with the inputs of the pattern's lattice, for who keeps them. */
  Goal(SpatialPattern pattern, Construction construction, float[] inputs) {
    points = pattern.lattice().size();
    this.inputs = inputs;
    losses = pattern.sheet().toArray();
    parameters = new double[points];
    double infimum = construction.ray().infimum();
    double lift = infimum + Construction.MARGIN - pattern.sheet().min();
    for (int i = 0; i < points; i++) {
      losses[i] += lift;
      parameters[i] = construction.inverse(losses[i] - infimum);
    }
  }

  /** Plain regression: t itself is wanted. */
  Goal(float[] inputs, double[] targets) {
    points = targets.length;
    this.inputs = inputs;
    losses = targets;
    parameters = targets;
  }

  /** N, the number of points. */
  int points() {
    return points;
  }

  /** Stretched features [N, r]; not a copy. */
  float[] inputs() {
    return inputs;
  }

  /** T + a [N]; not a copy. */
  double[] losses() {
    return losses;
  }

  /** s⁻¹(T + a) [N]; not a copy. */
  double[] parameters() {
    return parameters;
  }
}
