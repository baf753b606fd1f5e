package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

class RoundNumbersTest {
  @Test
  void includesTheEndsOfTheUnitRange() {
    assertThat(RoundNumbers.within(new Range(0, 1), 6))
        .extracting(RoundNumbers.Mark::text)
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Test
  void areMultiplesOfPowersOnALogarithmicScale() {
    assertThat(RoundNumbers.within(new Range(0.015, 3), Scale.LOG, 8))
        .extracting(RoundNumbers.Mark::text)
        .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5", "1", "2");
    assertThat(RoundNumbers.within(new Range(1e-9, 1e3), Scale.LOG, 5))
        .hasSizeBetween(2, 5)
        .extracting(RoundNumbers.Mark::value)
        .allMatch(value -> Math.abs(Math.log10(value) - Math.rint(Math.log10(value))) < 1e-9);
    assertThat(RoundNumbers.within(new Range(1.1, 1.9), Scale.LOG, 5))
        .as("no two powers lie within")
        .isEqualTo(RoundNumbers.within(new Range(1.1, 1.9), 5));
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
