package org.lossatlas.app.surface;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Sphere;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;

/** The marked point on the surface, and the upright line from it to its place on the floor. */
final class Pin {
  private static final double RADIUS = 1.5;
  private static final double RING = 2.1;
  private static final double LINE = 0.25;

  private final Sphere head = new Sphere(RADIUS);

  /** A larger ball of which only the far side is drawn, so that it shows as a ring around. */
  private final Sphere ring = new Sphere(RING);

  private final Cylinder line = new Cylinder(LINE, 1);
  private final Group group = new Group(head, ring, line);

  Pin() {
    PhongMaterial white = new PhongMaterial(Color.WHITE);
    head.setMaterial(white);
    ring.setMaterial(new PhongMaterial(Color.gray(0.08)));
    ring.setCullFace(CullFace.FRONT);
    line.setMaterial(new PhongMaterial(Color.gray(0.5)));
    group.setMouseTransparent(true);
  }

  void place(HeatmapFigure figure, SpaceBox box, MarkedPoint marker) {
    Field field = figure.field();
    double value = field.nearest(marker.alpha(), marker.beta());
    double position = figure.colours().position(value);
    head.setVisible(Double.isFinite(position));
    ring.setVisible(head.isVisible());
    double y = Double.isFinite(position) ? box.y(position) : box.floor();
    double x = SpaceBox.across(share(marker.alpha(), field.alpha()));
    double z = SpaceBox.across(share(marker.beta(), field.beta()));
    for (Node node : new Node[] {head, ring, line}) {
      node.setTranslateX(x);
      node.setTranslateZ(z);
    }
    // It lies on the surface rather than in it.
    head.setTranslateY(y - RADIUS);
    ring.setTranslateY(y - RADIUS);
    line.setHeight(box.floor() - y);
    line.setTranslateY((box.floor() + y) / 2);
  }

  private static double share(double value, GridAxis axis) {
    double share = axis.count() == 1 ? 0.5 : (value - axis.first()) / (axis.last() - axis.first());
    return Math.max(0, Math.min(1, share));
  }

  Node node() {
    return group;
  }
}
