package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * The instant answer while a pattern is being drawn: the last layer solved by least squares on the
 * fixed features of a sub-network, for one size of grid. A few milliseconds a drawing. Belongs to
 * one thread.
 */
public final class Preview {
  private final Construction construction;
  private final int width;
  private final int height;
  private final LastLayer lastLayer;

  /**
   * Prepares the factorisation for patterns of this size.
   *
   * @throws IllegalArgumentException with one line if they are too large for the memory
   */
  public Preview(Construction construction, Subnetwork features, int width, int height) {
    this.construction = construction;
    this.width = width;
    this.height = height;
    Goal anyGoal = new Goal(Pattern.constant(width, height, 0), construction);
    lastLayer = new LastLayer(features, anyGoal.inputs());
  }

  /** Whether this preview is for patterns of this size. */
  public boolean fits(Pattern pattern) {
    return pattern.width() == width && pattern.height() == height;
  }

  /** The surface that the best last layer gives for {@code target}. */
  public FitSnapshot of(Pattern target) {
    Goal goal = new Goal(target, construction);
    Subnetwork solved = lastLayer.solve(goal.parameters());
    double[] losses = construction.losses(lastLayer.outputs(solved), goal.points());
    return new FitSnapshot(
        FitSnapshot.Phase.PREVIEW,
        0,
        0,
        Pattern.of(width, height, losses),
        target,
        FitError.between(losses, target),
        solved);
  }
}
