package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GeneratedSetTest {
  private static final long SEED = 7;
  private static final SampleCount MANY = new SampleCount(4000);

  @ParameterizedTest
  @EnumSource
  void drawsTheSamePointsFromTheSameSeed(GeneratedSet set) {
    assertThat(draw(set, SEED).rawInputs()).isEqualTo(draw(set, SEED).rawInputs());
    assertThat(draw(set, SEED).rawInputs()).isNotEqualTo(draw(set, SEED + 1).rawInputs());
  }

  @ParameterizedTest
  @EnumSource
  void drawsOtherPointsForTheTestSplit(GeneratedSet set) {
    float[] test = set.sample(Split.TEST, MANY, SEED).rawInputs();
    assertThat(test).isNotEqualTo(draw(set, SEED).rawInputs());
    assertThat(test).isEqualTo(set.sample(Split.TEST, MANY, SEED).rawInputs());
  }

  @ParameterizedTest
  @EnumSource
  void startsWithTheSamePointsHoweverManyFollow(GeneratedSet set) {
    DataSet few = set.sample(Split.TRAIN, new SampleCount(11), SEED);
    assertThat(few.rawInputs()).isEqualTo(draw(set, SEED).first(11).rawInputs());
  }

  @ParameterizedTest
  @EnumSource
  void hasTwoEquallyProbableClassesWithinSix(GeneratedSet set) {
    DataSet data = draw(set, SEED);
    assertThat(DataFiles.labels(data).marginal()).containsExactly(0.5, 0.5);
    holds(data, 0, (x, y) -> Math.abs(x) < 6 && Math.abs(y) < 6);
    holds(data, 1, (x, y) -> Math.abs(x) < 6 && Math.abs(y) < 6);
  }

  @ParameterizedTest
  @EnumSource
  void drawsAThousandPointsWhereAllAreAskedFor(GeneratedSet set) {
    assertThat(set.sample(Split.TRAIN, SampleCount.ALL, SEED).samples()).isEqualTo(1000);
  }

  @Test
  void stripsFollowEquation54() {
    DataSet data = draw(GeneratedSet.STRIPS, SEED);
    // Rounding to float may move a point onto the border, not across it.
    holds(data, 0, (x, y) -> Math.abs(x) >= 1 && Math.abs(x) <= 2 && Math.abs(y) <= 0.5);
    holds(data, 1, (x, y) -> Math.abs(x) <= 1 && Math.abs(y) <= 0.5);
  }

  @Test
  void bothBlueStripsAreEquallyProbable() {
    DataSet data = draw(GeneratedSet.STRIPS, SEED);
    long left =
        IntStream.range(0, data.samples())
            .filter(i -> DataFiles.labels(data).label(i) == 0 && data.x(i, 0) < 0)
            .count();
    // Binomial(2000, 1/2): a deviation of 112 is five standard deviations.
    assertThat(left).isBetween(888L, 1112L);
  }

  @Test
  void circleIsADiscInsideARing() {
    DataSet data = draw(GeneratedSet.CIRCLE, SEED);
    holds(data, 0, (x, y) -> Math.hypot(x, y) < 2.6);
    holds(data, 1, (x, y) -> Math.hypot(x, y) > 3.4 && Math.hypot(x, y) < 5.1);
  }

  @Test
  void xorIsTheSignOfTheProduct() {
    DataSet data = draw(GeneratedSet.XOR, SEED);
    holds(data, 0, (x, y) -> x * y > 0);
    holds(data, 1, (x, y) -> x * y < 0);
  }

  @Test
  void gaussHasItsMeansAndVariance() {
    DataSet data = draw(GeneratedSet.GAUSS, SEED);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < data.samples(); i++) {
      double away = data.x(i, 0) - (DataFiles.labels(data).label(i) == 0 ? 2 : -2);
      sum += away;
      squares += away * away;
    }
    // Standard errors are sqrt(1/2 / 4000) = 0.011 both; five of them.
    assertThat(sum / data.samples()).isBetween(-0.056, 0.056);
    assertThat(squares / data.samples()).isBetween(0.444, 0.556);
  }

  @Test
  void islandsLeaveASeaBetweenThreeDiscs() {
    DataSet data = draw(GeneratedSet.ISLANDS, SEED);
    holds(data, 0, (x, y) -> shore(x, y) < 1.26);
    holds(data, 1, (x, y) -> shore(x, y) > 1.54 && Math.abs(x) <= 4 && Math.abs(y) <= 4);
  }

  private static double shore(double x, double y) {
    return Math.min(
        Math.hypot(x, y - 2.25),
        Math.min(Math.hypot(x - 2.25, y + 2.25), Math.hypot(x + 2.25, y + 2.25)));
  }

  @Test
  void spiralKeepsItsTwoArmsApart() {
    DataSet data = draw(GeneratedSet.SPIRAL, SEED);
    // Six deviations of the noise; the arms are 1.4 apart.
    holds(data, 0, (x, y) -> distanceToArm(0, x, y) < 0.6);
    holds(data, 1, (x, y) -> distanceToArm(Math.PI, x, y) < 0.6);
  }

  private static double distanceToArm(double turned, double x, double y) {
    return IntStream.rangeClosed(0, 500)
        .mapToDouble(i -> i / 100.0)
        .map(
            r ->
                Math.hypot(
                    x - r * Math.sin(angle(r) + turned), y - r * Math.cos(angle(r) + turned)))
        .min()
        .orElseThrow();
  }

  /** One turn and three quarters while the radius grows to 5. */
  private static double angle(double radius) {
    return 3.5 * Math.PI * radius / 5;
  }

  private static DataSet draw(GeneratedSet set, long seed) {
    return set.sample(Split.TRAIN, MANY, seed);
  }

  private static void holds(DataSet data, int label, BiPredicate<Double, Double> where) {
    for (int i = 0; i < data.samples(); i++) {
      if (DataFiles.labels(data).label(i) == label) {
        assertThat(where.test((double) data.x(i, 0), (double) data.x(i, 1)))
            .as("(%s, %s) of class %s", data.x(i, 0), data.x(i, 1), label)
            .isTrue();
      }
    }
  }
}
