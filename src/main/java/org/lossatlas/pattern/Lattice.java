package org.lossatlas.pattern;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The points of a line, plane or volume over [0, 1]^z, z = 1, 2 or 3, α first. Points are numbered
 * with α running fastest, as values [C, B, A] stand in memory. Immutable.
 *
 * @param sides how many points there are along α, β and γ, as far as there are these axes
 */
public record Lattice(List<Integer> sides) {
  /** The names of the axes. */
  private static final List<String> AXES = List.of("α", "β", "γ");

  /** Refuses anything but one to three sides that a {@link Pattern} has room for. */
  public Lattice {
    sides = List.copyOf(sides);
    if (sides.isEmpty() || sides.size() > AXES.size()) {
      throw new IllegalArgumentException(sides.size() + " axes; a pattern has one, two or three");
    }
    for (int d = 0; d < sides.size(); d++) {
      if (sides.get(d) < 1 || sides.get(d) > Pattern.MAX_SIDE) {
        throw new IllegalArgumentException(
            sides.get(d) + " points along " + AXES.get(d) + "; 1 to " + Pattern.MAX_SIDE);
      }
    }
    long points = sides.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    if (!Pattern.fits(sides.get(0), points / sides.get(0))) {
      throw new IllegalArgumentException(
          "a volume of "
              + sides.stream().map(String::valueOf).collect(Collectors.joining("x"))
              + "; it may have at most "
              + Pattern.MAX_SIDE
              + " rows in all of its slices together and "
              + Pattern.MAX_POINTS
              + " points");
    }
  }

  /** A lattice with these sides. */
  public static Lattice of(Integer... sides) {
    return new Lattice(List.of(sides));
  }

  /** The grid of a plane pattern. */
  public static Lattice of(Pattern plane) {
    return of(plane.width(), plane.height());
  }

  /** z. */
  public int dimensions() {
    return sides.size();
  }

  /** How many points there are along axis d, 1 where there is no such axis. */
  public int side(int d) {
    return d < sides.size() ? sides.get(d) : 1;
  }

  /** How many points there are. */
  public int size() {
    return side(0) * side(1) * side(2);
  }

  /** How many rows of α there are in all slices together. */
  public int rows() {
    return side(1) * side(2);
  }

  /** Where a point lies, [z]. */
  public double[] point(int index) {
    double[] point = new double[sides.size()];
    int rest = index;
    for (int d = 0; d < point.length; d++) {
      point[d] = Pattern.coordinate(rest % side(d), side(d));
      rest /= side(d);
    }
    return point;
  }

  /** The coordinates along axis d. */
  public double[] coordinates(int d) {
    double[] coordinates = new double[side(d)];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = Pattern.coordinate(i, coordinates.length);
    }
    return coordinates;
  }

  /** The sides as NumPy has them, α last. */
  public int[] shape() {
    int[] shape = new int[sides.size()];
    for (int d = 0; d < shape.length; d++) {
      shape[shape.length - 1 - d] = side(d);
    }
    return shape;
  }

  /** As it was asked for: {@code 64}, {@code 64x48}. */
  public String describe() {
    boolean even = sides.stream().distinct().count() == 1;
    return even
        ? String.valueOf(sides.get(0))
        : sides.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
