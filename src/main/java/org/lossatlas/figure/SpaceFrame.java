package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The box around what stands in space on its figure: at zoom 1 as large as the room for it and its
 * labels allows.
 */
final class SpaceFrame {
  private static final int PASSES = 6;
  private static final double SMALLEST = 8;

  private final SpaceRanges ranges;
  private final Camera camera;
  private final Type type;
  private Projection projection;

  SpaceFrame(SpaceRanges ranges, Camera camera, Box room, Type type) {
    this.ranges = ranges;
    this.camera = camera;
    this.type = type;
    projection = new Projection(camera, SMALLEST, room.middleX(), room.middleY());
    for (int pass = 0; pass < PASSES; pass++) {
      projection = fitted(room);
    }
    projection = projection.enlarged(camera.zoom(), room.middleX(), room.middleY());
  }

  Projection projection() {
    return projection;
  }

  /** The projection moved and scaled so that what lies around the box now just fits. */
  private Projection fitted(Box room) {
    Box box = corners();
    Box all = withLabels(box);
    double horizontal = (room.width() - (all.width() - box.width())) / box.width();
    double vertical = (room.height() - (all.height() - box.height())) / box.height();
    double growth = Math.min(horizontal, vertical);
    double scale = Math.max(SMALLEST, projection.scale() * growth);
    Projection grown = new Projection(camera, scale, projection.x0(), projection.y0());
    double shiftX = (all.x() + all.right() - box.x() - box.right()) / 2;
    double shiftY = (all.y() + all.bottom() - box.y() - box.bottom()) / 2;
    Point3 middle = new Point3(0, 0, 0);
    return new Projection(
        camera,
        scale,
        grown.x0() + room.middleX() - grown.x(middle) - shiftX,
        grown.y0() + room.middleY() - grown.y(middle) - shiftY);
  }

  private Box corners() {
    List<Box> points = new ArrayList<>();
    for (int corner = 0; corner < 8; corner++) {
      Point3 point =
          new Point3(
              (corner & 1) - 0.5, (corner >> 1 & 1) - 0.5, ranges.height() * ((corner >> 2) - 0.5));
      points.add(new Box(projection.x(point), projection.y(point), 0, 0));
    }
    return around(points);
  }

  private Box withLabels(Box box) {
    List<Box> parts = new ArrayList<>(List.of(box));
    for (SpaceAxis axis : axes()) {
      List<SpaceAxis.Placed> numbers = axis.numbers(axis.ticks(projection, type), projection, type);
      numbers.forEach(number -> parts.add(around(number)));
      parts.add(around(axis.label(numbers, projection, type)));
    }
    return around(parts);
  }

  private Box around(SpaceAxis.Placed text) {
    double depth = type.depth();
    return new Box(
        text.x() - text.width() / 2,
        text.y() - text.height() / 2,
        text.width(),
        text.height() + depth);
  }

  private static Box around(List<Box> parts) {
    double left = parts.stream().mapToDouble(Box::x).min().orElseThrow();
    double right = parts.stream().mapToDouble(Box::right).max().orElseThrow();
    double top = parts.stream().mapToDouble(Box::y).min().orElseThrow();
    double bottom = parts.stream().mapToDouble(Box::bottom).max().orElseThrow();
    return new Box(left, top, right - left, bottom - top);
  }

  /** α and β along the near edges of the floor, the value along the leftmost upright edge. */
  List<SpaceAxis> axes() {
    double nearU = -projection.farU() / 2.0;
    double nearV = -projection.farV() / 2.0;
    double floor = -ranges.height() / 2;
    Point3 leftEdge = left(new Point3(nearU, -nearV, floor), new Point3(-nearU, nearV, floor));
    SpaceAxis alpha =
        new SpaceAxis(
            ranges.alpha(),
            ranges.across(),
            Scale.LINEAR,
            new Point3(-0.5, nearV, floor),
            new Point3(0.5, nearV, floor),
            new Point3(0, nearV, 0));
    SpaceAxis beta =
        new SpaceAxis(
            ranges.beta(),
            ranges.deep(),
            Scale.LINEAR,
            new Point3(nearU, -0.5, floor),
            new Point3(nearU, 0.5, floor),
            new Point3(nearU, 0, 0));
    SpaceAxis value =
        new SpaceAxis(
            ranges.upward(),
            ranges.up(),
            ranges.scale(),
            leftEdge,
            leftEdge.plus(new Point3(0, 0, ranges.height())),
            leftwards());
    return List.of(alpha, beta, value);
  }

  private Point3 left(Point3 one, Point3 other) {
    return projection.x(one) <= projection.x(other) ? one : other;
  }

  /** The direction in the plane that is the figure's −x. */
  private Point3 leftwards() {
    double azimuth = Math.toRadians(camera.azimuth());
    return new Point3(-Math.cos(azimuth), -Math.sin(azimuth), 0);
  }
}
