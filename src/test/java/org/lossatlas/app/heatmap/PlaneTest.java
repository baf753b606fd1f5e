package org.lossatlas.app.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.Box;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.Theme;

class PlaneTest {
  private static final Field FIELD =
      Field.sample(GridAxis.unit(11), GridAxis.unit(11), (a, b) -> a - b);
  private final Plane plane =
      Plane.of(
          new Picture.Painted<>(
              HeatmapFigure.of(
                  FIELD, ColourScale.spanning(ColourMap.VIRIDIS, FIELD), Labels.of("", "loss")),
              new Sheet(500, 450, 1, Theme.LIGHT, 11)));

  @Test
  void findsAPlaceAgainFromItsPixel() {
    Plane.Place place = plane.at(plane.layout().x(0.3), plane.layout().y(0.8)).orElseThrow();

    assertThat(place.alpha()).isCloseTo(0.3, within(1e-9));
    assertThat(place.beta()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void hasNoPlaceBesideThePlot() {
    assertThat(plane.at(plane.layout().plot().x() - 1, 200)).isEmpty();
  }

  @Test
  void keepsToTheGridPointsInTheOuterHalfCells() {
    Box plot = plane.layout().plot();

    assertThat(plane.nearest(plot.x(), plot.bottom())).isEqualTo(new Plane.Place(0, 0));
  }

  @Test
  void readsTheValueOfTheCell() {
    assertThat(Reading.of(FIELD, 0.71, 0.22, "L").line())
        .isEqualTo("α₁ 0.710   α₂ 0.220   L 0.5000");
  }
}
