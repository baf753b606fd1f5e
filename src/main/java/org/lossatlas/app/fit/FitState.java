package org.lossatlas.app.fit;

/** Where the fit in the window stands. */
public enum FitState {
  /** The data are being read, or the settings cannot be used. */
  PREPARING,
  /** The least-squares preview follows the drawing. */
  PREVIEW,
  /** The network is being trained. */
  TRAINING,
  /** The training is held. */
  PAUSED,
  /** The training has ended; the outcome says why. */
  ENDED;

  /** Whether a run holds the training thread. */
  public boolean isRunning() {
    return this == TRAINING || this == PAUSED;
  }
}
