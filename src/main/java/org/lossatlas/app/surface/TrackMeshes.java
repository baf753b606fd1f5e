package org.lossatlas.app.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.Shape3D;
import javafx.scene.shape.Sphere;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.DrapedTrack;

/**
 * Tracks for a graphics card: rods in the colours of their distances, in wider ones of which only
 * the far side is drawn, so that these show as a white edge; balls at their ends.
 */
final class TrackMeshes {
  private static final Color DARK = Color.gray(0.08);

  private final Group group = new Group();

  TrackMeshes() {
    group.setMouseTransparent(true);
  }

  Node node() {
    return group;
  }

  void show(SpaceShapes shapes) {
    ColourScale distances = shapes.distances();
    List<Node> nodes = new ArrayList<>();
    for (DrapedTrack track : shapes.tracks()) {
      nodes.add(rods(track, shapes.box(), TrackShapes.WIDTH / 2, Optional.of(distances)));
      nodes.add(hull(rods(track, shapes.box(), TrackShapes.CASING / 2, Optional.empty())));
      track.start().ifPresent(place -> end(place, shapes.box(), Color.WHITE, DARK, nodes));
      track
          .end()
          .ifPresent(
              place ->
                  end(
                      place,
                      shapes.box(),
                      colour(distances.argb(place.distance())),
                      Color.WHITE,
                      nodes));
    }
    group.getChildren().setAll(nodes);
  }

  /** Nearer to the viewer, which in parallel projection is no other place of the picture. */
  void lift(Eye eye) {
    double azimuth = Math.toRadians(eye.azimuth());
    double elevation = Math.toRadians(eye.elevation());
    double level = TrackShapes.LIFT * Math.cos(elevation);
    group.setTranslateX(level * Math.sin(azimuth));
    group.setTranslateY(-TrackShapes.LIFT * Math.sin(elevation));
    group.setTranslateZ(-level * Math.cos(azimuth));
  }

  private static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }

  private static void end(
      DrapedTrack.Place place, SpaceBox box, Color inside, Color around, List<Node> nodes) {
    nodes.add(ball(place, box, TrackShapes.RADIUS, inside));
    nodes.add(hull(ball(place, box, TrackShapes.RING, around)));
  }

  private static Sphere ball(DrapedTrack.Place place, SpaceBox box, double radius, Color colour) {
    Sphere ball = new Sphere(radius);
    ball.setMaterial(new PhongMaterial(colour));
    TrackShapes.Point at = TrackShapes.point(place, box);
    ball.setTranslateX(at.x());
    ball.setTranslateY(at.y());
    ball.setTranslateZ(at.z());
    return ball;
  }

  private static Shape3D hull(Shape3D shape) {
    shape.setCullFace(CullFace.FRONT);
    return shape;
  }

  /**
   * @param distances for the colours of pieces; white without
   */
  private static MeshView rods(
      DrapedTrack track, SpaceBox box, double radius, Optional<ColourScale> distances) {
    TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    mesh.getNormals().setAll(0, -1, 0);
    List<DrapedTrack.Piece> pieces = track.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      DrapedTrack.Piece piece = pieces.get(i);
      mesh.getPoints()
          .addAll(
              Rod.corners(
                  TrackShapes.point(piece.from(), box),
                  TrackShapes.point(piece.to(), box),
                  radius));
      double position = distances.map(scale -> scale.position(piece.distance())).orElse(0.0);
      mesh.getTexCoords().addAll(Palette.coordinate(position), 0.5f);
      mesh.getFaces().addAll(Rod.faces(i));
    }
    MeshView view = new MeshView(mesh);
    PhongMaterial material = new PhongMaterial(Color.WHITE);
    distances.map(ColourScale::map).map(Palette::of).ifPresent(material::setDiffuseMap);
    view.setMaterial(material);
    return view;
  }
}
