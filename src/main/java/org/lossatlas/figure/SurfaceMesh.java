package org.lossatlas.figure;

import java.awt.Color;
import java.awt.geom.Path2D;

/**
 * The surface as four-sided pieces from back to front; on a grid seen from afar that order hides
 * what is hidden. Colour and light between grid points are bilinear: a cell is cut into as many
 * pieces as its colours need. Cells with a corner that is not finite are left out.
 */
final class SurfaceMesh {
  /** Finer grids are drawn with every so many points, so that vector files stay small. */
  private static final int MOST_CELLS = 128;

  /** The share of the colours that a piece may span, if that does not make too many pieces. */
  private static final double FINEST = 0.03;

  /** Of pieces in all, beyond one a cell, for the same reason. */
  private static final int MOST_CUTS = 8000;

  private final SurfaceFigure figure;
  private final Projection projection;
  private final int[] columns;
  private final int[] rows;

  /** Place in the colours, 0 to 1, and light at each point of the drawn grid. */
  private final double[] positions;

  private final float[] lights;

  SurfaceMesh(SurfaceFigure figure, Projection projection) {
    this.figure = figure;
    this.projection = projection;
    columns = points(figure.field().columns());
    rows = points(figure.field().rows());
    positions = new double[columns.length * rows.length];
    lights = new float[positions.length];
    for (int j = 0; j < rows.length; j++) {
      for (int i = 0; i < columns.length; i++) {
        double position = figure.colours().position(figure.field().value(columns[i], rows[j]));
        positions[j * columns.length + i] =
            Double.isFinite(position) ? Math.max(0, Math.min(1, position)) : Double.NaN;
      }
    }
    computeLights();
  }

  /** The grid points that are drawn, always the first and the last. */
  private static int[] points(int count) {
    int cells = Math.min(MOST_CELLS, count - 1);
    int[] points = new int[cells + 1];
    for (int i = 0; i <= cells; i++) {
      points[i] = cells == 0 ? 0 : (int) Math.round((double) i * (count - 1) / cells);
    }
    return points;
  }

  private void computeLights() {
    Light light = Light.at(figure.camera().azimuth());
    for (int j = 0; j < rows.length; j++) {
      int before = Math.max(0, j - 1);
      int after = Math.min(rows.length - 1, j + 1);
      for (int i = 0; i < columns.length; i++) {
        int left = Math.max(0, i - 1);
        int right = Math.min(columns.length - 1, i + 1);
        double slopeU = slope(height(right, j) - height(left, j), u(right) - u(left));
        double slopeV = slope(height(i, after) - height(i, before), v(after) - v(before));
        lights[j * columns.length + i] = light.on(slopeU, slopeV);
      }
    }
  }

  private static double slope(double rise, double run) {
    return run == 0 ? 0 : rise / run;
  }

  private double height(int i, int j) {
    double position = positions[j * columns.length + i];
    return figure.height() * (Double.isNaN(position) ? 0 : position);
  }

  private double u(int i) {
    return place(columns[i], figure.field().columns());
  }

  private double v(int j) {
    return place(rows[j], figure.field().rows());
  }

  private static double place(int index, int count) {
    return (double) index / (count - 1) - 0.5;
  }

  void draw(Pen pen) {
    double step = step();
    int across = columns.length - 1;
    int deep = rows.length - 1;
    for (int j = 0; j < deep; j++) {
      int row = projection.farV() > 0 ? deep - 1 - j : j;
      for (int i = 0; i < across; i++) {
        drawCell(projection.farU() > 0 ? across - 1 - i : i, row, step, pen);
      }
    }
  }

  /** The share of the colours that a piece spans at most. */
  private double step() {
    double step = FINEST;
    while (step < 1 && cuts(step) > MOST_CUTS) {
      step *= 1.3;
    }
    return step;
  }

  private long cuts(double step) {
    long cuts = 0;
    for (int j = 0; j + 1 < rows.length; j++) {
      for (int i = 0; i + 1 < columns.length; i++) {
        Cell cell = new Cell(i, j);
        cuts += cell.isKnown() ? (long) cell.piecesAcross(step) * cell.piecesDeep(step) - 1 : 0;
      }
    }
    return cuts;
  }

  private void drawCell(int i, int j, double step, Pen pen) {
    Cell cell = new Cell(i, j);
    if (!cell.isKnown()) {
      return;
    }
    int across = cell.piecesAcross(step);
    int deep = cell.piecesDeep(step);
    for (int y = 0; y < deep; y++) {
      int row = projection.farV() > 0 ? deep - 1 - y : y;
      for (int x = 0; x < across; x++) {
        int column = projection.farU() > 0 ? across - 1 - x : x;
        double left = (double) column / across;
        double right = (column + 1.0) / across;
        double near = (double) row / deep;
        double far = (row + 1.0) / deep;
        Path2D piece =
            projection.outline(
                cell.point(left, near),
                cell.point(right, near),
                cell.point(right, far),
                cell.point(left, far));
        Color colour = new Color(cell.argb((left + right) / 2, (near + far) / 2));
        pen.graphics().setColor(colour);
        pen.graphics().fill(piece);
        // The line closes the gap that smoothed edges leave between neighbouring pieces.
        pen.stroke(piece, colour, pen.hair() / 2);
      }
    }
  }

  /** Between four points of the drawn grid. */
  private final class Cell {
    private final int i;
    private final int j;
    private final int corner;

    Cell(int i, int j) {
      this.i = i;
      this.j = j;
      corner = j * columns.length + i;
    }

    boolean isKnown() {
      return Double.isFinite(position(0.5, 0.5));
    }

    private double position(double x, double y) {
      double near = (1 - x) * positions[corner] + x * positions[corner + 1];
      int beyond = corner + columns.length;
      double far = (1 - x) * positions[beyond] + x * positions[beyond + 1];
      return (1 - y) * near + y * far;
    }

    private double light(double x, double y) {
      double near = (1 - x) * lights[corner] + x * lights[corner + 1];
      int beyond = corner + columns.length;
      double far = (1 - x) * lights[beyond] + x * lights[beyond + 1];
      return (1 - y) * near + y * far;
    }

    int piecesAcross(double step) {
      return pieces(step, position(1, 0) - position(0, 0), position(1, 1) - position(0, 1));
    }

    int piecesDeep(double step) {
      return pieces(step, position(0, 1) - position(0, 0), position(1, 1) - position(1, 0));
    }

    private static int pieces(double step, double one, double other) {
      return (int) Math.max(1, Math.ceil(Math.max(Math.abs(one), Math.abs(other)) / step));
    }

    Point3 point(double x, double y) {
      double floor = -(figure.height() + SurfaceFigure.GAP) / 2;
      return new Point3(
          (1 - x) * u(i) + x * u(i + 1),
          (1 - y) * v(j) + y * v(j + 1),
          floor + SurfaceFigure.GAP + figure.height() * position(x, y));
    }

    int argb(double x, double y) {
      return Light.lit(figure.colours().map().argb(position(x, y)), (float) light(x, y));
    }
  }
}
