package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.List;

/** Values on a lattice, linear in each coordinate between the points. Immutable. */
final class Samples {
  private final Lattice lattice;
  private final double[] values;
  private final List<Path> files;

  /**
   * @param values with α running fastest; taken over
   */
  Samples(Lattice lattice, double[] values, List<Path> files) {
    this.lattice = lattice;
    this.values = values;
    this.files = files;
  }

  Lattice lattice() {
    return lattice;
  }

  List<Path> files() {
    return files;
  }

  /** The value at a point of [0, 1]^z. */
  double at(double[] point) {
    return at(point, point.length - 1, 0);
  }

  /** Linear along axis d between what is linear along the axes below it. */
  private double at(double[] point, int d, int slice) {
    if (d < 0) {
      return values[slice];
    }
    int side = lattice.side(d);
    double place = Math.min(1, Math.max(0, point[d])) * (side - 1);
    int low = Math.min((int) place, Math.max(0, side - 2));
    double share = place - low;
    double below = at(point, d - 1, slice * side + low);
    return share == 0
        ? below
        : (1 - share) * below + share * at(point, d - 1, slice * side + low + 1);
  }
}
