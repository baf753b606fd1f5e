package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.landscape.Basins.Basin;

/** Basins by hand, and against counting the components of each sublevel set. */
final class BasinsTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void basinsOfALineJoinAtThePasses() {
    double[] line = {3, 1, 4, 0, 6, 2, 5};
    assertThat(Basins.of(7, 1, line))
        .containsExactly(new Basin(3, 0, NEVER, -1), new Basin(5, 2, 6, 3), new Basin(1, 1, 4, 3));
  }

  @Test
  void aPlateauIsOneBasin() {
    assertThat(Basins.of(3, 3, new double[9])).hasSize(1);
  }

  @Test
  void pointsThatAreNotFiniteSeparate() {
    double[] walled = {1, Double.NaN, 2};
    assertThat(Basins.of(3, 1, walled))
        .containsExactly(new Basin(0, 1, NEVER, -1), new Basin(2, 2, NEVER, -1));
    assertThat(Basins.of(2, 1, new double[] {Double.NaN, Double.NaN})).isEmpty();
  }

  /** At each level, as many basins live as {L ≤ λ} has components. */
  @Test
  void countTheComponentsOfEverySublevelSet() {
    double[] values = new Random(3).doubles(12 * 9).toArray();
    List<Basin> basins = Basins.of(12, 9, values);
    for (double level : values) {
      long alive = basins.stream().filter(b -> b.bottom() <= level && level < b.joins()).count();
      assertThat(alive).isEqualTo(components(values, level));
    }
  }

  private static int components(double[] values, double level) {
    boolean[] open = new boolean[values.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = values[i] <= level;
    }
    int count = 0;
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        count++;
        flood(open, i);
      }
    }
    return count;
  }

  private static void flood(boolean[] open, int at) {
    if (at < 0 || at >= open.length || !open[at]) {
      return;
    }
    open[at] = false;
    flood(open, at - 12);
    flood(open, at + 12);
    if (at % 12 > 0) {
      flood(open, at - 1);
    }
    if (at % 12 < 11) {
      flood(open, at + 1);
    }
  }
}
