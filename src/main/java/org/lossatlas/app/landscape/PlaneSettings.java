package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;

/**
 * Which plane is looked at. Immutable.
 *
 * @param seed what random directions are drawn from
 * @param reach the plane is [−reach, reach]² around the centre, &gt; 0
 * @param side points a side, 5 to 401
 * @param test whether the loss is that of the test split
 * @param further coordinates along up to {@value #MOST_FURTHER} further directions
 */
record PlaneSettings(
    DirectionKind kind, long seed, double reach, int side, boolean test, List<Double> further) {
  static final int MOST_FURTHER = 8;

  static final PlaneSettings DEFAULTS =
      new PlaneSettings(DirectionKind.FILTER, 0, 1, 51, false, List.of());

  PlaneSettings {
    further = List.copyOf(further);
  }

  PlaneSettings withKind(DirectionKind newKind) {
    return new PlaneSettings(newKind, seed, reach, side, test, further);
  }

  PlaneSettings withSeed(long newSeed) {
    return new PlaneSettings(kind, newSeed, reach, side, test, further);
  }

  /** The same, wider or narrower; never so far that numbers overflow. */
  PlaneSettings withReach(double newReach) {
    double bounded = Math.max(1e-6, Math.min(1e6, newReach));
    return new PlaneSettings(kind, seed, bounded, side, test, further);
  }

  PlaneSettings withSide(int newSide) {
    return new PlaneSettings(kind, seed, reach, newSide, test, further);
  }

  PlaneSettings withTest(boolean newTest) {
    return new PlaneSettings(kind, seed, reach, side, newTest, further);
  }

  /** The same, moved along a further direction. */
  PlaneSettings moved(int direction, double coordinate) {
    List<Double> moved = new ArrayList<>(further);
    moved.set(direction, coordinate);
    return new PlaneSettings(kind, seed, reach, side, test, moved);
  }

  /** The same with one further direction more. */
  PlaneSettings withOneMore() {
    List<Double> more = new ArrayList<>(further);
    if (more.size() < MOST_FURTHER) {
      more.add(0.0);
    }
    return new PlaneSettings(kind, seed, reach, side, test, more);
  }
}
