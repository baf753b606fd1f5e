package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.pattern.SpatialPattern;

/**
 * The surface on which a volume has a level, as triangles, by marching tetrahedra: each cell of the
 * lattice is cut into the six tetrahedra around its diagonal, so that neighbouring cells share
 * their faces' diagonals and the surface has no cracks. Between two points the volume is linear;
 * for a linear volume the surface is exact. Seen from the side of lower values, triangles run
 * anticlockwise. Immutable.
 */
public final class Isosurface {
  /** The ways from a cell's first corner to its last, one step along each axis. */
  private static final int[][] WAYS = {
    {0, 1, 3, 7}, {0, 1, 5, 7}, {0, 2, 3, 7}, {0, 2, 6, 7}, {0, 4, 5, 7}, {0, 4, 6, 7}
  };

  /** Which ways turn as the axes do; the others are their mirror images. */
  private static final boolean[] TURNS = {true, false, false, true, true, false};

  private final double[] xyz;
  private final int[] triangles;

  private Isosurface(double[] xyz, int[] triangles) {
    this.xyz = xyz;
    this.triangles = triangles;
  }

  /**
   * The surface of one level, in coordinates from 0 to 1.
   *
   * @throws IllegalArgumentException if it is no volume with two points or more along each axis
   */
  public static Isosurface of(SpatialPattern volume, double level) {
    return new March(volume, level).run();
  }

  /** How many points there are. */
  public int points() {
    return xyz.length / 3;
  }

  /** How many triangles there are. */
  public int pieces() {
    return triangles.length / 3;
  }

  /** Coordinate d (α, β, γ) of a point, 0 to 1. */
  public double coordinate(int point, int d) {
    return xyz[3 * point + d];
  }

  /** The point at a corner of a triangle, 0 to 2. */
  public int corner(int piece, int corner) {
    return triangles[3 * piece + corner];
  }

  /** The state of one march. */
  private static final class March {
    private final double[] values;
    private final int[] sides = new int[3];
    private final int[] strides = new int[3];
    private final double level;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<double[]> points = new ArrayList<>();
    private int[] corners = new int[1024];
    private int used;

    March(SpatialPattern volume, double level) {
      this.level = level;
      values = volume.sheet().toArray();
      int stride = 1;
      for (int d = 0; d < 3; d++) {
        sides[d] = volume.lattice().side(d);
        strides[d] = stride;
        stride *= sides[d];
        if (sides[d] < 2) {
          throw new IllegalArgumentException(
              "an isosurface needs a volume, not a lattice of " + volume.lattice().describe());
        }
      }
    }

    Isosurface run() {
      int[] cell = new int[8];
      for (int k = 0; k + 1 < sides[2]; k++) {
        for (int j = 0; j + 1 < sides[1]; j++) {
          for (int i = 0; i + 1 < sides[0]; i++) {
            int first = i + strides[1] * j + strides[2] * k;
            for (int c = 0; c < 8; c++) {
              cell[c] = first + (c & 1) + strides[1] * (c >> 1 & 1) + strides[2] * (c >> 2 & 1);
            }
            march(cell);
          }
        }
      }
      double[] flat = new double[3 * points.size()];
      for (int p = 0; p < points.size(); p++) {
        System.arraycopy(points.get(p), 0, flat, 3 * p, 3);
      }
      return new Isosurface(flat, Arrays.copyOf(corners, used));
    }

    private void march(int... cell) {
      int high = 0;
      for (int corner : cell) {
        high += isHigh(corner) ? 1 : 0;
      }
      if (high == 0 || high == cell.length) {
        return;
      }
      for (int w = 0; w < WAYS.length; w++) {
        int[] way = WAYS[w];
        int[] tetrahedron = {cell[way[0]], cell[way[1]], cell[way[2]], cell[way[3]]};
        cut(tetrahedron, TURNS[w]);
      }
    }

    private boolean isHigh(int point) {
      return values[point] >= level;
    }

    /** The triangle or the two that part a tetrahedron's high corners from the low ones. */
    private void cut(int[] tetrahedron, boolean turns) {
      int[] order = new int[4];
      int high = 0;
      for (int corner = 0; corner < 4; corner++) {
        high += isHigh(tetrahedron[corner]) ? 1 : 0;
      }
      int nextHigh = 0;
      int nextLow = high;
      for (int corner = 0; corner < 4; corner++) {
        order[isHigh(tetrahedron[corner]) ? nextHigh++ : nextLow++] = corner;
      }
      boolean right = turns == isEven(order);
      int a = tetrahedron[order[0]];
      int b = tetrahedron[order[1]];
      int c = tetrahedron[order[2]];
      int d = tetrahedron[order[3]];
      switch (high) {
        case 1 -> add(edge(a, b), edge(a, c), edge(a, d), right);
        case 2 -> {
          add(edge(a, c), edge(a, d), edge(b, d), right);
          add(edge(a, c), edge(b, d), edge(b, c), right);
        }
        case 3 -> add(edge(a, d), edge(b, d), edge(c, d), right);
        default -> {
          // All on one side: nothing to part.
        }
      }
    }

    private static boolean isEven(int... order) {
      boolean even = true;
      for (int i = 0; i < order.length; i++) {
        for (int j = i + 1; j < order.length; j++) {
          even ^= order[i] > order[j];
        }
      }
      return even;
    }

    private void add(int a, int b, int c, boolean right) {
      if (a == b || b == c || a == c) {
        return;
      }
      if (used + 3 > corners.length) {
        corners = Arrays.copyOf(corners, 2 * corners.length);
      }
      corners[used++] = a;
      corners[used++] = right ? b : c;
      corners[used++] = right ? c : b;
    }

    /** The point between two lattice points at which the level is passed. */
    private int edge(int one, int other) {
      int low = Math.min(one, other);
      int high = Math.max(one, other);
      double share = (level - values[low]) / (values[high] - values[low]);
      // At a lattice point all edges from it meet: one point, or triangles would have no area.
      long key = share <= 0 ? low : share >= 1 ? high : (low + 1L) * values.length + high;
      return numbers.computeIfAbsent(
          key,
          fresh -> {
            double[] point = new double[3];
            for (int d = 0; d < 3; d++) {
              double from = place(low, d);
              point[d] = from + Math.max(0, Math.min(1, share)) * (place(high, d) - from);
            }
            points.add(point);
            return points.size() - 1;
          });
    }

    private double place(int point, int d) {
      return (double) (point / strides[d] % sides[d]) / (sides[d] - 1);
    }
  }
}
