package org.lossatlas.app.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Range;

class HeldLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final HeldLimits limits = new HeldLimits();

  @Test
  void takesTheFirstDataAsTheyAre() {
    assertThat(limits.follow(new Range(1, 3), 0)).isEqualTo(new Range(1, 3));
  }

  @Test
  void holdsStillWhileDataShrinkALittle() {
    limits.follow(new Range(0, 10), 0);

    assertThat(limits.follow(new Range(1, 9.5), SECOND)).isEqualTo(new Range(0, 10));
  }

  @Test
  void widensAtOnceAndOnlyWhereNeeded() {
    limits.follow(new Range(0, 10), 0);

    Range wide = limits.follow(new Range(0, 12), 1);

    assertThat(wide.lower()).isZero();
    assertThat(wide.upper()).isCloseTo(12 + HeldLimits.MARGIN * 12, within(1e-12));
  }

  @Test
  void narrowsByTheShareOfItsPace() {
    limits.follow(new Range(0, 10), 0);

    Range narrowed = limits.follow(new Range(0, 5), (long) (HeldLimits.PACE * SECOND));

    assertThat(narrowed.upper()).isCloseTo(5 + 5 / Math.E, within(1e-6));
  }

  @Test
  void arrivesNearDataThatStay() {
    limits.follow(new Range(0, 10), 0);
    Range last = new Range(0, 10);
    for (int i = 1; i <= 200; i++) {
      last = limits.follow(new Range(4, 5), i * SECOND / 20);
    }

    assertThat(last.length()).isLessThan(1 / HeldLimits.END + 0.01);
  }

  @Property
  void alwaysHoldsTheData(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -50, max = 50) Double> lowers) {
    HeldLimits any = new HeldLimits();
    long now = 0;
    for (double lower : lowers) {
      Range data = new Range(lower, lower + 1 + Math.abs(lower));
      now += SECOND / 10;
      Range held = any.follow(data, now);
      // Rounding of the sums, relative to values of this size.
      assertThat(held.lower()).isLessThanOrEqualTo(data.lower() + 1e-9);
      assertThat(held.upper()).isGreaterThanOrEqualTo(data.upper() - 1e-9);
    }
  }
}
