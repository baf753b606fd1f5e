package org.lossatlas.figure;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Draws surfaces: the box with a grid, contour lines on its floor, the surface, colour bar. */
final class SurfacePainter {
  /** The width of contour lines, in sides of the box. */
  private static final double CONTOUR = 0.005;

  private final SurfaceFigure figure;
  private final Pen pen;
  private final double width;
  private final double height;

  SurfacePainter(SurfaceFigure figure, Pen pen, double width, double height) {
    this.figure = figure;
    this.pen = pen;
    this.width = width;
    this.height = height;
  }

  void draw() {
    SpaceLayout layout = SpaceLayout.of(figure, width, height, pen.type());
    SpacePainter.draw(
        layout, figure.colours(), figure.title(), pen, width, height, this::drawContents);
    layout
        .distances()
        .ifPresent(
            bar ->
                ColourBar.draw(
                    Track.distances(figure.tracks(), figure.colours().map()),
                    bar,
                    pen,
                    Heading.below(layout.room().y(), width, height, pen.type())));
  }

  private void drawContents(Projection projection) {
    drawContours(projection);
    new SurfaceMesh(figure, projection).draw(pen);
    new SurfaceTracks(figure, projection, pen).draw();
  }

  private void drawContours(Projection projection) {
    double thickness = CONTOUR * projection.scale();
    for (double level : figure.levels()) {
      for (Polyline line : Contours.of(figure.field(), level)) {
        pen.stroke(onFloor(line, projection), new Color(figure.colours().argb(level)), thickness);
      }
    }
  }

  private Path2D onFloor(Polyline line, Projection projection) {
    double floor = -(figure.height() + SurfaceFigure.GAP) / 2;
    Path2D path = new Path2D.Double();
    for (int i = 0; i < line.size(); i++) {
      double u = share(line.x(i), figure.field().alpha()) - 0.5;
      double v = share(line.y(i), figure.field().beta()) - 0.5;
      Point3 point = new Point3(u, v, floor);
      if (i == 0) {
        path.moveTo(projection.x(point), projection.y(point));
      } else {
        path.lineTo(projection.x(point), projection.y(point));
      }
    }
    return path;
  }

  private static double share(double value, GridAxis axis) {
    return axis.count() == 1 ? 0.5 : (value - axis.first()) / (axis.last() - axis.first());
  }
}
