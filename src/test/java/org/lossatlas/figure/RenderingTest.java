package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.export.Difference;

class RenderingTest {
  private static final Sheet SHEET = new Sheet(300, 260, 1, Theme.LIGHT, 11);

  @Test
  void thePixelsAreThoseThatThePainterPaints() {
    HeatmapFigure figure = Samples.heatmap(Samples.hills(16, 16));
    Rendering rendering = new Rendering(SHEET);
    rendering.paint(figure);
    Picture picture = Picture.of(figure, 300, 260, Theme.LIGHT, 11);
    for (int y = 0; y < 260; y++) {
      for (int x = 0; x < 300; x++) {
        assertThat(rendering.pixels()[y * 300 + x]).isEqualTo(picture.argb(x, y));
      }
    }
  }

  /** Thin lines are drawn by code of our own: their edges are smoothed a little otherwise. */
  @Test
  void contourLinesLieWhereJava2DDrawsThem() {
    HeatmapFigure figure = Samples.heatmap(Samples.hills(16, 16)).withContours(20);
    Rendering rendering = new Rendering(SHEET);
    rendering.paint(figure);
    BufferedImage java2d = new BufferedImage(300, 260, BufferedImage.TYPE_INT_RGB);
    FigurePainter.paint(figure, java2d.createGraphics(), SHEET);

    rendering.paint(figure.withContours(0));
    double withoutLines = meanDifference(rendering.image(), java2d);
    rendering.paint(figure);

    assertThat(Difference.share(rendering.image(), java2d)).isLessThan(1e-3);
    assertThat(meanDifference(rendering.image(), java2d)).isLessThan(withoutLines / 10);
  }

  /** Of 255. */
  private static double meanDifference(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }

  @Test
  void whatWasPaintedBeforeIsGone() {
    Rendering used = new Rendering(SHEET);
    used.paint(Samples.curves());
    used.paint(Samples.heatmap(Samples.hills(16, 16)));
    Rendering fresh = new Rendering(SHEET);
    fresh.paint(Samples.heatmap(Samples.hills(16, 16)));
    assertThat(used.pixels()).isEqualTo(fresh.pixels());
  }

  @Test
  void atTwiceTheScaleEachCellIsTwiceAsLarge() {
    HeatmapFigure figure = Samples.heatmap(Samples.hills(8, 8));
    Rendering rendering = new Rendering(new Sheet(300, 260, 2, Theme.DARK, 11));
    rendering.paint(figure);
    HeatmapLayout layout = HeatmapLayout.of(figure, 300, 260, 11);
    int x = (int) (2 * layout.x(0));
    int y = (int) (2 * layout.y(1));
    assertThat(rendering.pixels()).hasSize(600 * 520);
    assertThat(rendering.pixels()[y * 600 + x])
        .isEqualTo(figure.colours().argb(figure.field().value(0, 7)));
  }

  @Test
  void manyThreadsPaintTheSame() {
    List<Figure> figures = Samples.all();
    List<int[]> alone = figures.stream().map(RenderingTest::painted).toList();
    List<int[]> together =
        IntStream.range(0, figures.size())
            .parallel()
            .mapToObj(i -> painted(figures.get(i)))
            .toList();
    for (int i = 0; i < figures.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i));
    }
  }

  private static int[] painted(Figure figure) {
    Rendering rendering = new Rendering(SHEET);
    rendering.paint(figure);
    return rendering.pixels();
  }

  @Test
  void aTooSmallArrayIsRefused() {
    assertThatThrownBy(() -> new Rendering(SHEET, new int[10]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSheetWithoutAreaOrBeyondReasonIsRefused() {
    assertThatThrownBy(() -> new Sheet(0, 260, 1, Theme.LIGHT, 11))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sheet(16000, 16000, 4, Theme.LIGHT, 11))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
