package org.lossatlas.app.landscape;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lossatlas.landscape.Range;
import org.lossatlas.landscape.SliceGrid;

/** Which part of a plane is looked at: α along d₁, β along d₂. */
record PlaneWindow(Range alpha, Range beta) {
  static final PlaneWindow UNIT = around(1);

  private static final double LEAST = 1e-6;
  private static final double MOST = 1e6;

  /** From −reach to reach both ways; never so far or so near that numbers fail. */
  static PlaneWindow around(double reach) {
    double bounded = Math.max(LEAST, Math.min(MOST, reach));
    Range side = new Range(-bounded, bounded);
    return new PlaneWindow(side, side);
  }

  /**
   * Reads a reach, {@code 0.5}, or ranges as the command has them, {@code -1:1} or {@code
   * -0.5:1.5,-1:1}.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static PlaneWindow parse(String text) {
    if (!text.contains(":")) {
      return around(reach(text));
    }
    SliceGrid grid = SliceGrid.parse(text.replace(" ", ""), "2", 2);
    PlaneWindow window = new PlaneWindow(grid.axis(0).range(), grid.axis(1).range());
    if (!window.isSensible()) {
      throw new IllegalArgumentException("limits must be within ±1000000, and 0.000001 apart");
    }
    return window;
  }

  private static double reach(String text) {
    try {
      double reach = Double.parseDouble(text);
      if (reach >= LEAST && reach <= MOST) {
        return reach;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a reach that is not above 0.
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' must be a reach such as 0.5 (at most 1000000), or limits such as -0.5:1.5,-1:1");
  }

  private boolean isSensible() {
    return isSensible(alpha) && isSensible(beta);
  }

  private static boolean isSensible(Range range) {
    return range.from() >= -MOST && range.to() <= MOST && range.to() - range.from() >= LEAST;
  }

  /** Wider (above 1) or narrower about its own middle; the same where that would be too far. */
  PlaneWindow scaled(double factor) {
    return scaled(factor, (alpha.from() + alpha.to()) / 2, (beta.from() + beta.to()) / 2);
  }

  /** The same, about a place that stays where it is. */
  PlaneWindow scaled(double factor, double atAlpha, double atBeta) {
    PlaneWindow scaled =
        new PlaneWindow(scaled(alpha, factor, atAlpha), scaled(beta, factor, atBeta));
    return scaled.isSensible() ? scaled : this;
  }

  private static Range scaled(Range range, double factor, double at) {
    double from = at + factor * (range.from() - at);
    double to = at + factor * (range.to() - at);
    return from < to ? new Range(from, to) : range;
  }

  /** Moved by so much; the same where that would be too far. */
  PlaneWindow moved(double right, double up) {
    PlaneWindow moved = new PlaneWindow(moved(alpha, right), moved(beta, up));
    return moved.isSensible() ? moved : this;
  }

  private static Range moved(Range range, double by) {
    return new Range(range.from() + by, range.to() + by);
  }

  /** As it is typed, to five digits: a reach where it is one, else both ranges. */
  String text() {
    boolean square = alpha.equals(beta) && alpha.from() == -alpha.to();
    return square ? text(alpha.to()) : text(alpha) + "," + text(beta);
  }

  private static String text(Range range) {
    return text(range.from()) + ":" + text(range.to());
  }

  /** To five digits, without zeros at the end. */
  static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(5));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** For the command and for what is kept: to the last digit. */
  String exact() {
    return alpha + "," + beta;
  }
}
