package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.HeatmapFigure;

/**
 * The surface with 3D hardware: shapes are computed on a worker, and the FX thread only hands their
 * numbers to meshes that stay the same.
 */
final class SurfaceScene extends Region {
  private final SurfaceModel model;
  private final LatestAnswer<SpaceShapes> shapes;
  private final HeightMesh mesh = new HeightMesh();
  private final RibbonMesh contours = new RibbonMesh();
  private final RibbonMesh grid = new RibbonMesh();
  private final BoxLines edges = new BoxLines();
  private final EyeRig rig = new EyeRig(mesh.view());
  private final SubScene scene;
  private final SpaceLabels labels = new SpaceLabels();
  private final ValueBar bar = new ValueBar();
  private final Pin pin = new Pin();

  /** Have the style sheet's colours for lines, which 3D materials cannot have themselves. */
  private final Rectangle edgeColour = probe("space-edge");

  private final Rectangle gridColour = probe("space-grid");
  private final ObjectProperty<Optional<SpaceShapes>> shown =
      new SimpleObjectProperty<>(this, "shown", Optional.empty());
  private Optional<ColourMap> map = Optional.empty();
  private List<BoxAxis> gridOf = List.of();

  SurfaceScene(SurfaceModel model, PanelContext context) {
    this.model = model;
    shapes = new LatestAnswer<>(context.painting(), this::show);
    Group lines = new Group(grid.view(), contours.view());
    AmbientLight own = new AmbientLight(Color.WHITE);
    own.getScope().addAll(grid.view(), contours.view());
    Group root = new Group(mesh.view(), lines, own, edges.node(), pin.node(), rig.node());
    scene = new SubScene(root, 1, 1, true, SceneAntialiasing.BALANCED);
    scene.setCamera(rig.camera());
    scene.setManaged(false);
    scene.setId("surface-scene");
    labels.setManaged(false);
    bar.setManaged(false);
    getChildren().addAll(edgeColour, gridColour, scene, labels, bar);
    model.figureProperty().addListener((property, before, now) -> ask());
    model.heightScaleProperty().addListener((property, before, now) -> ask());
    for (var property :
        List.of(model.azimuthProperty(), model.elevationProperty(), model.zoomProperty())) {
      property.addListener((changed, before, now) -> look());
    }
    model.marker().alphaProperty().addListener((property, before, now) -> look());
    model.marker().betaProperty().addListener((property, before, now) -> look());
    edgeColour.fillProperty().addListener((property, before, now) -> look());
    gridColour.fillProperty().addListener((property, before, now) -> look());
    ask();
  }

  private static Rectangle probe(String style) {
    Rectangle probe = new Rectangle();
    probe.getStyleClass().add(style);
    probe.setManaged(false);
    return probe;
  }

  private void ask() {
    SpaceBox box = SpaceBox.stretched(model.heightScaleProperty().get());
    model.figureProperty().get().ifPresent(figure -> shapes.ask(() -> SpaceShapes.of(figure, box)));
  }

  private void show(SpaceShapes next) {
    ColourMap colours = next.figure().colours().map();
    mesh.show(next.grid(), colours);
    contours.show(next.contours());
    if (!map.equals(Optional.of(colours))) {
      map = Optional.of(colours);
      contours.colour(colours);
    }
    bar.show(next.figure().colours(), next.figure().labels().value());
    shown.set(Optional.of(next));
    look();
  }

  /** Moves the camera, and what depends on it. */
  private void look() {
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    double room = getWidth() - bar.prefWidth(-1);
    Eye eye = Eye.of(model, room, getHeight());
    rig.follow(eye, getHeight());
    shown.get().ifPresent(shapesShown -> look(shapesShown, eye));
  }

  private void look(SpaceShapes seen, Eye eye) {
    HeatmapFigure figure = seen.figure();
    List<BoxAxis> axes = BoxAxis.around(figure, model.symbol(), seen.box(), eye);
    edges.show(seen.box(), colour(edgeColour.getFill()), eye);
    grid.colour(colour(gridColour.getFill()));
    if (!axes.equals(gridOf)) {
      gridOf = axes;
      grid.show(FloorGrid.floor(axes, seen.box()));
    }
    pin.place(figure, seen.box(), model.marker());
    labels.show(axes, eye);
  }

  private static Color colour(Paint paint) {
    return paint instanceof Color colour ? colour : Color.GRAY;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double beside = bar.prefWidth(-1);
    scene.setWidth(Math.max(1, width - beside));
    scene.setHeight(Math.max(1, height));
    labels.resizeRelocate(0, 0, width, height);
    bar.resizeRelocate(width - beside, 0, beside, height);
    look();
  }

  HeightMesh mesh() {
    return mesh;
  }
}
