package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lossatlas.pattern.GridPoint;

class PlotGeometryTest {
  @Test
  void hasTheFirstCellInTheLowerLeftCorner() {
    PlotGeometry geometry = new PlotGeometry(100, 10, 10);
    assertThat(geometry.toGrid(5, 95)).isEqualTo(new GridPoint(0, 0));
  }

  @Test
  void hasAlphaOneInTheMiddleOfTheLastColumn() {
    PlotGeometry geometry = new PlotGeometry(100, 10, 5);
    assertThat(geometry.alpha(geometry.toGrid(95, 0).column())).isEqualTo(1);
    assertThat(geometry.beta(geometry.toGrid(0, 10).row())).isEqualTo(1);
  }

  @Test
  void containsWhatLiesOnCells() {
    PlotGeometry geometry = new PlotGeometry(100, 4, 2);
    assertThat(geometry.contains(geometry.toGrid(0, 99.9))).isTrue();
    assertThat(geometry.contains(geometry.toGrid(100, 50))).isFalse();
    assertThat(geometry.contains(geometry.toGrid(50, -0.1))).isFalse();
  }

  @Property
  void pixelsAndPlacesAreInverse(
      @ForAll @DoubleRange(min = -500, max = 500) double x,
      @ForAll @DoubleRange(min = -500, max = 500) double y,
      @ForAll @IntRange(min = 1, max = 1024) int columns,
      @ForAll @IntRange(min = 1, max = 1024) int rows) {
    PlotGeometry geometry = new PlotGeometry(300, columns, rows);
    GridPoint place = geometry.toGrid(x, y);
    // Rounding of numbers up to 1024, scaled back by at most 300.
    assertThat(geometry.x(place.column())).isCloseTo(x, within(1e-9));
    assertThat(geometry.y(place.row())).isCloseTo(y, within(1e-9));
  }
}
