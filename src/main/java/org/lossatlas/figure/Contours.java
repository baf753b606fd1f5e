package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Contour lines by marching squares: between grid points the field is linear along the cells'
 * sides, and lines through neighbouring cells are joined. A saddle cell is decided by the mean of
 * its corners. Cells with a corner that is not finite have no line, so lines end there.
 */
public final class Contours {
  /**
   * For the 16 patterns of corners at or above the level (bit 0 lower left, 1 lower right, 2 upper
   * right, 3 upper left) the sides that lines join, in pairs. Sides: 0 lower, 1 right, 2 upper, 3
   * left. In the saddles 5 and 10 the corners below the level are joined through the middle.
   */
  private static final int[][] JOINS = {
    {}, {3, 0}, {0, 1}, {3, 1}, {1, 2}, {3, 0, 1, 2}, {0, 2}, {3, 2},
    {2, 3}, {2, 0}, {0, 1, 2, 3}, {2, 1}, {1, 3}, {1, 0}, {0, 3}, {}
  };

  private static final int NONE = -1;

  private final double[] x;
  private final double[] y;
  private final double[] values;
  private final double level;
  private final int columns;

  /**
   * The up to two neighbours that each crossed side is joined to. Side from point p to its right
   * neighbour is number 2p, to its upper neighbour 2p + 1; entries 2·side and 2·side + 1.
   */
  private final int[] joined;

  private int[] crossed = new int[64];
  private int crossings;

  private Contours(double[] x, double[] y, double[] values, double level) {
    this.x = x;
    this.y = y;
    this.values = values;
    this.level = level;
    this.columns = x.length;
    this.joined = new int[4 * values.length];
    Arrays.fill(joined, NONE);
  }

  /** The lines on which the field has the given level. */
  public static List<Polyline> of(Field field, double level) {
    double[] x = new double[field.columns()];
    double[] y = new double[field.rows()];
    Arrays.setAll(x, field.alpha()::at);
    Arrays.setAll(y, field.beta()::at);
    return of(x, y, field.shared(), level);
  }

  /**
   * The lines on which values on a grid have the given level.
   *
   * @param x [A] rising
   * @param y [B] rising
   * @param values [B,A], row 0 at y[0]
   */
  public static List<Polyline> of(double[] x, double[] y, double[] values, double level) {
    if (values.length != x.length * y.length) {
      throw new IllegalArgumentException(
          values.length + " values for a grid of " + x.length + " x " + y.length);
    }
    Contours contours = new Contours(x, y, values, level);
    contours.march();
    return contours.trace();
  }

  private void march() {
    for (int row = 0; row + 1 < y.length; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        cell(row * columns + column);
      }
    }
  }

  private void cell(int corner) {
    double lowerLeft = values[corner];
    double lowerRight = values[corner + 1];
    double upperRight = values[corner + columns + 1];
    double upperLeft = values[corner + columns];
    double sum = lowerLeft + lowerRight + upperRight + upperLeft;
    if (!Double.isFinite(sum)) {
      return;
    }
    int pattern =
        (lowerLeft >= level ? 1 : 0)
            | (lowerRight >= level ? 2 : 0)
            | (upperRight >= level ? 4 : 0)
            | (upperLeft >= level ? 8 : 0);
    boolean saddle = pattern == 5 || pattern == 10;
    // With a high middle the high corners are joined, as the low ones are in the other saddle.
    int[] sides = JOINS[saddle && sum / 4 >= level ? 15 - pattern : pattern];
    for (int i = 0; i < sides.length; i += 2) {
      join(side(corner, sides[i]), side(corner, sides[i + 1]));
    }
  }

  private int side(int corner, int side) {
    return switch (side) {
      case 0 -> 2 * corner;
      case 1 -> 2 * (corner + 1) + 1;
      case 2 -> 2 * (corner + columns);
      default -> 2 * corner + 1;
    };
  }

  private void join(int from, int to) {
    link(from, to);
    link(to, from);
  }

  private void link(int from, int to) {
    if (joined[2 * from] != NONE) {
      joined[2 * from + 1] = to;
      return;
    }
    joined[2 * from] = to;
    if (crossings == crossed.length) {
      crossed = Arrays.copyOf(crossed, 2 * crossings);
    }
    crossed[crossings++] = from;
  }

  private List<Polyline> trace() {
    List<Polyline> lines = new ArrayList<>();
    for (int i = 0; i < crossings; i++) {
      if (joined[2 * crossed[i] + 1] == NONE) {
        follow(crossed[i], lines);
      }
    }
    for (int i = 0; i < crossings; i++) {
      follow(crossed[i], lines);
    }
    return lines;
  }

  /** Walks along the joins from {@code start} and takes them away, so that each is walked once. */
  private void follow(int start, List<Polyline> lines) {
    if (joined[2 * start] == NONE) {
      return;
    }
    double[] xy = new double[32];
    int size = 0;
    int from = NONE;
    int here = start;
    while (here != NONE) {
      if (size + 2 > xy.length) {
        xy = Arrays.copyOf(xy, 2 * xy.length);
      }
      xy[size++] = crossingX(here);
      xy[size++] = crossingY(here);
      int next = take(here, from);
      from = here;
      here = next;
    }
    lines.add(new Polyline(Arrays.copyOf(xy, size)));
  }

  /**
   * A neighbour of {@code here} other than {@code from}; both joins of {@code here} are removed.
   */
  private int take(int here, int from) {
    int first = joined[2 * here];
    int second = joined[2 * here + 1];
    joined[2 * here] = NONE;
    joined[2 * here + 1] = NONE;
    return first == from ? second : first;
  }

  private double crossingX(int side) {
    int point = side / 2;
    double here = x[point % columns];
    return side % 2 == 1 ? here : here + share(point, point + 1) * (x[point % columns + 1] - here);
  }

  private double crossingY(int side) {
    int point = side / 2;
    double here = y[point / columns];
    return side % 2 == 0
        ? here
        : here + share(point, point + columns) * (y[point / columns + 1] - here);
  }

  private double share(int from, int to) {
    return (level - values[from]) / (values[to] - values[from]);
  }
}
