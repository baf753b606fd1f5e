package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeatmapLayoutTest {
  private static final float FONT = 12;

  @Property(tries = 100)
  void thePointerFindsThePointThatIsDrawnThere(
      @ForAll @DoubleRange(min = 0, max = 1) double alpha,
      @ForAll @DoubleRange(min = 0, max = 1) double beta,
      @ForAll @IntRange(min = 240, max = 4000) int width,
      @ForAll @IntRange(min = 200, max = 3000) int height) {
    HeatmapLayout layout = layout(64, 64, width, height);
    assertThat(layout.alpha(layout.x(alpha))).isCloseTo(alpha, within(1e-9));
    assertThat(layout.beta(layout.y(beta))).isCloseTo(beta, within(1e-9));
    assertThat(layout.plot().contains(layout.x(alpha), layout.y(beta))).isTrue();
  }

  @Property(tries = 100)
  void aSquarePlaneHasASquarePlotInsideTheFigure(
      @ForAll @IntRange(min = 240, max = 4000) int width,
      @ForAll @IntRange(min = 200, max = 3000) int height) {
    HeatmapLayout layout = layout(64, 64, width, height);
    Box plot = layout.plot();
    assertThat(plot.width()).isEqualTo(plot.height());
    assertThat(plot.x()).isPositive();
    assertThat(layout.bar().right()).isLessThan(width);
    assertThat(plot.bottom()).isLessThan(height);
  }

  @Test
  void theGridPointsAreCentresOfCells() {
    HeatmapLayout layout = layout(4, 4, 400, 300);
    double cell = layout.plot().width() / 4;
    assertThat(layout.x(0)).isCloseTo(layout.plot().x() + cell / 2, within(1e-9));
    assertThat(layout.x(1)).isCloseTo(layout.plot().right() - cell / 2, within(1e-9));
    assertThat(layout.y(0)).isCloseTo(layout.plot().bottom() - cell / 2, within(1e-9));
  }

  @Test
  void cellsAreWholePixelsWhereThatCostsLittle() {
    assertThat(layout(64, 64, 700, 560).plot().width() % 64).isZero();
  }

  @Test
  void aPlaneTwiceAsWideAsHighIsDrawnSo() {
    Field field = Field.of(new GridAxis(-2, 2, 41), new GridAxis(-1, 1, 21), new double[861]);
    Box plot = HeatmapLayout.of(Samples.heatmap(field), 800, 500, FONT).plot();
    // The plot may lose up to 12 % of a side to whole cells.
    assertThat(plot.width() / plot.height()).isBetween(1.7, 2.3);
  }

  private static HeatmapLayout layout(int columns, int rows, int width, int height) {
    return HeatmapLayout.of(Samples.heatmap(Samples.hills(columns, rows)), width, height, FONT);
  }
}
