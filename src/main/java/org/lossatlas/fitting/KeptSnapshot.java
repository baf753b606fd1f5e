package org.lossatlas.fitting;

import org.lossatlas.pattern.Pattern;

/**
 * What is kept of a snapshot so that it can be shown again: its surface follows from the network.
 *
 * @param steps optimiser steps so far
 * @param seconds of optimisation so far
 * @param network never changed
 */
public record KeptSnapshot(long steps, double seconds, FitError error, Subnetwork network) {
  /** What is to be kept of a snapshot. */
  public static KeptSnapshot of(FitSnapshot look) {
    return new KeptSnapshot(look.steps(), look.seconds(), look.error(), look.network());
  }

  /** About how many bytes it takes. */
  public long bytes() {
    return 4L * network.count();
  }

  /**
   * The snapshot with its surface, evaluated in single precision as in training; some milliseconds.
   *
   * @throws IllegalArgumentException if the network is not one of this construction
   */
  public FitSnapshot shownOn(Construction construction, Pattern target, FitSnapshot.Phase phase) {
    int[] widths = construction.subnetworkWidths();
    boolean fits = network.layers() == widths.length - 1;
    for (int l = 0; fits && l < widths.length; l++) {
      fits = network.width(l) == widths[l];
    }
    if (!fits) {
      throw new IllegalArgumentException("the kept network has other widths than the settings say");
    }
    Goal goal = new Goal(target, construction);
    double[] losses =
        construction.losses(new Sweep(network, goal.inputs()).outputs(network), goal.points());
    return new FitSnapshot(
        phase,
        steps,
        seconds,
        Pattern.of(target.width(), target.height(), losses),
        target,
        FitError.between(losses, target),
        network);
  }
}
