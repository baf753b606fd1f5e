package org.lossatlas.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Numbers as they stand along an axis: one number of decimals for all, and a true minus sign. */
final class Numerals {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numerals() {}

  /** Labels of the multiples of a step. */
  static List<String> linear(double[] values, NiceStep step) {
    double size = DoubleStream.of(values).map(Math::abs).max().orElse(0);
    if (size != 0 && (size >= 1e6 || size < 1e-3)) {
      int exponent = exponentOf(size);
      int decimals = Math.max(0, exponent - step.exponent());
      return labels(values, value -> scientific(value, exponent, decimals));
    }
    int decimals = Math.max(0, -step.exponent());
    return labels(values, value -> plain(BigDecimal.valueOf(value), decimals));
  }

  /** Labels along a logarithmic axis: as they are, or as powers where that would be long. */
  static List<String> log(double[] values) {
    boolean moderate = DoubleStream.of(values).allMatch(value -> value >= 1e-3 && value < 1e5);
    return labels(values, moderate ? Numerals::shortest : Numerals::power);
  }

  private static List<String> labels(double[] values, DoubleFunction<String> label) {
    return DoubleStream.of(values).mapToObj(label).toList();
  }

  private static String scientific(double value, int exponent, int decimals) {
    if (value == 0) {
      return "0";
    }
    BigDecimal mantissa = BigDecimal.valueOf(value).movePointLeft(exponent);
    return plain(mantissa, decimals) + "×10" + superscript(exponent);
  }

  private static String power(double value) {
    int exponent = exponentOf(value);
    BigDecimal mantissa =
        BigDecimal.valueOf(value).movePointLeft(exponent).setScale(0, RoundingMode.HALF_EVEN);
    String ten = "10" + superscript(exponent);
    return mantissa.intValue() == 1 ? ten : mantissa + "×" + ten;
  }

  private static String shortest(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String plain(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString().replace('-', '−');
  }

  /** Of a positive number; the small term takes numbers just below a power up to it. */
  private static int exponentOf(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
