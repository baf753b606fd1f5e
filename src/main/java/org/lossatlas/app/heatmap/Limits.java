package org.lossatlas.app.heatmap;

import org.lossatlas.figure.Range;

/** Which values the first and the last colour stand for. */
public sealed interface Limits {
  /** Those of the data, held still while they change little. */
  record Automatic() implements Limits {}

  /** Always the same. */
  record Fixed(Range range) implements Limits {}
}
