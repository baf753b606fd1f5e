package org.lossatlas.regions;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/**
 * A plane that goes through samples of a data set, with orthonormal directions.
 *
 * @param rows the samples that lie in it
 * @param low the smallest coordinates (s, t) of what is to be seen
 * @param high the largest ones
 * @param xName of the horizontal coordinate
 * @param yName of the vertical one
 */
public record SamplePlane(
    InputPlane plane,
    List<Integer> rows,
    List<Double> low,
    List<Double> high,
    String xName,
    String yName) {
  /** Samples whose distances give a plane along directions its size. */
  private static final int MOST_MEASURED = 200;

  /**
   * The plane through three samples.
   *
   * @throws IllegalArgumentException if there are no such samples or they lie on a line
   */
  static SamplePlane through(DataSet data, int... rows) {
    InputPlane plane =
        InputPlane.through(point(data, rows[0]), point(data, rows[1]), point(data, rows[2]));
    double[] low = {0, 0};
    double[] high = {0, 0};
    for (int row : rows) {
      double[] at = plane.project(point(data, row));
      for (int axis = 0; axis < 2; axis++) {
        low[axis] = Math.min(low[axis], at[axis]);
        high[axis] = Math.max(high[axis], at[axis]);
      }
    }
    return new SamplePlane(
        plane,
        Arrays.stream(rows).boxed().toList(),
        List.of(low[0], low[1]),
        List.of(high[0], high[1]),
        "$s$ from sample " + rows[0] + " towards " + rows[1],
        "$t$ towards sample " + rows[2]);
  }

  /** From a sample along two directions, as far as samples are from it. */
  static SamplePlane along(
      DataSet data, int row, double[] first, double[] second, String firstName, String secondName) {
    double[] origin = point(data, row);
    InputPlane plane = InputPlane.through(origin, sum(origin, first), sum(origin, second));
    double reach = reach(data, origin);
    return new SamplePlane(
        plane,
        List.of(row),
        List.of(-reach, -reach),
        List.of(reach, reach),
        "$s$ from sample " + row + " along " + firstName,
        "$t$ along " + secondName);
  }

  /** The root mean square of distances from a point. */
  private static double reach(DataSet data, double[] origin) {
    int n = Math.min(MOST_MEASURED, data.samples());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < origin.length; j++) {
        double gap = data.x(i, j) - origin[j];
        sum += gap * gap / n;
      }
    }
    return sum > 0 ? Math.sqrt(sum) : 1;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  /** The first sample, and the first ones of two other classes, or whatever follows. */
  static int[] threeClasses(DataSet data) {
    ClassLabels labels = (ClassLabels) data.targets();
    int[] rows = {0, 1, 2};
    int found = 1;
    for (int row = 1; row < data.samples() && found < 3; row++) {
      boolean known = false;
      for (int i = 0; i < found; i++) {
        known |= labels.label(rows[i]) == labels.label(row);
      }
      if (!known) {
        rows[found++] = row;
      }
    }
    if (found == 2) {
      rows[2] = rows[1] == 1 ? 2 : 1;
    }
    return rows;
  }

  /** The coordinates (s, t) of one of the plane's samples. */
  public double[] place(DataSet data, int row) {
    return plane.project(point(data, row));
  }

  private static double[] point(DataSet data, int row) {
    if (row >= data.samples()) {
      throw new IllegalArgumentException(
          "row " + row + " where there are rows 0 to " + (data.samples() - 1));
    }
    double[] point = new double[data.inputs()];
    for (int j = 0; j < point.length; j++) {
      point[j] = data.x(row, j);
    }
    return point;
  }

  /**
   * A window around what is to be seen.
   *
   * @param margin free space on each side, as a share
   */
  public InputWindow around(double margin, int side) {
    return new InputWindow(span(0, margin, side), span(1, margin, side));
  }

  private Span span(int axis, double margin, int side) {
    double free = margin * (high.get(axis) - low.get(axis));
    return new Span(low.get(axis) - free, high.get(axis) + free, side);
  }

  /** A square window around what is to be seen. */
  public InputWindow squareAround(double margin, int side) {
    double reach = (0.5 + margin) * Math.max(high.get(0) - low.get(0), high.get(1) - low.get(1));
    return new InputWindow(square(0, reach, side), square(1, reach, side));
  }

  private Span square(int axis, double reach, int side) {
    double middle = (low.get(axis) + high.get(axis)) / 2;
    return new Span(middle - reach, middle + reach, side);
  }
}
