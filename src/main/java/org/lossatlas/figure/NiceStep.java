package org.lossatlas.figure;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A step that people count in: 1, 2 or 5 times a power of ten.
 *
 * @param mantissa 1, 2 or 5
 * @param exponent of ten
 */
record NiceStep(int mantissa, int exponent) {
  /** How far beyond the range a multiple may lie and still counts, in steps. */
  private static final double SLACK = 1e-9;

  /** The smallest step that has at most {@code count} ≥ 1 multiples in the range. */
  static NiceStep atMost(int count, Range range) {
    int start = (int) Math.floor(Math.log10(range.length() / count)) - 1;
    NiceStep step = new NiceStep(1, start);
    while (step.last(range) - step.first(range) + 1 > count) {
      step = step.next();
    }
    return step;
  }

  /** The smallest such step that is 1 or more. */
  static NiceStep wholeAtMost(int count, Range range) {
    NiceStep step = atMost(count, range);
    return step.size() < 1 ? new NiceStep(1, 0) : step;
  }

  private NiceStep next() {
    return switch (mantissa) {
      case 1 -> new NiceStep(2, exponent);
      case 2 -> new NiceStep(5, exponent);
      default -> new NiceStep(1, exponent + 1);
    };
  }

  /** The multiples within the range, each the double nearest to its decimal number. */
  double[] multiples(Range range) {
    return LongStream.rangeClosed((long) first(range), (long) last(range))
        .mapToDouble(this::multiple)
        .toArray();
  }

  /** The multiples inside the range, without its ends. */
  double[] inside(Range range) {
    return DoubleStream.of(multiples(range))
        .filter(value -> value > range.lower() && value < range.upper())
        .toArray();
  }

  private double multiple(long count) {
    double whole = (double) count * mantissa;
    // Dividing by a power of ten rounds once: 3/10 is 0.3, and 3·0.1 is not.
    return exponent < 0 ? whole / Math.pow(10, -exponent) : whole * Math.pow(10, exponent);
  }

  private double size() {
    return mantissa * Math.pow(10, exponent);
  }

  private double first(Range range) {
    return Math.ceil(range.lower() / size() - SLACK);
  }

  private double last(Range range) {
    return Math.floor(range.upper() / size() + SLACK);
  }
}
