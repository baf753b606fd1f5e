package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis in space, along an edge of the box.
 *
 * @param start where the lower end of the range lies
 * @param outward the direction from the box in which ticks and numbers stand
 */
record SpaceAxis(String label, Range range, Scale scale, Point3 start, Point3 end, Point3 outward) {
  /** In sizes of the type. */
  private static final double TICK = 0.3;

  private static final double GAP = 0.35;
  private static final double CLEAR = 0.4;

  /** Text centred on a point of the figure. */
  record Placed(String text, double x, double y, double width, double height) {
    boolean clearOf(Placed other, double gap) {
      return Math.abs(x - other.x) >= (width + other.width) / 2 + gap
          || Math.abs(y - other.y) >= (height + other.height) / 2 + gap;
    }
  }

  List<Tick> ticks(Projection projection, Type type) {
    return Ticks.of(range, scale, candidates -> areClear(candidates, projection, type));
  }

  private boolean areClear(List<Tick> candidates, Projection projection, Type type) {
    List<Placed> numbers = numbers(candidates, projection, type);
    for (int i = 1; i < numbers.size(); i++) {
      if (!numbers.get(i).clearOf(numbers.get(i - 1), CLEAR * type.size())) {
        return false;
      }
    }
    return true;
  }

  List<Placed> numbers(List<Tick> ticks, Projection projection, Type type) {
    List<Placed> numbers = new ArrayList<>();
    for (Tick tick : ticks) {
      numbers.add(
          placed(tick.label(), at(tick.value()), (TICK + GAP) * type.size(), projection, type));
    }
    return numbers;
  }

  /** The label, beyond the numbers, at the middle of the axis. */
  Placed label(List<Placed> numbers, Projection projection, Type type) {
    double across =
        numbers.stream().mapToDouble(number -> reach(number, projection)).max().orElse(0);
    double gap = (TICK + 2 * GAP) * type.size() + 2 * across;
    return placed(label, start.towards(end, 0.5), gap, projection, type);
  }

  /** The point of the box where a value lies. */
  Point3 at(double value) {
    return start.towards(end, scale.position(value, range.lower(), range.upper()));
  }

  /** The end of the tick at a point of the axis, as x and y. */
  double tickX(Point3 point, Projection projection, Type type) {
    return projection.x(point) + TICK * type.size() * directionX(projection);
  }

  double tickY(Point3 point, Projection projection, Type type) {
    return projection.y(point) + TICK * type.size() * directionY(projection);
  }

  private Placed placed(String text, Point3 point, double gap, Projection projection, Type type) {
    Placed centred = new Placed(text, 0, 0, type.width(text), type.capitals());
    double distance = gap + reach(centred, projection);
    return new Placed(
        text,
        projection.x(point) + distance * directionX(projection),
        projection.y(point) + distance * directionY(projection),
        centred.width,
        centred.height);
  }

  /** From the middle of a text to its edge, along the outward direction. */
  private double reach(Placed text, Projection projection) {
    return Math.abs(directionX(projection)) * text.width / 2
        + Math.abs(directionY(projection)) * text.height / 2;
  }

  private double directionX(Projection projection) {
    return alongX(projection) / length(projection);
  }

  private double directionY(Projection projection) {
    return alongY(projection) / length(projection);
  }

  private double alongX(Projection projection) {
    return projection.x(start.plus(outward)) - projection.x(start);
  }

  private double alongY(Projection projection) {
    return projection.y(start.plus(outward)) - projection.y(start);
  }

  private double length(Projection projection) {
    return Math.hypot(alongX(projection), alongY(projection));
  }
}
