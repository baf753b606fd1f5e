package org.lossatlas.figure;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Draws surfaces: the box's floor and far walls with a grid, the surface, axes, colour bar. */
final class SurfacePainter {
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
    Type type = pen.type();
    double edge = Heading.EDGE * type.size();
    double head = edge + Heading.height(figure.title(), type);
    AxisLayout bar =
        SpaceBar.atRight(
            figure.colours(), figure.labels().value(), edge, head, width, height, type);
    double right = bar.box().x() - 1.2 * type.size();
    Box room = new Box(edge, head, Math.max(1, right - edge), Math.max(1, height - head - edge));
    SpaceFrame frame = new SpaceFrame(SpaceRanges.of(figure), figure.camera(), room, type);
    drawBox(frame, room);
    ColourBar.draw(figure.colours(), bar, pen, Heading.below(head, width, height, type));
    Heading.draw(figure.title(), edge, head, width, pen);
  }

  /** Enlarged beyond its room, it is cut off at the room's edges. */
  private void drawBox(SpaceFrame frame, Box room) {
    Shape before = pen.graphics().getClip();
    if (figure.camera().zoom() > 1) {
      pen.graphics().clip(new Rectangle2D.Double(room.x(), room.y(), room.width(), room.height()));
    }
    SpaceWalls walls = new SpaceWalls(frame, figure.height(), pen);
    walls.drawBehind();
    new SurfaceMesh(figure, frame.projection()).draw(pen);
    walls.drawAxes();
    pen.graphics().setClip(before);
  }
}
