package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.regions.Boundaries;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Preset;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.regions.Span;

class RegionFigureTest {
  private static final RegionMap MAP =
      new RegionKernel(Preset.NOT_PYRAMIDAL.network())
          .map(new InputWindow(new Span(-8, 8, 65), new Span(-6, 6, 49)));

  private static RegionFigure figure() {
    return RegionFigure.of("Decision regions", MAP)
        .withSamples(
            List.of(
                new RegionFigure.Sample(1, 1, 0, true, false),
                new RegionFigure.Sample(100, 0, 1, false, true)));
  }

  @ParameterizedTest
  @CsvSource({"240,200", "300,260", "700,560", "240,600", "900,200"})
  void nothingLeavesTheFigureOrTouchesItsEdge(int width, int height) {
    Picture picture = Picture.of(figure(), width, height, Theme.LIGHT, 11);
    assertThat(picture.touchedOutside()).isZero();
    assertThat(picture.inkAtEdge(Theme.LIGHT)).isZero();
  }

  @Test
  void aPointHasTheTintOfItsClassAndConfidence() {
    RegionFigure figure = figure();
    RegionLayout layout = RegionLayout.of(figure, 560, 460, 11);
    Picture picture = Picture.of(figure, 560, 460, Theme.DARK, 11);
    // Upper right is class 0, the middle class 1.
    double x = MAP.window().x().at(60);
    double y = MAP.window().y().at(40);
    int tint = ClassColours.tint(0, MAP.confidence(60, 40), 2, Theme.DARK);
    int seen = picture.argb(layout.placeX(x), layout.placeY(y));
    for (int shift = 0; shift <= 16; shift += 8) {
      // Confidence is shown in steps.
      assertThat((double) (seen >> shift & 255)).isCloseTo(tint >> shift & 255, within(2.0));
    }
    assertThat(layout.valueX(layout.placeX(x))).isCloseTo(x, within(1e-9));
    assertThat(layout.valueY(layout.placeY(y))).isCloseTo(y, within(1e-9));
  }

  @Test
  void theBoundaryRunsWhereTheOutputsAreEqual() {
    Boundaries boundaries = Boundaries.of(MAP);
    assertThat(boundaries.pieces()).isPositive();
    for (int i = 0; i < boundaries.pieces(); i++) {
      double sum = boundaries.x(i, 0) + boundaries.y(i, 0);
      // x + y = 2 or −4; outputs are linear between points of the grid but for one kink.
      assertThat(Math.min(Math.abs(sum - 2), Math.abs(sum + 4))).isLessThan(0.05);
    }
  }
}
