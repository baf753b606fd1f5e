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
 * @param further coordinates along up to {@value #MOST_FURTHER} further directions
 */
record PlaneSettings(
    DirectionKind kind,
    long seed,
    PlaneWindow window,
    int side,
    Metric metric,
    List<Double> further) {
  static final int MOST_FURTHER = 8;

  static final PlaneSettings DEFAULTS =
      new PlaneSettings(DirectionKind.FILTER, 0, PlaneWindow.UNIT, 51, Metric.LOSS, List.of());

  PlaneSettings {
    further = List.copyOf(further);
  }

  PlaneSettings withKind(DirectionKind newKind) {
    return new PlaneSettings(newKind, seed, window, side, metric, further);
  }

  PlaneSettings withSeed(long newSeed) {
    return new PlaneSettings(kind, newSeed, window, side, metric, further);
  }

  PlaneSettings withWindow(PlaneWindow newWindow) {
    return new PlaneSettings(kind, seed, newWindow, side, metric, further);
  }

  PlaneSettings withSide(int newSide) {
    return new PlaneSettings(kind, seed, window, newSide, metric, further);
  }

  PlaneSettings withMetric(Metric newMetric) {
    return new PlaneSettings(kind, seed, window, side, newMetric, further);
  }

  /** The same, moved along a further direction. */
  PlaneSettings moved(int direction, double coordinate) {
    List<Double> moved = new ArrayList<>(further);
    moved.set(direction, coordinate);
    return new PlaneSettings(kind, seed, window, side, metric, moved);
  }

  /** The same with one further direction more. */
  PlaneSettings withOneMore() {
    List<Double> more = new ArrayList<>(further);
    if (more.size() < MOST_FURTHER) {
      more.add(0.0);
    }
    return new PlaneSettings(kind, seed, window, side, metric, more);
  }

  /** The directions that it needs: its own two and the further ones. */
  int directions() {
    return 2 + further.size();
  }
}
