package org.lossatlas.app.curvature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;

final class VisibleDensityTest {
  @Test
  void aPeakAmongDensitiesThatFallToNothingIsWithinTheAxis() {
    Series density =
        Series.of("H", new double[] {-1, 0, 1, 2}, new double[] {1e-300, 0.02, 1e-290, 0});
    LineFigure figure = new LineFigure("", Axis.linear("λ"), Axis.log("density"), List.of(density));

    Range shown = CurvatureView.visible(figure, Scale.LOG).yRange();

    assertThat(shown.upper()).isBetween(0.02, 0.05);
    assertThat(shown.lower()).isBetween(1e-10, 1e-9);
  }

  @Test
  void barsStandOnAnAxisThatEndsBelowTheLowest() {
    Series bars = Series.of("H", new double[] {0, 0, 1, 1}, new double[] {0, 0.02, 3e-4, 0});
    LineFigure figure = new LineFigure("", Axis.linear("λ"), Axis.log("density"), List.of(bars));

    LineFigure shown = CurvatureView.visible(figure, Scale.LOG);

    assertThat(shown.yRange().lower()).isBetween(1e-4, 3e-4);
    assertThat(shown.series().get(0).y(0)).isEqualTo(shown.yRange().lower());
    assertThat(shown.series().get(0).y(1)).isEqualTo(0.02);
  }
}
