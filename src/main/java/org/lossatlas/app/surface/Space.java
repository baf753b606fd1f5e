package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.ColourMap;

/** What stands in the 3D scene: surface, contour lines and grid on the floor, box, marked point. */
final class Space {
  private final HeightMesh mesh = new HeightMesh();
  private final RibbonMesh contours = new RibbonMesh();
  private final RibbonMesh grid = new RibbonMesh();
  private final BoxLines edges = new BoxLines();
  private final Pin pin = new Pin();
  private final EyeRig rig = new EyeRig();
  private final Group root;
  private Optional<SpaceShapes> shown = Optional.empty();
  private Optional<ColourMap> map = Optional.empty();
  private List<BoxAxis> axesOfGrid = List.of();

  Space() {
    AmbientLight even = new AmbientLight(Color.WHITE);
    // FXyz3D's lines bring a light of their own.
    even.getScope().addAll(mesh.view(), contours.view(), grid.view(), pin.node());
    root =
        new Group(
            mesh.view(), contours.view(), grid.view(), edges.node(), pin.node(), rig.node(), even);
  }

  /** Takes over what a worker computed; only what differs from before. */
  void show(SpaceShapes next) {
    if (!shown.map(next::hasShapesOf).orElse(false)) {
      mesh.show(next.grid());
      contours.show(next.contours());
      recolour(next.figure().colours().map());
    }
    mesh.wear(next.skin());
    shown = Optional.of(next);
  }

  private void recolour(ColourMap colours) {
    if (!map.equals(Optional.of(colours))) {
      map = Optional.of(colours);
      contours.colour(colours);
    }
  }

  /** Moves the camera, and what depends on from where it looks. */
  void look(Eye eye, double height) {
    rig.follow(eye, height);
  }

  /** Draws box and floor in these colours. */
  void frame(SpaceShapes seen, List<BoxAxis> axes, Eye eye, Color edge, Color line) {
    edges.show(seen.box(), edge, eye);
    grid.colour(line);
    if (!axes.equals(axesOfGrid)) {
      axesOfGrid = axes;
      grid.show(FloorGrid.floor(axes, seen.box()));
    }
  }

  void mark(SpaceShapes seen, MarkedPoint point) {
    pin.place(seen.figure(), seen.box(), point);
  }

  Group root() {
    return root;
  }

  EyeRig rig() {
    return rig;
  }

  HeightMesh mesh() {
    return mesh;
  }
}
