package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SliceGridTest {
  @Test
  void hasBothEndsAndPointsFromTheEnds() {
    double[] points = new Range(-0.1, 0.3).points(7);
    assertThat(points[0]).isEqualTo(-0.1);
    assertThat(points[6]).isEqualTo(0.3);
    assertThat(points[3]).isEqualTo(-0.1 + 0.4 * 3 / 6);
  }

  @Test
  void alphaRunsFastestAndSidesAreNotSwapped() {
    SliceGrid grid = SliceGrid.parse("-1:1,0:2", "5x3", 2);
    assertThat(grid.sides()).containsExactly(3, 5);
    assertThat(grid.point(1)).containsExactly(-0.5, 0);
    assertThat(grid.point(5)).containsExactly(-1, 1);
    assertThat(grid.point(14)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "1:0, 5, 2, finite",
    "0:0, 5, 2, finite",
    "0:NaN, 5, 2, finite",
    "0, 5, 2, must look like",
    "a:b, 5, 2, must look like",
    "0:1, 1, 2, at least 2",
    "0:1, x, 2, must look like",
    "0:1, 5x5x5, 2, 3 sides for 2",
    "'0:1,0:1', 5, 1, 2 ranges for 1",
    "0:1, 10001, 2, at most 3 axes",
    "0:1, 99999999, 3, at most 3 axes"
  })
  void refusesWhatIsNoGrid(String range, String sides, int dimensions, String part) {
    assertThatThrownBy(() -> SliceGrid.parse(range, sides, dimensions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void aLimitOfZeroIsALimit() {
    assertThat(SliceGrid.parse("0:1", "3", 1).point(0)).containsExactly(0);
    assertThat(SliceGrid.parse("-1:0", "3", 1).point(2)).containsExactly(0);
  }

  @Test
  void refinementHasEveryPointOnceAndTheEndsFirst() {
    SliceGrid grid = SliceGrid.parse("0:1", "37x21", 2);
    List<int[]> levels = Refinement.levels(grid);
    assertThat(levels.get(0)).contains(0, 36, 36 + 20 * 37);
    assertThat(levels.stream().flatMapToInt(IntStream::of).sorted().toArray())
        .isEqualTo(IntStream.range(0, 37 * 21).toArray());
  }

  @Test
  void aCoarsePictureHasTheNearestKnownValue() {
    double[] values = new double[5 * 5];
    BitSet known = new BitSet();
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < 5; i += 4) {
      for (int j = 0; j < 5; j += 4) {
        values[i * 5 + j] = i * 5 + j;
        known.set(i * 5 + j);
      }
    }
    double[] filled = Refinement.filled(values, known, 5, 5, 4);
    assertThat(filled[6]).isZero();
    assertThat(filled[18]).isEqualTo(24);
    assertThat(filled).doesNotContain(Double.NaN);
    known.set(7);
    assertThat(Refinement.filled(values, known, 5, 5, 4)[7])
        .as("evaluated, and not finite")
        .isNaN();
  }
}
