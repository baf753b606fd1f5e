package org.lossatlas.app.studio;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lossatlas.pattern.Pattern;

/**
 * The grey map of patterns: {@code low} is black and {@code high} is white. Values in 0 to 1 are
 * shown as they are; other patterns from their least to their greatest value.
 */
record GreyScale(double low, double high) {
  private static final GreyScale UNIT = new GreyScale(0, 1);

  /** Rounding, as of a blur or an anti-aliased edge, is not another range. */
  private static final double SLACK = 1e-9;

  private static final MathContext BRIEF = new MathContext(3);

  static GreyScale of(Pattern pattern) {
    double least = pattern.min();
    double greatest = pattern.max();
    boolean inside = least >= -SLACK && greatest <= 1 + SLACK;
    return inside ? UNIT : new GreyScale(least, greatest);
  }

  /**
   * An opaque pixel 0xffRRGGBB; a constant pattern out of 0 to 1 is black below and white above.
   */
  int argb(double value) {
    // Halves, so that a range beyond the greatest double does not overflow.
    double range = high / 2 - low / 2;
    double share = range > 0 ? (value / 2 - low / 2) / range : value;
    int grey = (int) Math.rint(255 * Math.min(1, Math.max(0, share)));
    return 0xff000000 | grey << 16 | grey << 8 | grey;
  }

  /** The range for people, such as "−0.3 … 1.8". */
  String label() {
    return brief(low) + " … " + brief(high);
  }

  /** A value with three significant digits. */
  static String brief(double value) {
    BigDecimal rounded = new BigDecimal(value).round(BRIEF).stripTrailingZeros();
    boolean plain = value == 0 || (Math.abs(value) < 1e5 && Math.abs(value) >= 1e-3);
    String text = plain ? rounded.toPlainString() : rounded.toString();
    return text.replace('-', '\u2212').replace("E+", "e").replace('E', 'e');
  }
}
