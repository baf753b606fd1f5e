package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Levels for contour lines: round numbers, by the 1-2-5 rule. */
public final class Levels {
  private Levels() {}

  /** At most {@code count} of them within the range of the colours, on their scale; none for 0. */
  public static List<Double> of(ColourScale colours, int count) {
    if (count == 0) {
      return List.of();
    }
    Range range = colours.range();
    List<Double> decades = colours.scale() == Scale.LOG ? log(range, count) : List.of();
    // A short logarithmic range may hold no round power.
    return decades.size() > 1 ? decades : linear(range, count);
  }

  /**
   * Multiples of 1, 2 or 5 times a power of ten inside the range; the finest such step with at most
   * {@code count} ≥ 1 of them.
   */
  public static List<Double> linear(Range range, int count) {
    requireCount(count);
    return DoubleStream.of(NiceStep.atMost(count, range).inside(range)).boxed().toList();
  }

  /**
   * 1, 2 and 5 times powers of ten inside the range; powers alone, or every so many of them, where
   * that would be more than {@code count}.
   *
   * @param range above 0
   */
  public static List<Double> log(Range range, int count) {
    requireCount(count);
    List<Double> fine = decades(range, 1, 1, 2, 5);
    for (int every = 1; fine.size() > count; every++) {
      fine = decades(range, every, 1);
    }
    return fine;
  }

  private static void requireCount(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at most " + count + " levels");
    }
  }

  /** The given multiples of every so many powers of ten, those within the range, rising. */
  static List<Double> decades(Range range, int every, int... multiples) {
    int last = (int) Math.floor(Math.log10(range.upper()));
    int first = Math.floorDiv((int) Math.floor(Math.log10(range.lower())), every) * every;
    List<Double> levels = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += every) {
      for (int multiple : multiples) {
        double level =
            exponent < 0 ? multiple / Math.pow(10, -exponent) : multiple * Math.pow(10, exponent);
        if (range.contains(level)) {
          levels.add(level);
        }
      }
    }
    return levels;
  }
}
