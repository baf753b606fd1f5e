package org.lossatlas.figure;

/**
 * A mark on an axis.
 *
 * @param label empty for a small mark between the labelled ones
 */
record Tick(double value, String label) {
  boolean isMinor() {
    return label.isEmpty();
  }
}
