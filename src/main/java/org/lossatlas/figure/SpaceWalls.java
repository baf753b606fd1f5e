package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/** Draws the box around what stands in space: floor and far walls with a grid, and the axes. */
final class SpaceWalls {
  /** Between numbers of two axes, in sizes of the type. */
  private static final double GAP = 0.1;

  private final SpaceFrame frame;
  private final Pen pen;

  SpaceWalls(SpaceFrame frame, Pen pen) {
    this.frame = frame;
    this.pen = pen;
  }

  void draw() {
    drawWalls();
    List<SpaceAxis.Placed> written = new ArrayList<>();
    frame.axes().forEach(axis -> drawAxis(axis, frame.projection(), written));
  }

  private void drawWalls() {
    Projection projection = frame.projection();
    double u = projection.farU() / 2.0;
    double v = projection.farV() / 2.0;
    double up = frame.height() / 2;
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
    pen.stroke(projection.outline(corners), pen.theme().quiet(), pen.hair());
  }

  /**
   * @param written numbers that stand already; where another would touch them at a corner of the
   *     box, it is left out
   */
  private void drawAxis(SpaceAxis axis, Projection projection, List<SpaceAxis.Placed> written) {
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
    List<SpaceAxis.Placed> before = List.copyOf(written);
    for (SpaceAxis.Placed number : numbers) {
      if (before.stream().allMatch(other -> number.clearOf(other, GAP * type.size()))) {
        write(number);
        written.add(number);
      }
    }
    write(axis.label(numbers, projection, type));
  }

  private void write(SpaceAxis.Placed text) {
    pen.textBeside(text.text(), text.x(), text.y(), Pen.Anchor.MIDDLE);
  }
}
