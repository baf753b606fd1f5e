package org.lossatlas.app.kit;

import java.math.BigDecimal;
import java.util.List;
import org.lossatlas.figure.Levels;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

/** Round numbers along an axis that is drawn with nodes, written with equally many decimals. */
public final class RoundNumbers {
  /** How far beyond the range a number may lie and still counts, in lengths of the range. */
  private static final double SLACK = 1e-6;

  private static final int MOST_DECIMALS = 6;

  private static final double LEAST_PLAIN = 1e-4;
  private static final double MOST_PLAIN = 1e6;

  /** A number and how it is written. */
  public record Mark(double value, String text) {}

  private RoundNumbers() {}

  /** At most {@code count} of them, the ends included. */
  public static List<Mark> within(Range range, int count) {
    double slack = SLACK * range.length();
    List<Double> values =
        Levels.linear(new Range(range.lower() - slack, range.upper() + slack), count);
    double largest = Math.max(Math.abs(range.lower()), Math.abs(range.upper()));
    int decimals = values.size() < 2 ? 3 : decimals(values.get(1) - values.get(0));
    boolean plain = decimals <= MOST_DECIMALS && largest < 1e6;
    return values.stream()
        .map(
            value ->
                new Mark(value, plain ? Decimals.fixed(value, decimals) : Decimals.measured(value)))
        .toList();
  }

  /** The same on a scale; on a logarithmic one 1, 2 and 5 times powers of ten, or powers alone. */
  public static List<Mark> within(Range range, Scale scale, int count) {
    List<Double> powers = scale == Scale.LOG ? Levels.log(range, count) : List.of();
    return powers.size() < 2
        ? within(range, count)
        : powers.stream().map(value -> new Mark(value, power(value))).toList();
  }

  private static String power(double value) {
    boolean plain = value >= LEAST_PLAIN && value < MOST_PLAIN;
    return plain
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Decimals.measured(value);
  }

  private static int decimals(double step) {
    // The small term takes steps such as 0.1, which no double is exactly, up to their power of ten.
    return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-6));
  }
}
