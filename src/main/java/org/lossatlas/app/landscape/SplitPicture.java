package org.lossatlas.app.landscape;

import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.figure.Field;

/**
 * One split's plane as far as it has been evaluated. Immutable.
 *
 * @param loss while the work goes on, unknown points have the nearest known value
 * @param map the chosen metric, on a grid of its own; empty while none of it is known
 */
record SplitPicture(Field loss, Optional<Field> map) {
  /** How many of the map's points are not finite, or were not evaluated. */
  long holes() {
    return map.stream()
        .flatMapToDouble(field -> Arrays.stream(field.toArray()))
        .filter(value -> !Double.isFinite(value))
        .count();
  }
}
