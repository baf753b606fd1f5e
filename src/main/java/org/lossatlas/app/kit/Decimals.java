package org.lossatlas.app.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as panels write them: few digits, a true minus sign, the same in every country. */
public final class Decimals {
  private static final double SMALL = 1e-3;
  private static final double LARGE = 1e5;

  private Decimals() {}

  /** With this many decimals: 0.412. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return unknown(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return minus((rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString());
  }

  /** With four decimals, or as a power of ten where that would hide digits: 2.4137, 3.1e−5. */
  public static String measured(double value) {
    double size = Math.abs(value);
    if (size != 0 && Double.isFinite(value) && (size < SMALL || size >= LARGE)) {
      return minus(String.format(Locale.ROOT, "%.3e", value));
    }
    return fixed(value, 4);
  }

  /**
   * A text in which the signs of numbers are minus signs, not hyphens; without words like 64-32.
   */
  public static String signed(String text) {
    return text.replaceAll("-(?=\\d)", "−");
  }

  private static String unknown(double value) {
    if (Double.isNaN(value)) {
      return "not known";
    }
    return value > 0 ? "∞" : "−∞";
  }

  private static String minus(String number) {
    return number.replace('-', '−');
  }
}
