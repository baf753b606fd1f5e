package org.lossatlas.figure.export;

import java.util.Arrays;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.SurfaceFigure;

/**
 * A field as a surface of four-sided pieces over its grid points. Points whose value is not finite
 * are left out, and pieces with such a corner.
 */
final class Mesh {
  private static final int NONE = -1;

  private final double[] xyz;
  private final double[] values;
  private final int[] quads;

  private Mesh(double[] xyz, double[] values, int[] quads) {
    this.xyz = xyz;
    this.values = values;
    this.quads = quads;
  }

  private interface Place {
    void put(int column, int row, double value, double[] xyz, int at);
  }

  /** Points (α, β, value), in the numbers' own units. */
  static Mesh ofNumbers(Field field) {
    return of(
        field,
        (column, row, value, xyz, at) -> {
          xyz[at] = field.alpha().at(column);
          xyz[at + 1] = field.beta().at(row);
          xyz[at + 2] = value;
        });
  }

  /** As it is seen on screen: over [0, 1]², from 0 to its height, on the colours' scale. */
  static Mesh asSeen(FieldFigure figure) {
    ColourScale colours = figure.colours();
    Field field = figure.field();
    double full = figure instanceof SurfaceFigure s ? s.height() : SurfaceFigure.USUAL_HEIGHT;
    return of(
        field,
        (column, row, value, xyz, at) -> {
          xyz[at] = share(field.alpha(), column);
          xyz[at + 1] = share(field.beta(), row);
          double height = colours.position(value);
          xyz[at + 2] = full * (Double.isNaN(height) ? 0 : Math.max(0, Math.min(1, height)));
        });
  }

  private static double share(GridAxis axis, int index) {
    return axis.count() == 1 ? 0 : (double) index / (axis.count() - 1);
  }

  private static Mesh of(Field field, Place place) {
    int columns = field.columns();
    int rows = field.rows();
    int[] numbers = new int[columns * rows];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.isFinite(field.value(i % columns, i / columns)) ? count++ : NONE;
    }
    double[] xyz = new double[3 * count];
    double[] values = new double[count];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != NONE) {
        double value = field.value(i % columns, i / columns);
        values[numbers[i]] = value;
        place.put(i % columns, i / columns, value, xyz, 3 * numbers[i]);
      }
    }
    return new Mesh(xyz, values, quads(numbers, columns, rows));
  }

  /** Corners anticlockwise as seen from above. */
  private static int[] quads(int[] numbers, int columns, int rows) {
    int[] quads = new int[4 * Math.max(0, (columns - 1) * (rows - 1))];
    int next = 0;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        int corner = row * columns + column;
        int a = numbers[corner];
        int b = numbers[corner + 1];
        int c = numbers[corner + columns + 1];
        int d = numbers[corner + columns];
        if (Math.min(Math.min(a, b), Math.min(c, d)) != NONE) {
          quads[next++] = a;
          quads[next++] = b;
          quads[next++] = c;
          quads[next++] = d;
        }
      }
    }
    return Arrays.copyOf(quads, next);
  }

  int points() {
    return values.length;
  }

  int pieces() {
    return quads.length / 4;
  }

  double x(int point) {
    return xyz[3 * point];
  }

  double y(int point) {
    return xyz[3 * point + 1];
  }

  double z(int point) {
    return xyz[3 * point + 2];
  }

  double value(int point) {
    return values[point];
  }

  /** The point at a corner of a piece, 0 to 3. */
  int corner(int piece, int corner) {
    return quads[4 * piece + corner];
  }
}
