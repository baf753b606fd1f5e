package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigurePainterTest {
  private static final float FONT = 11;

  /** So that lines are wider than a pixel. */
  private static final float LARGE = 40;

  static Stream<Arguments> figuresAtSizes() {
    int[][] sizes = {{240, 200}, {300, 260}, {700, 560}, {240, 600}, {900, 200}};
    return Samples.all().stream()
        .flatMap(figure -> Stream.of(sizes).map(size -> Arguments.of(figure, size[0], size[1])));
  }

  @ParameterizedTest
  @MethodSource("figuresAtSizes")
  void nothingLeavesTheFigureOrTouchesItsEdge(Figure figure, int width, int height) {
    Picture picture = Picture.of(figure, width, height, Theme.LIGHT, FONT);
    assertThat(picture.touchedOutside()).isZero();
    assertThat(picture.inkAtEdge(Theme.LIGHT)).isZero();
  }

  @Test
  void aLargeFigureFillsItsPage() {
    HeatmapFigure figure = Samples.heatmap(Samples.hills(64, 64));
    HeatmapLayout layout = HeatmapLayout.of(figure, 4000, 3000, 40);
    assertThat(layout.plot().height()).isGreaterThan(0.8 * 3000);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void eachCellHasExactlyTheColourOfItsValue(Theme theme) {
    Field field = Samples.hills(16, 16);
    HeatmapFigure figure = Samples.heatmap(field);
    HeatmapLayout layout = HeatmapLayout.of(figure, 420, 360, FONT);
    Picture picture = Picture.of(figure, 420, 360, theme, FONT);
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 16; column++) {
        double x = layout.x(field.alpha().at(column));
        double y = layout.y(field.beta().at(row));
        assertThat(picture.argb(x, y))
            .as("cell %d, %d", column, row)
            .isEqualTo(figure.colours().argb(field.value(column, row)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void onlyTheSublevelSetKeepsItsColours(Theme theme) {
    Field field = Field.square(2, 2, new double[] {0, 1, 2, 3});
    HeatmapFigure figure =
        Samples.heatmap(field).withOverlay(Overlay.NONE.withLevel(OptionalDouble.of(1.0)));
    HeatmapLayout layout = HeatmapLayout.of(figure, 420, 360, FONT);
    Picture picture = Picture.of(figure, 420, 360, theme, FONT);
    // Away from the line along the edge of the set.
    int below = picture.argb(layout.x(1.3), layout.y(-0.4));
    int above = picture.argb(layout.x(1.3), layout.y(1.4));
    assertThat(below).isEqualTo(figure.colours().argb(1));
    assertThat(above).isNotEqualTo(figure.colours().argb(3));
    int page = theme.background().getRGB();
    for (int shift = 0; shift <= 16; shift += 8) {
      int faded = Math.abs((above >> shift & 255) - (page >> shift & 255));
      int full = Math.abs((figure.colours().argb(3) >> shift & 255) - (page >> shift & 255));
      assertThat(faded).isLessThanOrEqualTo(full / 2 + 1);
    }
  }

  @Test
  void aTrackHasTheColourOfItsDistance() {
    HeatmapFigure figure = Samples.tracked(Samples.hills(64, 64));
    HeatmapLayout layout = HeatmapLayout.of(figure, 1600, 1300, LARGE);
    Picture picture = Picture.of(figure, 1600, 1300, Theme.LIGHT, LARGE);
    int expected = figure.overlay().distances(figure.colours().map()).argb(6.25);
    assertThat(picture.argb(layout.x(0.3), layout.y(0.5))).isEqualTo(expected);
    assertThat(layout.distances()).isPresent();
    assertThat(layout.distances().orElseThrow().range()).isEqualTo(new Range(0, 12.5));
  }

  @Test
  void betaGrowsUpwardsAndAlphaToTheRight() {
    double[] values = new double[16];
    values[3] = 1;
    HeatmapFigure figure = Samples.heatmap(Field.square(4, 4, values));
    HeatmapLayout layout = HeatmapLayout.of(figure, 420, 360, FONT);
    Picture picture = Picture.of(figure, 420, 360, Theme.LIGHT, FONT);
    Box plot = layout.plot();
    int hot = ColourMap.VIRIDIS.argb(1);
    assertThat(picture.argb(plot.right() - 5, plot.bottom() - 5)).isEqualTo(hot);
    assertThat(picture.argb(plot.x() + 5, plot.y() + 5)).isNotEqualTo(hot);
  }

  @Test
  void unknownValuesHaveTheirOwnColour() {
    Field field = Field.square(2, 2, new double[] {Double.NaN, 1, 2, 3});
    HeatmapFigure figure = Samples.heatmap(field);
    HeatmapLayout layout = HeatmapLayout.of(figure, 420, 360, FONT);
    Picture picture = Picture.of(figure, 420, 360, Theme.LIGHT, FONT);
    assertThat(picture.argb(layout.x(0), layout.y(0))).isEqualTo(ColourMap.VIRIDIS.missing());
  }

  @Test
  void theColourBarRunsFromTheLowestToTheHighestColour() {
    HeatmapFigure figure = Samples.heatmap(Samples.hills(8, 8));
    Box bar = HeatmapLayout.of(figure, 420, 360, FONT).bar();
    Picture picture = Picture.of(figure, 420, 360, Theme.LIGHT, FONT);
    ColourMap map = ColourMap.VIRIDIS;
    assertThat(Lightness.of(picture.argb(bar.middleX(), bar.bottom() - 3)))
        .isLessThan(Lightness.of(map.argb(0.03)));
    assertThat(Lightness.of(picture.argb(bar.middleX(), bar.y() + 3)))
        .isGreaterThan(Lightness.of(map.argb(0.97)));
  }

  @Test
  void contourLinesAreDrawnWhereTheLevelIs() {
    Field ramp = Field.sample(GridAxis.unit(21), GridAxis.unit(21), (a, b) -> a);
    HeatmapFigure plain =
        HeatmapFigure.of(ramp, ColourScale.linear(ColourMap.GREY, -1, 9), Labels.of("", "loss"));
    HeatmapFigure lined = plain.withContours(List.of(0.5));
    HeatmapLayout layout = HeatmapLayout.of(plain, 420, 360, FONT);
    double x = layout.x(0.5);
    double y = layout.y(0.3);
    int without = Picture.of(plain, 420, 360, Theme.LIGHT, FONT).argb(x, y);
    int with = Picture.of(lined, 420, 360, Theme.LIGHT, FONT).argb(x, y);
    assertThat(Lightness.of(with)).isGreaterThan(Lightness.of(without) + 10);
  }

  @Test
  void aLineRunsThroughItsPoints() {
    LineFigure figure =
        new LineFigure(
            "",
            Axis.linear(""),
            Axis.linear("").withLimits(new Range(0, 2)),
            List.of(Series.of("", new double[] {0, 1}, new double[] {1, 1})));
    Picture picture = Picture.of(figure, 300, 200, Theme.LIGHT, FONT);
    assertThat(picture.count(Theme.LIGHT.line(0).getRGB())).isGreaterThan(150);
  }

  @Test
  void aRidgeInFrontHidesWhatIsBehindIt() {
    int n = 12;
    double[] values = new double[n * n];
    for (int column = 0; column < n; column++) {
      values[column] = 1;
      values[n + column] = 1;
    }
    Field field = Field.square(n, n, values);
    int seenBehind = lowPixels(field, 0);
    int seenBefore = lowPixels(field, 180);
    assertThat(seenBefore).isGreaterThan(2 * seenBehind);
  }

  /** Pixels of the surface's low part that a viewer at the azimuth sees. */
  private static int lowPixels(Field field, double azimuth) {
    SurfaceFigure figure =
        new SurfaceFigure(
            field,
            ColourScale.spanning(ColourMap.VIRIDIS, field),
            Labels.of("", "loss"),
            new Camera(azimuth, 25));
    Picture picture = Picture.of(figure, 420, 360, Theme.LIGHT, FONT);
    int low = 0;
    for (int y = 0; y < 360; y++) {
      for (int x = 0; x < 320; x++) {
        int argb = picture.argb(x, y);
        boolean violet = (argb & 255) > 50 && (argb >> 8 & 255) < 20;
        low += violet ? 1 : 0;
      }
    }
    return low;
  }
}
