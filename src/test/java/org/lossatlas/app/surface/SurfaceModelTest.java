package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.Camera;

class SurfaceModelTest {
  private final SurfaceModel model =
      new SurfaceModel(new HeatmapModel(Quantity.LOSS, new MarkedPoint()));

  @Test
  void neverLooksFromBelow() {
    model.turn(0, -500);

    assertThat(model.elevationProperty().get()).isEqualTo(SurfaceModel.LOWEST);
  }

  @Test
  void comesRoundAfterAFullTurn() {
    double before = model.azimuthProperty().get();
    model.turn(360, 0);

    assertThat(model.azimuthProperty().get()).isCloseTo(before, within(1e-9));
  }

  @Test
  void goesBackToTheUsualView() {
    model.turn(70, 20);
    model.zoomBy(2);
    model.stretchBy(2);
    model.reset();

    assertThat(model.camera()).isEqualTo(Camera.USUAL);
    assertThat(model.zoomProperty().get()).isEqualTo(1);
    assertThat(model.heightScaleProperty().get()).isEqualTo(1);
  }

  @Test
  void stretchesNoFurtherThanItsLimit() {
    model.stretchBy(100);

    assertThat(model.heightScaleProperty().get()).isEqualTo(SurfaceModel.MOST_HEIGHT);
  }
}
