package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SpaceLayout;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.figure.SurfaceProjection;
import org.lossatlas.figure.Theme;

/** The panel and the file draw with code of their own; a surface has to have one shape in both. */
class SurfaceGeometryTest {
  private static final Sheet SHEET = new Sheet(560, 460, 1, Theme.LIGHT, 11);

  /** The panel's points are float32, and its pixels are drawn from whole ones. */
  private static final double PIXEL = 1;

  private final HeatmapModel heatmap = new HeatmapModel(Quantity.LOSS, new MarkedPoint());
  private final SurfaceModel model = new SurfaceModel(heatmap);

  @ParameterizedTest
  @CsvSource({"-35,32,1,1", "40,60,1.5,2", "120,20,0.7,0.4", "-160,5,6,3", "0,90,1,1"})
  void pointsLieInTheFileWhereTheyLieInThePanel(
      double azimuth, double elevation, double zoom, double stretch) {
    see(azimuth, elevation, zoom, stretch);
    SurfaceFigure figure = model.surfaceFigure().orElseThrow();
    SurfaceProjection file = new SurfaceProjection(figure, SHEET);
    SpaceBox box = SpaceBox.stretched(stretch);
    HeightGrid grid = HeightGrid.of(figure.field(), figure.colours(), box);
    Eye.Gaze gaze = eye().gaze();
    for (int vertex = 0; vertex < grid.columns() * grid.rows(); vertex += 7) {
      int column = vertex % grid.columns();
      int row = vertex / grid.columns();
      double u = column / (grid.columns() - 1.0);
      double v = row / (grid.rows() - 1.0);
      double position = grid.positions()[vertex];
      Eye.Seen panel = seen(gaze, grid, vertex);
      assertThat(panel.x()).isCloseTo(file.x(u, v, position), within(PIXEL));
      assertThat(panel.y()).isCloseTo(file.y(u, v, position), within(PIXEL));
    }
  }

  @Test
  void turningDoesNotChangeTheBoxesSize() {
    see(-35, 32, 1, 1);
    double before = eye().scale();
    see(70, 32, 1, 1);

    assertThat(eye().scale()).isCloseTo(before, within(1e-9));
  }

  @Test
  void zoomEnlarges() {
    see(-35, 32, 1, 1);
    double before = eye().scale();
    see(-35, 32, 2.5, 1);

    assertThat(eye().scale() / before).isCloseTo(2.5, within(1e-9));
  }

  private Eye eye() {
    SurfaceFigure figure = model.surfaceFigure().orElseThrow();
    return Eye.of(figure.camera(), SpaceLayout.of(figure, SHEET));
  }

  private void see(double azimuth, double elevation, double zoom, double stretch) {
    Field hills =
        Field.sample(
            GridAxis.unit(24), GridAxis.unit(17), (a, b) -> Math.sin(5 * a) * Math.cos(3 * b));
    heatmap.show(hills, PanelState.LIVE);
    model.azimuthProperty().set(azimuth);
    model.elevationProperty().set(elevation);
    model.zoomProperty().set(zoom);
    model.heightScaleProperty().set(stretch);
  }

  private static Eye.Seen seen(Eye.Gaze gaze, HeightGrid grid, int vertex) {
    float[] points = grid.points();
    return gaze.seen(points[3 * vertex], points[3 * vertex + 1], points[3 * vertex + 2]);
  }
}
