package org.lossatlas.pattern;

/**
 * A target over [0, 1]^z for z = 1, 2 or 3: the values of a line, a plane, or a volume whose planes
 * γ = 0 … 1 stand in one sheet, one above another.
 *
 * @param lattice the points
 * @param sheet width A, height B·C; row j + k·B is β_j in slice γ_k
 */
public record SpatialPattern(Lattice lattice, Pattern sheet) {
  /** Refuses a sheet that does not have the lattice's points. */
  public SpatialPattern {
    if (sheet.width() != lattice.side(0) || sheet.height() != lattice.rows()) {
      throw new IllegalArgumentException(sheet + " for a lattice of " + lattice.describe());
    }
  }

  /** A plane. */
  public static SpatialPattern of(Pattern plane) {
    return new SpatialPattern(Lattice.of(plane), plane);
  }

  /** A function of a point of [0, 1]^z. */
  @FunctionalInterface
  public interface Field {
    double at(double[] point);
  }

  /** The values of a function on the points. */
  public static SpatialPattern sample(Lattice lattice, Field field) {
    double[] values = new double[lattice.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = field.at(lattice.point(i));
    }
    return new SpatialPattern(lattice, Pattern.of(lattice.side(0), lattice.rows(), values));
  }

  /** The plane γ = k/(C−1); of a line or a plane the only one. */
  public Pattern slice(int k) {
    return slice(lattice, sheet, k);
  }

  /** Slice k of a sheet of this lattice. */
  public static Pattern slice(Lattice lattice, Pattern sheet, int k) {
    int width = lattice.side(0);
    int height = lattice.side(1);
    double[] values = new double[width * height];
    System.arraycopy(sheet.toArray(), k * values.length, values, 0, values.length);
    return Pattern.of(width, height, values);
  }
}
