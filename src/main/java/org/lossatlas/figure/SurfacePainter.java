package org.lossatlas.figure;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws surfaces: the box's floor and far walls with a grid, the surface, axes, colour bar. */
final class SurfacePainter {
  /** How much of the plot's height the colour bar takes. */
  private static final double BAR_HEIGHT = 0.72;

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
    AxisLayout bar = barAtRight(edge, head);
    double right = bar.box().x() - 1.2 * type.size();
    Box room = new Box(edge, head, Math.max(1, right - edge), Math.max(1, height - head - edge));
    SpaceFrame frame = new SpaceFrame(figure, room, type);
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
    drawWalls(frame);
    new SurfaceMesh(figure, frame.projection()).draw(pen);
    frame.axes().forEach(axis -> drawAxis(axis, frame.projection()));
    pen.graphics().setClip(before);
  }

  private AxisLayout barAtRight(double edge, double head) {
    Type type = pen.type();
    double room = Math.max(1, height - head - edge);
    double length = BAR_HEIGHT * room;
    Box guess = new Box(0, head + (room - length) / 2, type.size(), length);
    AxisLayout axis = barAxis(guess);
    double x = width - edge - axis.depth(type) - type.size();
    return barAxis(new Box(x, guess.y(), type.size(), length));
  }

  private AxisLayout barAxis(Box box) {
    ColourScale colours = figure.colours();
    return AxisLayout.of(
        figure.labels().value(),
        colours.range(),
        colours.scale(),
        AxisLayout.Side.RIGHT,
        box,
        pen.type());
  }

  private void drawWalls(SpaceFrame frame) {
    Projection projection = frame.projection();
    double u = projection.farU() / 2.0;
    double v = projection.farV() / 2.0;
    double up = figure.height() / 2;
    List<SpaceAxis> axes = frame.axes();
    for (Tick tick : labelled(axes.get(0), projection)) {
      double at = axes.get(0).at(tick.value()).u();
      wallLine(projection, at, -v, -up, at, v, -up);
      wallLine(projection, at, v, -up, at, v, up);
    }
    for (Tick tick : labelled(axes.get(1), projection)) {
      double at = axes.get(1).at(tick.value()).v();
      wallLine(projection, -u, at, -up, u, at, -up);
      wallLine(projection, u, at, -up, u, at, up);
    }
    for (Tick tick : labelled(axes.get(2), projection)) {
      double at = axes.get(2).at(tick.value()).w();
      wallLine(projection, -u, v, at, u, v, at);
      wallLine(projection, u, -v, at, u, v, at);
    }
    face(
        projection,
        new Point3(-u, -v, -up),
        new Point3(u, -v, -up),
        new Point3(u, v, -up),
        new Point3(-u, v, -up));
    face(
        projection,
        new Point3(-u, v, -up),
        new Point3(u, v, -up),
        new Point3(u, v, up),
        new Point3(-u, v, up));
    face(
        projection,
        new Point3(u, -v, -up),
        new Point3(u, v, -up),
        new Point3(u, v, up),
        new Point3(u, -v, up));
  }

  private List<Tick> labelled(SpaceAxis axis, Projection projection) {
    return axis.ticks(projection, pen.type()).stream().filter(tick -> !tick.isMinor()).toList();
  }

  private void wallLine(
      Projection projection, double u1, double v1, double w1, double u2, double v2, double w2) {
    Point3 from = new Point3(u1, v1, w1);
    Point3 to = new Point3(u2, v2, w2);
    pen.line(
        projection.x(from),
        projection.y(from),
        projection.x(to),
        projection.y(to),
        pen.theme().grid());
  }

  private void face(Projection projection, Point3... corners) {
    pen.stroke(outline(projection, corners), pen.theme().quiet(), pen.hair());
  }

  static Path2D outline(Projection projection, Point3... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(projection.x(corners[0]), projection.y(corners[0]));
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(projection.x(corners[i]), projection.y(corners[i]));
    }
    path.closePath();
    return path;
  }

  private void drawAxis(SpaceAxis axis, Projection projection) {
    Type type = pen.type();
    List<Tick> ticks = axis.ticks(projection, type);
    for (Tick tick : ticks) {
      Point3 foot = axis.at(tick.value());
      pen.line(
          projection.x(foot),
          projection.y(foot),
          axis.tickX(foot, projection, type),
          axis.tickY(foot, projection, type),
          pen.theme().quiet());
    }
    List<SpaceAxis.Placed> numbers = axis.numbers(ticks, projection, type);
    numbers.forEach(this::write);
    write(axis.label(numbers, projection, type));
  }

  private void write(SpaceAxis.Placed text) {
    pen.textBeside(text.text(), text.x(), text.y(), Pen.Anchor.MIDDLE);
  }
}
