package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which basins of a plane's grid join at which level: the sublevel sets {L ≤ λ} grow with λ, each
 * local minimum begins a component, and where two components meet the shallower one ends (the merge
 * tree, or the pairs of its persistence diagram). Neighbours are left, right, above and below;
 * points that are not finite belong to no component.
 */
public final class Basins {
  private final int width;
  private final int height;
  private final double[] values;
  private final int[] parent;
  private final List<Basin> ended = new ArrayList<>();

  /**
   * One basin.
   *
   * @param index of its lowest point, row by row
   * @param bottom the loss there
   * @param joins the level at which it meets a deeper basin; infinite if it never does
   * @param into the index of that basin; −1 if there is none
   */
  public record Basin(int index, double bottom, double joins, int into) {
    /** How deep it is: joins − bottom. */
    public double persistence() {
      return joins - bottom;
    }
  }

  private Basins(int width, int height, double[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
    parent = new int[values.length];
    Arrays.fill(parent, -1);
  }

  /**
   * All basins that persist over some levels, the most persistent first.
   *
   * @param values [height, width] row by row
   */
  public static List<Basin> of(int width, int height, double[] values) {
    if (values.length != width * height) {
      throw new IllegalArgumentException(values.length + " values for " + width + " × " + height);
    }
    return new Basins(width, height, values).grow();
  }

  private List<Basin> grow() {
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> Double.isFinite(values[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int at : order) {
      parent[at] = at;
      int column = at % width;
      if (column > 0) {
        join(at, at - 1);
      }
      if (column < width - 1) {
        join(at, at + 1);
      }
      join(at, at - width);
      join(at, at + width);
    }
    for (int at : order) {
      if (parent[at] == at) {
        ended.add(new Basin(at, values[at], Double.POSITIVE_INFINITY, -1));
      }
    }
    ended.sort(
        Comparator.comparingDouble(Basin::persistence)
            .reversed()
            .thenComparingDouble(Basin::bottom));
    return List.copyOf(ended);
  }

  /** The component of a point that has just been reached meets that of a neighbour, if it has. */
  private void join(int at, int neighbour) {
    if (neighbour < 0 || neighbour >= width * height || parent[neighbour] < 0) {
      return;
    }
    int one = root(at);
    int other = root(neighbour);
    if (one == other) {
      return;
    }
    boolean oneIsDeeper = values[one] < values[other];
    int deeper = oneIsDeeper ? one : other;
    int shallower = oneIsDeeper ? other : one;
    parent[shallower] = deeper;
    if (values[at] > values[shallower]) {
      ended.add(new Basin(shallower, values[shallower], values[at], deeper));
    }
  }

  /** The lowest point of a component. */
  private int root(int at) {
    int root = at;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
