package org.lossatlas.app.landscape;

import org.lossatlas.figure.Field;

/**
 * A plane as far as it has been evaluated. Immutable.
 *
 * @param loss unknown points have the nearest known value until all are known
 * @param done the share of the points that is evaluated
 * @param seconds since the plane was asked for
 */
record PlanePicture(Field loss, double done, double seconds) {
  boolean isWhole() {
    return done >= 1;
  }

  /** Seconds until all points are evaluated, as it goes now. */
  double secondsLeft() {
    return done > 0 ? seconds * (1 - done) / done : Double.NaN;
  }
}
