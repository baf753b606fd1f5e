package org.lossatlas.figure;

import java.util.Optional;

/**
 * An axis of a figure.
 *
 * @param label the quantity and its unit, as {@code "time (s)"}; may hold formulas ({@link
 *     MathText})
 * @param limits what it shows; empty for all of the data
 */
public record Axis(String label, Scale scale, Optional<Range> limits) {
  public Axis {
    if (scale == Scale.LOG && limits.isPresent() && limits.get().lower() <= 0) {
      throw new IllegalArgumentException("a logarithmic axis begins above 0, not at " + limits);
    }
  }

  /** As long as its data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Optional.empty());
  }

  /** As long as its data, which are counts or numbers of things. */
  public static Axis whole(String label) {
    return new Axis(label, Scale.WHOLE, Optional.empty());
  }

  /** As long as its data; what is not positive is not shown. */
  public static Axis log(String label) {
    return new Axis(label, Scale.LOG, Optional.empty());
  }

  public Axis withLimits(Range range) {
    return new Axis(label, scale, Optional.of(range));
  }
}
