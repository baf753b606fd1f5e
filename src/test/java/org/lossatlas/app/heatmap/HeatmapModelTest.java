package org.lossatlas.app.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Range;

class HeatmapModelTest {
  private final HeatmapModel model = new HeatmapModel(Quantity.LOSS, new MarkedPoint(), () -> 0);

  private static Field slope(int points, double height) {
    return Field.sample(GridAxis.unit(points), GridAxis.unit(points), (a, b) -> height * a);
  }

  private HeatmapFigure figure() {
    return model.figureProperty().get().orElseThrow();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(model.stateProperty().get()).isEqualTo(PanelState.EMPTY);
    assertThat(model.figureProperty().get()).isEmpty();
  }

  @Test
  void holdsItsLimitsWhenALaterFieldIsALittleFlatter() {
    model.show(slope(8, 1), PanelState.LIVE);
    model.show(slope(8, 0.9), PanelState.LIVE);

    assertThat(figure().colours().range()).isEqualTo(new Range(0, 1));
  }

  @Test
  void fitsItsLimitsWhenAskedTo() {
    model.show(slope(8, 1), PanelState.LIVE);
    model.show(slope(8, 0.9), PanelState.DONE);
    model.fitLimits();

    assertThat(figure().colours().range()).isEqualTo(new Range(0, 0.9));
  }

  @Test
  void keepsFixedLimits() {
    model.limitsProperty().set(new Limits.Fixed(new Range(-2, 5)));
    model.show(slope(8, 100), PanelState.LIVE);

    assertThat(figure().colours().range()).isEqualTo(new Range(-2, 5));
  }

  @Test
  void isSymmetricAboutZeroForDifferences() {
    HeatmapModel difference = new HeatmapModel(Quantity.DIFFERENCE, new MarkedPoint(), () -> 0);
    difference.show(slope(8, -0.3), PanelState.LIVE);

    HeatmapFigure shown = difference.figureProperty().get().orElseThrow();
    assertThat(shown.colours().range()).isEqualTo(new Range(-0.3, 0.3));
    assertThat(shown.colours().map()).isEqualTo(ColourMap.VIK);
  }

  @Test
  void hasNoLevelsWithoutContours() {
    model.show(slope(8, 1), PanelState.LIVE);
    model.contoursProperty().set(false);

    assertThat(figure().levels()).isEmpty();
  }

  @Test
  void showsAFieldThatIsNowhereKnown() {
    model.show(slope(8, Double.NaN), PanelState.DIVERGED);

    assertThat(figure().colours().range()).isEqualTo(new Range(0, 1));
  }

  @Test
  void savesOnlyCompanionsOnTheSameGrid() {
    model.show(slope(8, 1), PanelState.LIVE);
    model.accompany(Map.of("target", slope(8, 2), "other", slope(9, 2)));

    assertThat(model.numbers()).containsOnlyKeys("loss", "target");
  }
}
