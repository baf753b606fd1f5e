package org.lossatlas.app.surface;

import java.util.Optional;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import org.lossatlas.figure.ColourMap;

/** What stands in the 3D scene: surface, contour lines on the floor, marked point. */
final class Space {
  private final HeightMesh mesh = new HeightMesh();
  private final RibbonMesh contours = new RibbonMesh();
  private final TrackMeshes tracks = new TrackMeshes();
  private final Pin pin = new Pin();
  private final EyeRig rig = new EyeRig();
  private final Group root;
  private Optional<SpaceShapes> shown = Optional.empty();
  private Optional<ColourMap> map = Optional.empty();

  Space() {
    // All colours are as they are to be seen; light and shade are in the surface's picture.
    AmbientLight even = new AmbientLight(Color.WHITE);
    root = new Group(mesh.view(), contours.view(), tracks.node(), pin.node(), rig.node(), even);
  }

  /** Takes over what a worker computed; only what differs from before. */
  void show(SpaceShapes next) {
    if (!shown.map(next::hasShapesOf).orElse(false)) {
      mesh.show(next.grid());
      contours.show(next.contours());
      tracks.show(next);
      recolour(next.figure().colours().map());
    }
    next.skin().ifPresent(mesh::wear);
    shown = Optional.of(next);
  }

  private void recolour(ColourMap colours) {
    if (!map.equals(Optional.of(colours))) {
      map = Optional.of(colours);
      contours.colour(colours);
    }
  }

  /** Moves the camera, and what depends on from where it looks. */
  void look(Eye eye, double width, double height) {
    rig.follow(eye, width, height);
    tracks.lift(eye);
  }

  void mark(SpaceBox box, PinPlace place) {
    pin.place(box, place);
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
