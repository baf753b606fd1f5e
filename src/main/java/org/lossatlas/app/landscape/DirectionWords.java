package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Projection;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Trajectory;

/**
 * How much of a training lies in a plane, in words: a surface "along" a projected path is not the
 * loss on the path.
 */
final class DirectionWords {
  private DirectionWords() {}

  /** Of the directions, the first two count. */
  static String of(Parameters centre, List<Parameters> directions, Trajectory way) {
    List<Parameters> points = new ArrayList<>();
    int step = Math.max(1, way.size() / 60);
    for (int i = 0; i < way.size(); i += step) {
      points.add(way.network(i));
    }
    double whole = 0;
    double first = 0;
    double second = 0;
    for (Parameters point : points) {
      Parameters offset = Directions.towards(centre, point);
      whole += Directions.dot(offset, offset);
      first += share(offset, directions.get(0));
      second += share(offset, directions.get(1));
    }
    double off = 0;
    for (Projection.Point point :
        new Projection(centre, directions.get(0), directions.get(1)).of(points)) {
      off = Math.max(off, point.distance());
    }
    return String.format(
        Locale.ROOT,
        "d₁ and d₂ show %.0f %% and %.0f %% of the way that the training went (of its squared"
            + " distances); it is at most %.3g off the plane",
        100 * first / whole,
        100 * second / whole,
        off);
  }

  private static double share(Parameters offset, Parameters direction) {
    double along = Directions.dot(offset, direction);
    return along * along / Directions.dot(direction, direction);
  }
}
