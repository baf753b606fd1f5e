package org.lossatlas.app.heatmap;

import org.lossatlas.app.kit.Decimals;
import org.lossatlas.figure.Field;

/** A place of the plane and the value there, as one line: {@code α₁ 0.412 α₂ 0.730 L 2.4137}. */
record Reading(double alpha, double beta, String symbol, double value) {
  static Reading of(Field field, double alpha, double beta, String symbol) {
    return new Reading(alpha, beta, symbol, field.nearest(alpha, beta));
  }

  String line() {
    return "α₁ %s   α₂ %s   %s %s"
        .formatted(
            Decimals.fixed(alpha, 3), Decimals.fixed(beta, 3), symbol, Decimals.measured(value));
  }
}
