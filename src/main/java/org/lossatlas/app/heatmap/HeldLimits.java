package org.lossatlas.app.heatmap;

import java.util.Optional;
import org.lossatlas.figure.Range;

/**
 * Limits that follow data without flicker. They widen at once, a little further than needed, so
 * that the next value does not widen them again; and they narrow slowly, once the data fill clearly
 * less of them.
 */
final class HeldLimits {
  /** How far beyond the data limits widen, in lengths of the data. */
  static final double MARGIN = 0.04;

  /** Narrowing begins when the data fill less than this share, and ends at the other. */
  static final double BEGIN = 0.75;

  static final double END = 0.93;

  /** The time in which the surplus falls to 1/e, in seconds. */
  static final double PACE = 1.2;

  private static final double SECOND = 1e-9;

  private Optional<Range> held = Optional.empty();
  private boolean narrowing;
  private long last;

  /** The limits for data of this range, at a time in nanoseconds that only rises. */
  Range follow(Range data, long now) {
    double elapsed = (now - last) * SECOND;
    last = now;
    Range next = held.map(range -> from(range, data, elapsed)).orElse(data);
    held = Optional.of(next);
    return next;
  }

  /** Takes the next data as they are. */
  void release() {
    held = Optional.empty();
    narrowing = false;
  }

  private Range from(Range range, Range data, double elapsed) {
    double margin = MARGIN * data.length();
    Range widened =
        new Range(
            data.lower() < range.lower() ? data.lower() - margin : range.lower(),
            data.upper() > range.upper() ? data.upper() + margin : range.upper());
    double filled = data.length() / widened.length();
    narrowing = filled < (narrowing ? END : BEGIN);
    if (!narrowing) {
      return widened;
    }
    double share = 1 - Math.exp(-Math.max(0, elapsed) / PACE);
    return new Range(
        widened.lower() + share * (data.lower() - widened.lower()),
        widened.upper() + share * (data.upper() - widened.upper()));
  }
}
