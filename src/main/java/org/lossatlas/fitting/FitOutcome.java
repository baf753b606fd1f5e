package org.lossatlas.fitting;

/** Why a fit ended. */
public enum FitOutcome {
  /** The error asked for was reached. */
  REACHED,
  /** The time was up, or the steps asked for were done. */
  TIME_UP,
  /** Somebody stopped it. */
  STOPPED,
  /** The loss left all bounds; the best state from before is kept. */
  DIVERGED
}
