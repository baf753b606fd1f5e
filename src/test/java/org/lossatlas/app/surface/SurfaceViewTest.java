package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.SubScene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Mesh;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.MenuItems;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.SavedPicture;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.Overlay;
import org.lossatlas.figure.Track;
import org.lossatlas.landscape.Projection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SurfaceViewTest {
  private final HeatmapModel heatmap = new HeatmapModel(Quantity.LOSS, new MarkedPoint());
  private final SurfaceModel model = new SurfaceModel(heatmap);
  private final RecordedContext surroundings = new RecordedContext();
  private Stage stage;
  private PanelFrame panel;

  @Start
  void start(Stage newStage) {
    stage = newStage;
    heatmap.show(hill(1), PanelState.LIVE);
  }

  private static Field hill(double height) {
    return Field.sample(
        GridAxis.unit(24), GridAxis.unit(24), (a, b) -> height * Math.sin(3 * a) * Math.sin(3 * b));
  }

  private void open(SurfaceView.Drawing drawing) {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          panel = new SurfaceView(model, surroundings.context(), drawing).node();
          stage.setScene(new Scene(panel, 560, 460));
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void openWithMesh() {
    assumeTrue(Platform.isSupported(ConditionalFeature.SCENE3D), "this screen has no 3D");
    open(SurfaceView.Drawing.MESH);
  }

  private Mesh mesh() {
    return panel.lookupAll("SubScene").stream()
        .map(scene -> ((SubScene) scene).getRoot().lookup("#surface-mesh"))
        .filter(Objects::nonNull)
        .map(view -> ((MeshView) view).getMesh())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void putsANewFieldIntoTheSameMesh() {
    openWithMesh();
    TriangleMesh before = (TriangleMesh) mesh();
    float[] points = before.getPoints().toArray(new float[0]);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> heatmap.show(hill(0.8), PanelState.LIVE));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(mesh()).isSameAs(before);
    assertThat(before.getPoints().toArray(new float[0])).isNotEqualTo(points);
  }

  @Test
  void showsAFieldOnAnotherGrid() {
    openWithMesh();
    Field finer = Field.sample(GridAxis.unit(40), GridAxis.unit(30), (a, b) -> a);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> heatmap.show(finer, PanelState.LIVE));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(((TriangleMesh) mesh()).getPoints().size()).isEqualTo(3 * 40 * 30);
  }

  @Test
  void turnsByTheArrowKeys(FxRobot robot) {
    open(SurfaceView.Drawing.RASTER);
    robot.clickOn("#surface-plot").type(KeyCode.RIGHT).type(KeyCode.UP);

    assertThat(model.azimuthProperty().get()).isCloseTo(Camera.USUAL.azimuth() + 5, within(1e-9));
    assertThat(model.elevationProperty().get())
        .isCloseTo(Camera.USUAL.elevation() + 5, within(1e-9));
  }

  @Test
  void zoomsByKeysAndGoesBackByHome(FxRobot robot) {
    openWithMesh();
    robot.clickOn("#surface-plot").type(KeyCode.PLUS).type(KeyCode.PLUS);
    assertThat(model.zoomProperty().get()).isGreaterThan(1.2);
    robot.type(KeyCode.HOME);

    assertThat(model.zoomProperty().get()).isEqualTo(1);
  }

  @Test
  void zoomsByScrolling(FxRobot robot) {
    openWithMesh();
    robot.moveTo("#surface-plot").scroll(3, VerticalDirection.UP);

    assertThat(model.zoomProperty().get()).isNotEqualTo(1);
  }

  @Test
  void turnsByDragging(FxRobot robot) {
    openWithMesh();
    robot
        .moveTo("#surface-plot")
        .press(MouseButton.PRIMARY)
        .moveBy(50, 0)
        .release(MouseButton.PRIMARY);

    assertThat(model.azimuthProperty().get()).isLessThan(Camera.USUAL.azimuth() - 10);
  }

  @Test
  void stretchesByPageUp(FxRobot robot) {
    openWithMesh();
    robot.clickOn("#surface-plot").type(KeyCode.PAGE_UP);

    assertThat(model.heightScaleProperty().get()).isCloseTo(1.15, within(1e-9));
  }

  @Test
  void saysThatItIsDrawnWithout3d() {
    open(SurfaceView.Drawing.RASTER);

    assertThat(((Label) panel.lookup(".panel-note")).getText()).isEqualTo("no 3D hardware");
    assertThat(panel.lookupAll("SubScene")).isEmpty();
  }

  @Test
  void savesThePictureFromItsSide(@TempDir Path folder) throws IOException {
    open(SurfaceView.Drawing.RASTER);
    surroundings.saveInto(folder);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> MenuItems.find(panel, "surface-save-png").fire());
    byte[] before = Files.readAllBytes(folder.resolve("surface.png"));
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          model.turn(40, 10);
          MenuItems.find(panel, "surface-save-png").fire();
        });

    assertThat(Files.readAllBytes(folder.resolve("surface.png"))).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(SurfaceView.Drawing.class)
  void theSavedPictureIsTheOneInTheWindow(SurfaceView.Drawing drawing, @TempDir Path folder)
      throws Exception {
    assumeTrue(
        drawing == SurfaceView.Drawing.RASTER || Platform.isSupported(ConditionalFeature.SCENE3D),
        "this screen has no 3D");
    assertThat(difference(drawing, steep(), folder)).isLessThan(0.01);
  }

  @ParameterizedTest
  @EnumSource(SurfaceView.Drawing.class)
  void tracksLieOnTheSurfaceAsInTheFile(SurfaceView.Drawing drawing, @TempDir Path folder)
      throws Exception {
    assumeTrue(
        drawing == SurfaceView.Drawing.RASTER || Platform.isSupported(ConditionalFeature.SCENE3D),
        "this screen has no 3D");
    double without = difference(drawing, hill(1), folder);
    Path plain = Files.move(folder.resolve("surface.png"), folder.resolve("plain.png"));
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> heatmap.overlayProperty().set(Overlay.NONE.withTracks(List.of(spiral()))));
    assertThat(difference(drawing, hill(1), folder)).isLessThan(0.01 + without);
    assertThat(Files.readAllBytes(folder.resolve("surface.png")))
        .isNotEqualTo(Files.readAllBytes(plain));
  }

  /** A way that goes behind the hill and beyond the window. */
  private static Track spiral() {
    List<Projection.Point> points = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      double turn = 0.2 * i;
      double far = 0.01 * i;
      points.add(
          new Projection.Point(0.5 + far * Math.cos(turn), 0.5 + far * Math.sin(turn), 0.1 * i));
    }
    return new Track("", points);
  }

  private double difference(SurfaceView.Drawing drawing, Field field, Path folder)
      throws Exception {
    open(drawing);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> heatmap.show(field, PanelState.DONE));
    surroundings.saveInto(folder);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> MenuItems.find(panel, "surface-save-png").fire());
    WaitForAsyncUtils.waitForFxEvents();
    // Both drawings smooth their edges once they have been still for a moment.
    Thread.sleep(600);

    return SavedPicture.difference(panel.lookup("#surface-plot"), folder.resolve("surface.png"));
  }

  /** A cliff around a hill, and a point without a value. */
  private static Field steep() {
    return Field.sample(
        GridAxis.unit(64),
        GridAxis.unit(48),
        (a, b) -> {
          double far = Math.hypot(a - 0.5, b - 0.5);
          return a == 0 && b == 0 ? Double.NaN : far < 0.3 ? 1 - far : 0.2 * a;
        });
  }
}
