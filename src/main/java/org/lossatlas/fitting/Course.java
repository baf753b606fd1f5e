package org.lossatlas.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far a schedule that follows the clock was at each step, so that the run can be repeated to
 * the bit: the share of the time that each step took, as it was estimated after 1, 2, 3, 4, 6, 9,
 * 13, … steps (each half as many again). Immutable.
 *
 * @param rates the share of the run's time per step from the k-th of those steps on, each 0 to 1
 */
public record Course(List<Double> rates) {
  /** Of a run that has not begun, or whose schedule does not follow the clock. */
  public static final Course NONE = new Course(List.of());

  /** Enough for 10¹² steps, which no run exceeds. */
  private static final int MOST = 100;

  /** Refuses what is no course with one line. */
  public Course {
    rates = List.copyOf(rates);
    if (rates.size() > MOST || !rates.stream().allMatch(rate -> rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "a course has at most " + MOST + " numbers, each from 0 to 1");
    }
  }

  public boolean isEmpty() {
    return rates.isEmpty();
  }

  /** The step after which the next estimate follows on that after {@code step} steps. */
  static long next(long step) {
    return Math.max(step + 1, step + step / 2);
  }

  Course then(double rate) {
    List<Double> longer = new ArrayList<>(rates);
    longer.add(rate);
    return new Course(longer);
  }

  /** Numbers with commas between them, which {@link #parse} reads. */
  public String describe() {
    return rates.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Course parse(String text) {
    try {
      return new Course(
          Arrays.stream(text.split(","))
              .filter(word -> !word.isBlank())
              .map(Double::valueOf)
              .toList());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "'" + text + "' is no course; it is what run.json says, numbers with commas between them",
          notANumber);
    }
  }

  /** Few digits are enough, and can be copied. */
  static double rounded(double rate) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4g", Math.max(0, Math.min(1, rate))));
  }
}
