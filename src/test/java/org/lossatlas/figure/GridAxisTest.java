package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridAxisTest {
  @Test
  void pointsAreComputedFromTheEnds() {
    GridAxis axis = GridAxis.unit(64);
    assertThat(axis.at(0)).isEqualTo(0);
    assertThat(axis.at(21)).isEqualTo(21 / 63.0);
    assertThat(axis.at(63)).isEqualTo(1);
  }

  @Test
  void cellsReachHalfAStepBeyondTheEnds() {
    assertThat(GridAxis.unit(5).cells()).isEqualTo(new Range(-0.125, 1.125));
  }

  @Property
  void eachPointIsNearestToItself(@ForAll @IntRange(min = 1, max = 600) int count) {
    GridAxis axis = count == 1 ? GridAxis.unit(1) : new GridAxis(-4, 4, count);
    for (int i = 0; i < count; i++) {
      assertThat(axis.nearest(axis.at(i))).isEqualTo(i);
    }
  }

  @Test
  void evenPointsMakeAnAxis() {
    assertThat(GridAxis.of(new double[] {-1, 0, 1})).isEqualTo(new GridAxis(-1, 1, 3));
  }

  @Test
  void unevenFallingOrUnknownPointsDoNot() {
    for (double[] points :
        new double[][] {{0, 0.4, 1}, {1, 0}, {0, Double.NaN, 1}, {0, 0}, {}, {Double.NaN}}) {
      assertThatThrownBy(() -> GridAxis.of(points)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
