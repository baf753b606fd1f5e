package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.figure.Track;
import org.lossatlas.landscape.Projection;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Trajectory;

/**
 * A network that was trained or opened here, and the way that it came where it was trained.
 *
 * @param name a word or two, such as Adam 1
 * @param seed of its data, where those are generated
 * @param recipe how an experiment has it again
 */
record KnownNetwork(
    String name, Parameters end, Optional<Trajectory> way, long seed, Optional<Recipe> recipe) {
  /** Of a long way so many points are looked at. */
  private static final int POINTS = 60;

  boolean fits(Parameters other) {
    return end.layout().matches(other.layout());
  }

  /** Points of its way, evenly, the first and the last among them; the end alone without a way. */
  List<Parameters> points() {
    List<Parameters> points = new ArrayList<>();
    way.ifPresent(
        some -> {
          int last = some.size() - 1;
          int count = Math.min(POINTS, some.size());
          for (int i = 0; i < count; i++) {
            int index = count == 1 ? last : (int) Math.round((double) i * last / (count - 1));
            points.add(some.network(index));
          }
        });
    if (points.isEmpty()) {
      points.add(end);
    }
    return points;
  }

  /** As it is seen on a plane. */
  Track on(Projection plane) {
    return new Track(name, plane.of(points()));
  }
}
