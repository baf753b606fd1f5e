package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.landscape.Metric;

/**
 * Which plane is looked at, and what over it. Immutable.
 *
 * @param seed what random directions are drawn from
 * @param window which part of the plane
 * @param side points a side, 5 to 401
 * @param metric what the maps show
 * @param named one or two directions by their names, for that kind: {@code neuron:1:0}
 * @param further coordinates along up to {@value #MOST_FURTHER} further directions
 */
record PlaneSettings(
    DirectionKind kind,
    long seed,
    PlaneWindow window,
    int side,
    Metric metric,
    String named,
    List<Double> further) {
  static final int MOST_FURTHER = 8;

  static final PlaneSettings DEFAULTS =
      new PlaneSettings(
          DirectionKind.FILTER,
          0,
          PlaneWindow.UNIT,
          51,
          Metric.LOSS,
          "neuron:1:0 neuron:1:1",
          List.of());

  PlaneSettings {
    further = List.copyOf(further);
  }

  PlaneSettings withKind(DirectionKind newKind) {
    return new PlaneSettings(newKind, seed, window, side, metric, named, further);
  }

  PlaneSettings withSeed(long newSeed) {
    return new PlaneSettings(kind, newSeed, window, side, metric, named, further);
  }

  PlaneSettings withWindow(PlaneWindow newWindow) {
    return new PlaneSettings(kind, seed, newWindow, side, metric, named, further);
  }

  PlaneSettings withSide(int newSide) {
    return new PlaneSettings(kind, seed, window, newSide, metric, named, further);
  }

  PlaneSettings withMetric(Metric newMetric) {
    return new PlaneSettings(kind, seed, window, side, newMetric, named, further);
  }

  PlaneSettings withNamed(String newNamed) {
    return new PlaneSettings(kind, seed, window, side, metric, newNamed, further);
  }

  /** The same, moved along a further direction. */
  PlaneSettings moved(int direction, double coordinate) {
    List<Double> moved = new ArrayList<>(further);
    moved.set(direction, coordinate);
    return new PlaneSettings(kind, seed, window, side, metric, named, moved);
  }

  /** The same with one further direction more. */
  PlaneSettings withOneMore() {
    List<Double> more = new ArrayList<>(further);
    if (more.size() < MOST_FURTHER) {
      more.add(0.0);
    }
    return new PlaneSettings(kind, seed, window, side, metric, named, more);
  }

  /** The directions that it needs: its own two and the further ones. */
  int directions() {
    return 2 + further.size();
  }
}
