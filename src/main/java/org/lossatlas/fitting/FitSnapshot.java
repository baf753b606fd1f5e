package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * The state of a fit at one moment. Immutable.
 *
 * @param phase what stage it comes from
 * @param steps optimiser steps so far
 * @param seconds of optimisation so far, pauses left out
 * @param surface the loss on the target's grid (not lowered by the offset)
 * @param target the pattern that was aimed at, on the same grid
 * @param error how far the one is from the other
 * @param network the sub-network that shows it; shared, and never changed
 */
public record FitSnapshot(
    Phase phase,
    long steps,
    double seconds,
    Pattern surface,
    Pattern target,
    FitError error,
    Subnetwork network) {

  /** Where a snapshot comes from. */
  public enum Phase {
    /** The last layer solved on fixed features. */
    PREVIEW,
    /** All layers above the construction, in training. */
    TRAINING
  }

  /** The same state after so many steps and seconds more, for a fit that goes on from another. */
  public FitSnapshot after(long stepsBefore, double secondsBefore) {
    return new FitSnapshot(
        phase, steps + stepsBefore, seconds + secondsBefore, surface, target, error, network);
  }
}
