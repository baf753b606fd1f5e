package org.lossatlas.app.surface;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.lossatlas.app.kit.RoundNumbers;

/**
 * The floor and the two far walls with their grid, as flat lines under the scene: everything in the
 * scene is before them, and flat lines are sharp and of even width from every side.
 */
final class BoxFrame extends Pane {
  private static final double HALF = SpaceBox.SIDE / 2;

  private final List<PathElement> grid = new ArrayList<>();
  private final List<PathElement> edges = new ArrayList<>();
  private final Path gridPath = path("space-grid");
  private final Path edgePath = path("space-edge");

  BoxFrame() {
    setMouseTransparent(true);
    getChildren().addAll(gridPath, edgePath);
  }

  /** Kept as a picture: while the surface moves and the box does not, nothing is drawn anew. */
  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    path.setManaged(false);
    path.setCache(true);
    return path;
  }

  /**
   * @param axes of α₁, α₂ and the value, in this order
   */
  void show(List<BoxAxis> axes, SpaceBox box, Eye eye) {
    grid.clear();
    edges.clear();
    double farX = HALF * eye.farX();
    double farZ = HALF * eye.farZ();
    double floor = box.floor();
    double top = box.top();
    for (RoundNumbers.Mark mark : axes.get(0).marks()) {
      double x = axes.get(0).point(mark.value()).getX();
      line(eye, new Point3D(x, floor, -farZ), new Point3D(x, floor, farZ));
      line(eye, new Point3D(x, floor, farZ), new Point3D(x, top, farZ));
    }
    for (RoundNumbers.Mark mark : axes.get(1).marks()) {
      double z = axes.get(1).point(mark.value()).getZ();
      line(eye, new Point3D(-farX, floor, z), new Point3D(farX, floor, z));
      line(eye, new Point3D(farX, floor, z), new Point3D(farX, top, z));
    }
    for (RoundNumbers.Mark mark : axes.get(2).marks()) {
      double y = axes.get(2).point(mark.value()).getY();
      line(eye, new Point3D(-farX, y, farZ), new Point3D(farX, y, farZ));
      line(eye, new Point3D(farX, y, -farZ), new Point3D(farX, y, farZ));
    }
    face(
        eye,
        corner(-1, floor, -1),
        corner(1, floor, -1),
        corner(1, floor, 1),
        corner(-1, floor, 1));
    Point3D left = new Point3D(-farX, 0, farZ);
    Point3D corner = new Point3D(farX, 0, farZ);
    Point3D right = new Point3D(farX, 0, -farZ);
    wall(eye, left, corner, floor, top);
    wall(eye, corner, right, floor, top);
    gridPath.getElements().setAll(grid);
    edgePath.getElements().setAll(edges);
  }

  private static Point3D corner(double sideX, double y, double sideZ) {
    return new Point3D(HALF * sideX, y, HALF * sideZ);
  }

  private void wall(Eye eye, Point3D from, Point3D to, double floor, double top) {
    face(eye, from.add(0, floor, 0), from.add(0, top, 0), to.add(0, top, 0), to.add(0, floor, 0));
  }

  private void face(Eye eye, Point3D... corners) {
    for (int i = 0; i < corners.length; i++) {
      append(edges, eye, corners[i], corners[(i + 1) % corners.length]);
    }
  }

  private void line(Eye eye, Point3D from, Point3D to) {
    append(grid, eye, from, to);
  }

  private static void append(List<PathElement> path, Eye eye, Point3D from, Point3D to) {
    Point2D start = eye.place(from);
    Point2D end = eye.place(to);
    path.add(new MoveTo(start.getX(), start.getY()));
    path.add(new LineTo(end.getX(), end.getY()));
  }
}
