package org.lossatlas.app.space;

import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.pattern.SpatialSource;

/**
 * A line or a volume that the loss is to show. Immutable.
 *
 * @param text what it was made from, as the command {@code fit} understands it; empty if drawn
 */
record SpaceTarget(SpatialPattern pattern, Optional<String> text) {
  /** Points of a line. */
  static final int POINTS = 128;

  /** Points a side of a volume, unless chosen otherwise. */
  static final int SIDE = 20;

  /** What stands there at first. */
  static final String CURVE = "0.5+0.3*sin(12*a)+0.2*cos(31*a)";

  static final String VOLUME = "exp(-((sqrt((a-0.5)^2+(b-0.5)^2)-0.3)^2+(c-0.5)^2)/0.02)";

  SpaceTarget {
    if (pattern.lattice().dimensions() == 2) {
      throw new IllegalArgumentException("planes are for the workspace Pattern");
    }
  }

  /**
   * A line or a volume from an expression, a file or a folder.
   *
   * @param side points along each axis of a volume
   * @throws org.lossatlas.file.BadInputException with one line if it is none
   */
  static SpaceTarget read(int dimensions, String text, int side) {
    Lattice lattice = dimensions == 1 ? Lattice.of(POINTS) : Lattice.of(side, side, side);
    return new SpaceTarget(
        SpatialSource.resolve(text.strip(), Optional.of(dimensions)).on(lattice),
        Optional.of(text.strip()));
  }

  /** A line that was drawn. */
  static SpaceTarget drawn(double... curve) {
    return new SpaceTarget(
        new SpatialPattern(Lattice.of(curve.length), Pattern.of(curve.length, 1, curve)),
        Optional.empty());
  }

  /** A drawing that is the same in every plane of a volume. */
  static SpaceTarget extruded(Pattern drawing, int side) {
    Lattice lattice = Lattice.of(side, side, side);
    double[] plane = drawing.resampled(side, side).toArray();
    double[] all = new double[lattice.size()];
    for (int k = 0; k < side; k++) {
      System.arraycopy(plane, 0, all, k * plane.length, plane.length);
    }
    return new SpaceTarget(
        new SpatialPattern(lattice, Pattern.of(side, side * side, all)), Optional.empty());
  }

  /** The values of a line, or of the first plane of a volume. */
  Pattern drawing() {
    Lattice lattice = pattern.lattice();
    double[] all = pattern.sheet().toArray();
    return dimensions() == 1
        ? pattern.sheet()
        : Pattern.of(
            lattice.side(0),
            lattice.side(1),
            Arrays.copyOf(all, lattice.side(0) * lattice.side(1)));
  }

  /** z, 1 or 3. */
  int dimensions() {
    return pattern.lattice().dimensions();
  }

  /** The difference of the largest and the smallest value, at least 1. */
  double range() {
    return Math.max(1, pattern.sheet().max() - pattern.sheet().min());
  }
}
