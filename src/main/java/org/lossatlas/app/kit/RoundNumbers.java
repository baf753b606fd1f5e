package org.lossatlas.app.kit;

import java.util.List;
import org.lossatlas.figure.Levels;
import org.lossatlas.figure.Range;

/** Round numbers along an axis that is drawn with nodes, written with equally many decimals. */
public final class RoundNumbers {
  /** How far beyond the range a number may lie and still counts, in lengths of the range. */
  private static final double SLACK = 1e-6;

  private static final int MOST_DECIMALS = 6;

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

  private static int decimals(double step) {
    // The small term takes steps such as 0.1, which no double is exactly, up to their power of ten.
    return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-6));
  }
}
