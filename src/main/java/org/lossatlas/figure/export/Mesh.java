package org.lossatlas.figure.export;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.Isosurface;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.SurfaceFigure;

/**
 * A surface: a field's four-sided pieces over its grid points, or the triangles of isosurfaces.
 * Points whose value is not finite are left out, and pieces with such a corner.
 */
final class Mesh {
  private static final int NONE = -1;

  private final double[] xyz;
  private final double[] values;
  private final int sides;
  private final int[] pieces;

  /**
   * @param sides of every piece, 3 or 4
   */
  private Mesh(double[] xyz, double[] values, int sides, int[] pieces) {
    this.xyz = xyz;
    this.values = values;
    this.sides = sides;
    this.pieces = pieces;
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

  /** In the numbers' own units. */
  static Mesh ofNumbers(Figure figure) {
    return figure instanceof IsosurfaceFigure surfaces
        ? ofLevels(surfaces, 1)
        : ofNumbers(((FieldFigure) figure).field());
  }

  /** As it is seen on screen. */
  static Mesh asSeen(Figure figure) {
    return figure instanceof IsosurfaceFigure surfaces
        ? ofLevels(surfaces, surfaces.height())
        : asSeen((FieldFigure) figure);
  }

  /** The triangles of every level in turn, over [0, 1]² and upwards to a height. */
  private static Mesh ofLevels(IsosurfaceFigure figure, double height) {
    List<Isosurface> all =
        figure.levels().stream().map(level -> Isosurface.of(figure.volume(), level)).toList();
    int count = all.stream().mapToInt(Isosurface::points).sum();
    double[] xyz = new double[3 * count];
    double[] values = new double[count];
    int[] pieces = new int[3 * all.stream().mapToInt(Isosurface::pieces).sum()];
    int first = 0;
    int next = 0;
    for (int l = 0; l < all.size(); l++) {
      Isosurface surface = all.get(l);
      for (int p = 0; p < surface.points(); p++) {
        values[first + p] = figure.levels().get(l);
        xyz[3 * (first + p)] = surface.coordinate(p, 0);
        xyz[3 * (first + p) + 1] = surface.coordinate(p, 1);
        xyz[3 * (first + p) + 2] = height * surface.coordinate(p, 2);
      }
      for (int i = 0; i < 3 * surface.pieces(); i++) {
        pieces[next++] = first + surface.corner(i / 3, i % 3);
      }
      first += surface.points();
    }
    return new Mesh(xyz, values, 3, pieces);
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
    return new Mesh(xyz, values, 4, quads(numbers, columns, rows));
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
    return pieces.length / sides;
  }

  /** How many corners a piece has, 3 or 4. */
  int sides() {
    return sides;
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

  /** The point at a corner of a piece, from 0. */
  int corner(int piece, int corner) {
    return pieces[sides * piece + corner];
  }
}
