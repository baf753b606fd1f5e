package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.List;

/**
 * The points of a line, plane or volume: 1 to 3 axes, α first. The points are numbered with α
 * running fastest, as the values [C, B, A] stand in memory. Immutable.
 */
public final class SliceGrid {
  /** More points are refused. */
  public static final long MOST_POINTS = 100_000_000;

  private final List<Axis> axes;

  /**
   * One axis.
   *
   * @param count points, at least 2
   */
  public record Axis(Range range, int count) {
    /** Refuses fewer than two points. */
    public Axis {
      if (count < 2) {
        throw new IllegalArgumentException(
            "a grid of " + count + "; each side must have at least 2 points");
      }
    }
  }

  /**
   * @param axes 1 to 3, α first
   * @throws IllegalArgumentException with one line if there are too many points
   */
  public SliceGrid(List<Axis> axes) {
    this.axes = List.copyOf(axes);
    double points = 1;
    for (Axis axis : axes) {
      points *= axis.count();
    }
    if (axes.isEmpty() || axes.size() > 3 || points > MOST_POINTS) {
      throw new IllegalArgumentException(
          axes.size()
              + " axes with "
              + (long) points
              + " points; at most 3 axes and "
              + MOST_POINTS
              + " points are possible");
    }
  }

  /** 1 for a line, 2 for a plane, 3 for a volume. */
  public int dimensions() {
    return axes.size();
  }

  public Axis axis(int i) {
    return axes.get(i);
  }

  /** How many points there are. */
  public int size() {
    return axes.stream().mapToInt(Axis::count).reduce(1, (a, b) -> a * b);
  }

  /** The coordinates (α, β, γ) of a point. */
  public double[] point(int index) {
    double[] point = new double[axes.size()];
    int rest = index;
    for (int d = 0; d < point.length; d++) {
      Axis axis = axes.get(d);
      point[d] = axis.range().point(rest % axis.count(), axis.count());
      rest /= axis.count();
    }
    return point;
  }

  /** The sides as NumPy has them, α last. */
  public int[] sides() {
    int[] sides = new int[axes.size()];
    for (int d = 0; d < sides.length; d++) {
      sides[sides.length - 1 - d] = axes.get(d).count();
    }
    return sides;
  }

  /**
   * Reads ranges and sides: one for all axes, or one for each.
   *
   * @param ranges such as {@code -1:1} or {@code -1:1,0:2}
   * @param sides such as {@code 51} or {@code 51x31}
   * @param dimensions how many axes there are
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static SliceGrid parse(String ranges, String sides, int dimensions) {
    String[] range = ranges.split(",", -1);
    String[] side = sides.split("x", -1);
    requireCount("ranges", range.length, dimensions);
    requireCount("sides", side.length, dimensions);
    List<Axis> axes = new ArrayList<>();
    for (int d = 0; d < dimensions; d++) {
      String points = side[Math.min(d, side.length - 1)];
      if (!points.matches("\\d{1,9}")) {
        throw new IllegalArgumentException(
            "'" + sides + "' is no grid; it must look like 51 or 51x31");
      }
      axes.add(
          new Axis(Range.parse(range[Math.min(d, range.length - 1)]), Integer.parseInt(points)));
    }
    return new SliceGrid(axes);
  }

  private static void requireCount(String what, int count, int dimensions) {
    if (count != 1 && count != dimensions) {
      throw new IllegalArgumentException(
          count
              + " "
              + what
              + " for "
              + dimensions
              + " directions; there must be one, or one each");
    }
  }
}
