package org.lossatlas.app.curvature;

import java.util.Optional;

/**
 * What came of a measurement.
 *
 * @param reading empty if there is none
 * @param words one line: why there is none and what would work; empty if it was stopped
 */
record Measured(Optional<Reading> reading, String words) {
  /** It was stopped. */
  static final Measured NOTHING = new Measured(Optional.empty(), "");

  static Measured of(Reading reading) {
    return new Measured(Optional.of(reading), "");
  }

  static Measured refused(String words) {
    return new Measured(Optional.empty(), words);
  }
}
