package org.lossatlas.fitting;

import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/**
 * The instant answer while a pattern is being drawn: the last layer solved by least squares on the
 * fixed features of a sub-network, for one size of grid. A few milliseconds a drawing. Belongs to
 * one thread.
 */
public final class Preview {
  private final Construction construction;
  private final Lattice lattice;
  private final float[] inputs;
  private final LastLayer lastLayer;

  /**
   * Prepares the factorisation for patterns of this size.
   *
   * @throws IllegalArgumentException with one line if they are too large for the memory
   */
  public Preview(Construction construction, Subnetwork features, int width, int height) {
    this(construction, features, Lattice.of(width, height));
  }

  /** The same for a line or a volume. */
  public Preview(Construction construction, Subnetwork features, Lattice lattice) {
    this.construction = construction;
    this.lattice = lattice;
    inputs = construction.inputs(lattice);
    lastLayer = new LastLayer(features, inputs);
  }

  /** Whether this preview is for patterns of this size. */
  public boolean fits(Pattern pattern) {
    return pattern.width() == lattice.side(0) && pattern.height() == lattice.rows();
  }

  /** The surface that the best last layer gives for {@code target}. */
  public FitSnapshot of(Pattern target) {
    Goal goal = new Goal(new SpatialPattern(lattice, target), construction, inputs);
    Subnetwork solved = lastLayer.solve(goal.parameters());
    double[] losses = construction.losses(lastLayer.outputs(solved), goal.points());
    return new FitSnapshot(
        FitSnapshot.Phase.PREVIEW,
        0,
        0,
        Pattern.of(target.width(), target.height(), losses),
        target,
        FitError.between(losses, target),
        solved);
  }
}
