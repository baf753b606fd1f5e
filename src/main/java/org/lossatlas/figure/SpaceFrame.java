package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The box around what stands in space on its figure. At zoom 1 the whole box with its labels has
 * room from every azimuth, so that turning does not change its size; on a small figure, where
 * labels take most of the room, from the camera's alone.
 */
final class SpaceFrame {
  private static final double SMALLEST = 8;

  /** Degrees between the azimuths from which the labels' room is taken. */
  private static final int STEP = 30;

  /** Narrower room, in sizes of the type, is small. */
  private static final double SMALL = 24;

  private static final double DIAGONAL = Math.sqrt(2);

  private final SpaceRanges ranges;
  private final Type type;
  private final Projection projection;

  SpaceFrame(SpaceRanges ranges, Camera camera, Box room, Type type) {
    this.ranges = ranges;
    this.type = type;
    projection = fitted(camera, room).enlarged(camera.zoom(), room.middleX(), room.middleY());
  }

  /** Of the box where its sides are 1. */
  double height() {
    return ranges.height();
  }

  Projection projection() {
    return projection;
  }

  /** As large as the labels around leave room for, in the middle of that room. */
  private Projection fitted(Camera camera, Box room) {
    double elevation = Math.toRadians(camera.elevation());
    double tall = ranges.height() * Math.cos(elevation) + DIAGONAL * Math.sin(elevation);
    double scale = scale(room.width(), room.height(), tall);
    boolean turns = room.width() >= SMALL * type.size();
    List<Camera> cameras = turns ? around(camera) : List.of(camera);
    Box labels = new Box(0, 0, 0, 0);
    // Fewer ticks have room on a smaller box, and these may need less room: twice is enough.
    for (int pass = 0; pass < 2; pass++) {
      labels = labels(cameras, scale, new Box(0, 0, scale * DIAGONAL, scale * tall));
      scale = scale(room.width() - labels.width(), room.height() - labels.height(), tall);
    }
    // The labels' box reaches from minus what they need at the left (above) to what at the right.
    double shiftX = (labels.x() + labels.right()) / 2;
    double shiftY = (labels.y() + labels.bottom()) / 2;
    return new Projection(camera, scale, room.middleX() - shiftX, room.middleY() - shiftY);
  }

  private static double scale(double width, double height, double tall) {
    return Math.max(SMALLEST, Math.min(width / DIAGONAL, height / tall));
  }

  private static List<Camera> around(Camera camera) {
    List<Camera> cameras = new ArrayList<>();
    for (int azimuth = 0; azimuth < 360; azimuth += STEP) {
      cameras.add(new Camera(azimuth, camera.elevation(), 1, camera.stretch()));
    }
    return cameras;
  }

  /** How far labels reach beyond the room that a turning box takes, from any of the cameras. */
  private Box labels(List<Camera> cameras, double scale, Box turning) {
    List<Box> parts = new ArrayList<>();
    for (Camera turned : cameras) {
      Projection from = new Projection(turned, scale, turning.middleX(), turning.middleY());
      for (SpaceAxis axis : axes(from)) {
        List<SpaceAxis.Placed> numbers = axis.numbers(axis.ticks(from, type), from, type);
        numbers.forEach(number -> parts.add(around(number)));
        parts.add(around(axis.label(numbers, from, type)));
      }
    }
    parts.add(turning);
    Box all = around(parts);
    return new Box(
        all.x(), all.y(), all.width() - turning.width(), all.height() - turning.height());
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
    return axes(projection);
  }

  private List<SpaceAxis> axes(Projection from) {
    double nearU = -from.farU() / 2.0;
    double nearV = -from.farV() / 2.0;
    double floor = -ranges.height() / 2;
    Point3 one = new Point3(nearU, -nearV, floor);
    Point3 other = new Point3(-nearU, nearV, floor);
    Point3 leftEdge = from.x(one) <= from.x(other) ? one : other;
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
            leftEdge.plus(new Point3(0, 0, ranges.gap())),
            leftEdge.plus(new Point3(0, 0, ranges.height())),
            leftwards(from));
    return List.of(alpha, beta, value);
  }

  /** The direction in the plane that is the figure's −x. */
  private static Point3 leftwards(Projection from) {
    double azimuth = Math.toRadians(from.camera().azimuth());
    return new Point3(-Math.cos(azimuth), -Math.sin(azimuth), 0);
  }
}
