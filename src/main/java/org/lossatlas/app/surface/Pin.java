package org.lossatlas.app.surface;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Sphere;

/** The marked point on the surface, and the upright line from it to its place on the floor. */
final class Pin {
  private final Sphere head = new Sphere(PinPlace.RADIUS);

  /** A larger ball of which only the far side is drawn, so that it shows as a ring around. */
  private final Sphere ring = new Sphere(PinPlace.RING);

  private final Cylinder line = new Cylinder(PinPlace.LINE, 1);
  private final Group group = new Group(head, ring, line);

  Pin() {
    PhongMaterial white = new PhongMaterial(Color.WHITE);
    head.setMaterial(white);
    ring.setMaterial(new PhongMaterial(Color.gray(0.08)));
    ring.setCullFace(CullFace.FRONT);
    line.setMaterial(new PhongMaterial(Color.gray(0.5)));
    group.setMouseTransparent(true);
  }

  void place(SpaceBox box, PinPlace place) {
    head.setVisible(place.known());
    ring.setVisible(place.known());
    for (Node node : new Node[] {head, ring, line}) {
      node.setTranslateX(place.x());
      node.setTranslateZ(place.z());
    }
    // It lies on the surface rather than in it.
    head.setTranslateY(place.y() - PinPlace.RADIUS);
    ring.setTranslateY(place.y() - PinPlace.RADIUS);
    line.setHeight(box.floor() - place.y());
    line.setTranslateY((box.floor() + place.y()) / 2);
  }

  Node node() {
    return group;
  }
}
