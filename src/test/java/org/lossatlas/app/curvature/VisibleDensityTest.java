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
}
