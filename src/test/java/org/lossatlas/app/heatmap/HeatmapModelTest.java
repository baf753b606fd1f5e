package org.lossatlas.app.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

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
  void twoThatShareTheirColoursHaveTheLimitsOfBoth() {
    HeatmapModel other = new HeatmapModel(Quantity.LOSS, new MarkedPoint(), () -> 0);
    model.shareColoursWith(other);
    model.show(slope(8, 1), PanelState.LIVE);
    other.show(slope(4, 3), PanelState.LIVE);
    HeatmapFigure shown = other.figureProperty().get().orElseThrow();
    assertThat(figure().colours()).isEqualTo(shown.colours());
    assertThat(shown.colours().range().upper()).isGreaterThanOrEqualTo(3);
    other.colourMapProperty().set(ColourMap.MAGMA);
    other.contoursProperty().set(false);
    assertThat(figure().colours().map()).isEqualTo(ColourMap.MAGMA);
    assertThat(figure().levels()).isEmpty();
    other.clear();
    model.fitLimits();
    assertThat(figure().colours().range()).isEqualTo(new Range(0, 1));
  }

  @Test
  void aLogarithmicScaleBeginsAtTheLeastValueAboveZero() {
    model.scaleProperty().set(Scale.LOG);
    model.show(Field.square(2, 2, new double[] {0, 0.25, 4, Double.NaN}), PanelState.DONE);
    assertThat(figure().colours().scale()).isEqualTo(Scale.LOG);
    assertThat(figure().colours().range().lower()).isCloseTo(0.25, within(1e-12));
    assertThat(figure().colours().range().upper()).isCloseTo(4, within(1e-12));
    model.show(slope(8, -1), PanelState.DONE);
    assertThat(figure().colours().scale()).as("nothing is above 0").isEqualTo(Scale.LINEAR);
  }

  @Test
  void anotherQuantityBeginsEmptyInItsOwnColours() {
    model.scaleProperty().set(Scale.LOG);
    model.show(slope(8, 1), PanelState.DONE);
    model.measure(Quantity.DIFFERENCE);
    assertThat(model.figureProperty().get()).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(PanelState.EMPTY);
    model.show(slope(8, 0.5), PanelState.DONE);
    assertThat(figure().colours().map()).isEqualTo(ColourMap.VIK);
    assertThat(figure().colours().range()).isEqualTo(new Range(-0.5, 0.5));
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
