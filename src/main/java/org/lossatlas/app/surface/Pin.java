package org.lossatlas.app.surface;

import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Sphere;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;

/** The marked point on the surface, and the upright line from it to its place on the floor. */
final class Pin {
  private static final double RADIUS = 1.5;
  private static final double LINE = 0.25;

  private final Sphere head = new Sphere(RADIUS);
  private final Cylinder line = new Cylinder(LINE, 1);
  private final Group group = new Group(head, line);

  Pin() {
    PhongMaterial white = new PhongMaterial(Color.WHITE);
    head.setMaterial(white);
    line.setMaterial(new PhongMaterial(Color.gray(0.5)));
    AmbientLight own = new AmbientLight(Color.WHITE);
    own.getScope().addAll(head, line);
    group.getChildren().add(own);
    group.setMouseTransparent(true);
  }

  void place(HeatmapFigure figure, SpaceBox box, MarkedPoint marker) {
    Field field = figure.field();
    double value = field.nearest(marker.alpha(), marker.beta());
    double position = figure.colours().position(value);
    head.setVisible(Double.isFinite(position));
    double y = Double.isFinite(position) ? box.y(position) : box.floor();
    double x = SpaceBox.across(share(marker.alpha(), field.alpha()));
    double z = SpaceBox.across(share(marker.beta(), field.beta()));
    for (Node node : new Node[] {head, line}) {
      node.setTranslateX(x);
      node.setTranslateZ(z);
    }
    head.setTranslateY(y);
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
