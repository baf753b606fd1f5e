package org.lossatlas.app.landscape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.landscape.Refinement;

/**
 * One split's plane as far as it has been evaluated. Immutable.
 *
 * @param loss while the work goes on, unknown points have the nearest known value
 * @param map the chosen metric, on a grid of its own; empty while none of it is known
 * @param step every so many-th row and column of the map is known, and the last; 1 for all
 */
record SplitPicture(Field loss, Optional<Field> map, int step) {
  /** The map's row nearest to a β, of those that are known. */
  int nearestRow(double beta) {
    GridAxis rows = map.orElseThrow().beta();
    return Arrays.stream(Refinement.level(rows.count(), step))
        .boxed()
        .min(Comparator.comparingDouble(row -> Math.abs(rows.at(row) - beta)))
        .orElseThrow();
  }

  /** The map's columns that are known. */
  int[] knownColumns() {
    return Refinement.level(map.orElseThrow().columns(), step);
  }

  /** How many of the map's points are not finite, or were not evaluated. */
  long holes() {
    return map.stream()
        .flatMapToDouble(field -> Arrays.stream(field.toArray()))
        .filter(value -> !Double.isFinite(value))
        .count();
  }
}
