package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FigureStyleTest {
  private static final Field HILLS = Samples.hills(16, 16);

  @Test
  void sizesAreNamedOrMeasured() {
    assertThat(PageSize.parse("one-column").width()).isCloseTo(240.945, within(1e-3));
    assertThat(PageSize.parse("3.3 x 2.8in")).isEqualTo(new PageSize(3.3 * 72, 2.8 * 72));
    assertThat(PageSize.parse("8.5x7")).isEqualTo(PageSize.centimetres(8.5, 7));
    assertThatThrownBy(() -> PageSize.parse("a4")).hasMessageContaining("one-column");
    assertThatThrownBy(() -> PageSize.parse("0x7cm")).hasMessageContaining("1 to 200 cm");
  }

  @Test
  void anOwnLookChangesNothing() {
    Figure figure = Samples.heatmap(HILLS).withContours(List.of(2.31));
    assertThat(Look.OWN.on(figure)).isEqualTo(figure);
    assertThat(Look.OWN.on(Samples.curves()).title()).isEqualTo("Training");
  }

  @Test
  void aLookChangesColoursScaleLimitsAndContours() {
    Look look =
        new Look(
            Optional.of(ColourMap.MAGMA),
            Optional.of(Scale.LOG),
            Optional.of(new Range(0.1, 1000)),
            OptionalInt.of(4));
    HeatmapFigure figure = (HeatmapFigure) look.on(Samples.heatmap(HILLS));
    assertThat(figure.colours())
        .isEqualTo(new ColourScale(ColourMap.MAGMA, new Range(0.1, 1000), Scale.LOG));
    assertThat(figure.levels()).hasSizeBetween(2, 4);
  }

  @Test
  void aLogarithmicScaleNeedsSomethingAboveZero() {
    Field negative = Field.square(2, 2, new double[] {-1, -2, -3, -4});
    Look log =
        new Look(Optional.empty(), Optional.of(Scale.LOG), Optional.empty(), OptionalInt.empty());
    assertThatThrownBy(() -> log.on(Samples.heatmap(negative)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
    Field mixed = Field.square(2, 2, new double[] {-1, 0, 1e-3, 4});
    HeatmapFigure figure = (HeatmapFigure) log.on(Samples.heatmap(mixed));
    assertThat(figure.colours().range()).isEqualTo(new Range(1e-3, 4));
  }

  @Test
  void sharedLimitsHoldThoseOfAllPanelsOfAQuantity() {
    Field low = Field.square(2, 2, new double[] {0, 1, 2, 3});
    Field high = Field.square(2, 2, new double[] {5, 6, 7, 9});
    FigureStyle usual = FigureStyle.USUAL;
    FigureStyle style =
        new FigureStyle(
            usual.size(),
            300,
            Lettering.SANS,
            8,
            Theme.LIGHT,
            Look.OWN,
            true,
            Optional.empty(),
            2,
            true);
    MultiplesFigure figure =
        (MultiplesFigure) style.figure(List.of(Samples.heatmap(low), Samples.heatmap(high)));
    for (Figure panel : figure.panels()) {
      assertThat(((HeatmapFigure) panel).colours().range()).isEqualTo(new Range(0, 9));
    }
  }

  @Test
  void severalPanelsStayWithinTheirPage() {
    Figure figure =
        new MultiplesFigure(
            List.of(Samples.heatmap(HILLS), Samples.surface(HILLS), Samples.curves()), 2, true);
    Picture picture = Picture.of(figure, 500, 400, Theme.LIGHT, 8);
    assertThat(picture.touchedOutside()).isZero();
    assertThat(picture.inkAtEdge(Theme.LIGHT)).isZero();
  }

  /** At 600 dots an inch a cell is no whole number of pixels, and still each has one colour. */
  @Test
  void everyPixelOfAHeatmapHasExactlyItsCellsColour() {
    Sheet sheet = FigureStyle.USUAL.sheet();
    HeatmapFigure figure = Samples.heatmap(HILLS);
    Type type = new Type(sheet.fontSize());
    HeatmapLayout layout = HeatmapLayout.of(figure, sheet.width(), sheet.height(), type);
    Rendering rendering = new Rendering(sheet);
    rendering.paint(figure);
    Box plot = layout.plot();
    int wrong = 0;
    // A frame lies over the plot's edge.
    int margin = 4;
    for (int y = pixel(plot.y(), sheet) + margin; y < pixel(plot.bottom(), sheet) - margin; y++) {
      for (int x = pixel(plot.x(), sheet) + margin; x < pixel(plot.right(), sheet) - margin; x++) {
        double alpha = layout.alpha((x + 0.5) / sheet.scale());
        double beta = layout.beta((y + 0.5) / sheet.scale());
        int expected = figure.colours().argb(HILLS.nearest(alpha, beta));
        wrong += rendering.pixels()[y * sheet.pixelWidth() + x] == expected ? 0 : 1;
      }
    }
    assertThat(wrong).isZero();
  }

  private static int pixel(double points, Sheet sheet) {
    return (int) Math.round(points * sheet.scale());
  }
}
