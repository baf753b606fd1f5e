package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Range;

class RoundNumbersTest {
  @Test
  void includesTheEndsOfTheUnitRange() {
    assertThat(RoundNumbers.within(new Range(0, 1), 6))
        .extracting(RoundNumbers.Mark::text)
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Property
  void neverGivesMoreThanAskedFor(
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double lower,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double length,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    assertThat(RoundNumbers.within(new Range(lower, lower + length), count))
        .hasSizeLessThanOrEqualTo(count);
  }

  @Property
  void writesDifferentNumbersDifferently(
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double lower,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double length) {
    assertThat(RoundNumbers.within(new Range(lower, lower + length), 6))
        .extracting(RoundNumbers.Mark::text)
        .doesNotHaveDuplicates();
  }
}
