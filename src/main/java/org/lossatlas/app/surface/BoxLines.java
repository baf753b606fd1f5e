package org.lossatlas.app.surface;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.fxyz3d.geometry.Point3D;
import org.fxyz3d.shapes.composites.PolyLine3D;

/**
 * The edges of the box: the floor and the two far walls, as FXyz3D's lines. They are made anew only
 * when the box changes its height.
 */
final class BoxLines {
  private static final float WIDTH = 0.5f;
  private static final double HALF = SpaceBox.SIDE / 2;

  private record Edge(PolyLine3D line, int sideX, int sideZ) {
    /** Edges of the far walls touch a far side. */
    boolean isFar(Eye eye) {
      return sideX == eye.farX() || sideZ == eye.farZ();
    }
  }

  private final Group group = new Group();
  private final List<Edge> edges = new ArrayList<>();
  private SpaceBox box = new SpaceBox(0);
  private Color colour = Color.GRAY;

  void show(SpaceBox newBox, Color newColour, Eye eye) {
    if (!newBox.equals(box) || !newColour.equals(colour)) {
      box = newBox;
      colour = newColour;
      rebuild();
    }
    edges.forEach(edge -> edge.line.setVisible(edge.isFar(eye)));
  }

  private void rebuild() {
    edges.clear();
    for (int side : new int[] {-1, 1}) {
      for (int other : new int[] {-1, 1}) {
        add(side, other, point(side, box.floor(), other), point(side, box.top(), other));
      }
      add(side, 0, point(side, box.top(), -1), point(side, box.top(), 1));
      add(0, side, point(-1, box.top(), side), point(1, box.top(), side));
    }
    List<Node> nodes = new ArrayList<>();
    edges.forEach(edge -> nodes.add(edge.line));
    for (int side : new int[] {-1, 1}) {
      nodes.add(line(point(side, box.floor(), -1), point(side, box.floor(), 1)));
      nodes.add(line(point(-1, box.floor(), side), point(1, box.floor(), side)));
    }
    group.getChildren().setAll(nodes);
  }

  private void add(int sideX, int sideZ, Point3D from, Point3D to) {
    edges.add(new Edge(line(from, to), sideX, sideZ));
  }

  private PolyLine3D line(Point3D from, Point3D to) {
    return new PolyLine3D(List.of(from, to), WIDTH, colour, PolyLine3D.LineType.TRIANGLE);
  }

  private static Point3D point(double sideX, double y, double sideZ) {
    return new Point3D(HALF * sideX, y, HALF * sideZ);
  }

  Node node() {
    return group;
  }
}
