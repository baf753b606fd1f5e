package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.landscape.Principal;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Trajectory;

/** Where the directions of a plane come from. */
enum DirectionKind {
  FILTER("random, filter-normalised"),
  LAYER("random, layer-normalised"),
  PLAIN("random, as drawn"),
  TRAJECTORY("principal components of the training");

  private final String title;

  DirectionKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * So many directions through a network, the plane's two first. Principal components are the first
   * two only where there is a trajectory; the rest is random and filter-normalised.
   */
  List<Parameters> make(Parameters network, long seed, int count, Optional<Trajectory> way) {
    List<Parameters> made = new ArrayList<>();
    if (this == TRAJECTORY && way.isPresent()) {
      made.addAll(principal(network, way.get()));
    }
    for (int i = made.size(); i < count; i++) {
      Parameters drawn = Directions.random(network.layout(), seed, i);
      made.add(Directions.normalised(drawn, network, normalisation(), BiasRule.ZERO));
    }
    return made;
  }

  private Normalisation normalisation() {
    return switch (this) {
      case FILTER, TRAJECTORY -> Normalisation.FILTER;
      case LAYER -> Normalisation.LAYER;
      case PLAIN -> Normalisation.NONE;
    };
  }

  /** Scaled so that the training lies within −1 to 1. */
  private static List<Parameters> principal(Parameters network, Trajectory way) {
    List<Parameters> points = new ArrayList<>();
    int step = Math.max(1, way.size() / 60);
    for (int i = 0; i < way.size(); i += step) {
      points.add(way.network(i));
    }
    List<Parameters> scaled = new ArrayList<>();
    for (Parameters component : Principal.of(points, network, 2).components()) {
      double reach = 0;
      for (Parameters point : points) {
        Parameters offset = Directions.towards(network, point);
        reach = Math.max(reach, Math.abs(Directions.dot(offset, component)));
      }
      scaled.add(component.plus(reach - 1, component));
    }
    return scaled;
  }

  @Override
  public String toString() {
    return title;
  }
}
