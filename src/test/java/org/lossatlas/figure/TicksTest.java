package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void theUnitIntervalIsMarkedInFifths() {
    assertThat(labels(-0.008, 1.008, Scale.LINEAR))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Test
  void minusIsAMinus() {
    assertThat(labels(-2, 0, Scale.LINEAR)).containsExactly("−2.0", "−1.5", "−1.0", "−0.5", "0.0");
  }

  @Test
  void smallNumbersShareAPowerOfTen() {
    assertThat(labels(0, 4e-5, Scale.LINEAR))
        .containsExactly("0", "1×10⁻⁵", "2×10⁻⁵", "3×10⁻⁵", "4×10⁻⁵");
  }

  @Test
  void aSmallDifferenceOfLargeNumbersKeepsItsDecimals() {
    assertThat(labels(2.3025, 2.3027, Scale.LINEAR)).first().isEqualTo("2.30250");
  }

  @Test
  void lessThanADecadeIsMarkedLikeALinearAxis() {
    assertThat(labels(0.03, 0.1, Scale.LOG)).containsExactly("0.04", "0.06", "0.08", "0.10");
  }

  @Test
  void oneOrTwoDecadesAreMarkedAtOneTwoFive() {
    assertThat(labels(0.02, 1, Scale.LOG))
        .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5", "1");
  }

  @Test
  void manyDecadesAreMarkedAsPowers() {
    assertThat(labels(1e-6, 1, Scale.LOG))
        .containsExactly("10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰");
  }

  @Test
  void withoutRoomForTwoThereIsOne() {
    List<Tick> ticks = Ticks.of(new Range(0, 1), Scale.LINEAR, any -> false);
    assertThat(ticks).hasSize(1);
  }

  @Test
  void fewerTicksAreTriedUntilTheyFit() {
    List<Tick> ticks = Ticks.of(new Range(0, 1), Scale.LINEAR, some -> some.size() <= 3);
    assertThat(ticks).extracting(Tick::label).containsExactly("0.0", "0.5", "1.0");
  }

  @Property
  void anyRangeHasTicksInIt(
      @ForAll @DoubleRange(min = -9, max = 9) double lower,
      @ForAll @IntRange(min = -280, max = 298) int exponent,
      @ForAll @IntRange(min = 0, max = 9) int shorter) {
    double power = Math.pow(10, exponent);
    Range range = new Range(lower * power, (lower + Math.pow(10, -shorter)) * power);
    List<Tick> ticks = Ticks.of(range, Scale.LINEAR, any -> true);
    double slack = 1e-6 * range.length();
    assertThat(ticks)
        .isNotEmpty()
        .allSatisfy(
            tick ->
                assertThat(tick.value()).isBetween(range.lower() - slack, range.upper() + slack));
  }

  private static List<String> labels(double lower, double upper, Scale scale) {
    return Ticks.of(new Range(lower, upper), scale, any -> true).stream()
        .filter(tick -> !tick.isMinor())
        .map(Tick::label)
        .toList();
  }
}
