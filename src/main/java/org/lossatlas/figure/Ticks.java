package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses where an axis is marked: as many round numbers as have room for their labels. Linear axes
 * count in steps of 1, 2 or 5; logarithmic ones in 1, 2 and 5 of each decade, in decades, or in
 * every so many decades, and like linear ones where they are shorter than a decade.
 */
final class Ticks {
  private static final int MOST = 7;

  /** Logarithmic axes with fewer decades than this are marked like linear ones. */
  private static final double SHORT = 0.75;

  /** Longer ones, upper over lower end, have no marks between the labelled ones. */
  private static final double MOST_WITH_MINOR = 1e9;

  private final Range range;
  private final Predicate<List<Tick>> fits;

  private Ticks(Range range, Predicate<List<Tick>> fits) {
    this.range = range;
    this.fits = fits;
  }

  /**
   * @param fits whether labels have room; asked with fewer and fewer ticks
   */
  static List<Tick> of(Range range, Scale scale, Predicate<List<Tick>> fits) {
    Ticks ticks = new Ticks(range, fits);
    return switch (scale) {
      case LOG -> ticks.log();
      case LINEAR -> ticks.linear(NiceStep::atMost);
      case WHOLE -> ticks.linear(NiceStep::wholeAtMost);
    };
  }

  private interface Steps {
    NiceStep atMost(int count, Range range);
  }

  private List<Tick> linear(Steps steps) {
    List<Tick> ticks = List.of();
    for (int count = MOST; count > 0; count--) {
      NiceStep step = steps.atMost(count, range);
      double[] values = step.multiples(range);
      ticks = labelled(values, Numerals.linear(values, step));
      if (ticks.size() > 1 && fits.test(ticks)) {
        return ticks;
      }
    }
    return ticks.isEmpty() ? ticks : ticks.subList(0, 1);
  }

  private List<Tick> log() {
    double decades = Math.log10(range.upper() / range.lower());
    if (decades < SHORT) {
      return linear(NiceStep::atMost);
    }
    Optional<List<Tick>> fine = fitting(Levels.decades(range, 1, 1, 2, 5));
    if (fine.isPresent()) {
      return withMinor(fine.get());
    }
    for (int every = 1; every < decades; every++) {
      Optional<List<Tick>> coarse = fitting(Levels.decades(range, every, 1));
      if (coarse.isPresent()) {
        return withMinor(coarse.get());
      }
    }
    return linear(NiceStep::atMost);
  }

  private Optional<List<Tick>> fitting(List<Double> levels) {
    double[] values = levels.stream().mapToDouble(Double::doubleValue).toArray();
    List<Tick> ticks = labelled(values, Numerals.log(values));
    boolean good = values.length > 1 && values.length <= MOST + 1 && fits.test(ticks);
    return good ? Optional.of(ticks) : Optional.empty();
  }

  private List<Tick> withMinor(List<Tick> major) {
    if (range.upper() / range.lower() > MOST_WITH_MINOR) {
      return major;
    }
    List<Tick> all = new ArrayList<>(major);
    for (double value : Levels.decades(range, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9)) {
      if (major.stream().noneMatch(tick -> tick.value() == value)) {
        all.add(new Tick(value, ""));
      }
    }
    return all;
  }

  private static List<Tick> labelled(double[] values, List<String> labels) {
    List<Tick> ticks = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      ticks.add(new Tick(values[i], labels.get(i)));
    }
    return ticks;
  }
}
