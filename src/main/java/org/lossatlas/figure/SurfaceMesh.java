package org.lossatlas.figure;

import java.awt.Color;
import java.awt.geom.Path2D;

/**
 * The surface as four-sided pieces from back to front; on a grid seen from afar that order hides
 * what is hidden. A piece has the colour of its corners' mean, a little darker where it turns from
 * the light. Pieces with a corner that is not finite are left out.
 */
final class SurfaceMesh {
  /** Finer grids are drawn with every so many points, so that vector files stay small. */
  private static final int MOST_PIECES = 128;

  /** The share of a colour that pieces lose at most where they turn from the light. */
  private static final double SHADE = 0.22;

  private static final double MESH = 0.88;

  private final SurfaceFigure figure;
  private final Projection projection;
  private final int[] columns;
  private final int[] rows;

  SurfaceMesh(SurfaceFigure figure, Projection projection) {
    this.figure = figure;
    this.projection = projection;
    columns = points(figure.field().columns());
    rows = points(figure.field().rows());
  }

  /** The grid points that are drawn, always the first and the last. */
  private static int[] points(int count) {
    int pieces = Math.min(MOST_PIECES, count - 1);
    int[] points = new int[pieces + 1];
    for (int i = 0; i <= pieces; i++) {
      points[i] = pieces == 0 ? 0 : (int) Math.round((double) i * (count - 1) / pieces);
    }
    return points;
  }

  void draw(Pen pen) {
    int across = columns.length - 1;
    int deep = rows.length - 1;
    for (int j = 0; j < deep; j++) {
      int row = projection.farV() > 0 ? deep - 1 - j : j;
      for (int i = 0; i < across; i++) {
        drawPiece(projection.farU() > 0 ? across - 1 - i : i, row, pen);
      }
    }
  }

  private void drawPiece(int i, int j, Pen pen) {
    double mean = (value(i, j) + value(i + 1, j) + value(i, j + 1) + value(i + 1, j + 1)) / 4;
    if (!Double.isFinite(mean)) {
      return;
    }
    Point3 nearLeft = point(i, j);
    Point3 nearRight = point(i + 1, j);
    Point3 farRight = point(i + 1, j + 1);
    Point3 farLeft = point(i, j + 1);
    Path2D piece = projection.outline(nearLeft, nearRight, farRight, farLeft);
    double light = light(nearLeft, nearRight, farRight, farLeft);
    int colour = figure.colours().argb(mean);
    pen.graphics().setColor(darker(colour, light));
    pen.graphics().fill(piece);
    // The line also closes the gap that smoothed edges leave between neighbouring pieces.
    pen.stroke(piece, darker(colour, light * MESH), pen.hair() / 2);
  }

  private double value(int i, int j) {
    return figure.field().value(columns[i], rows[j]);
  }

  private Point3 point(int i, int j) {
    double height = Math.max(0, Math.min(1, figure.colours().position(value(i, j))));
    return new Point3(
        place(columns[i], figure.field().columns()),
        place(rows[j], figure.field().rows()),
        figure.height() * (height - 0.5));
  }

  private static double place(int index, int count) {
    return (double) index / (count - 1) - 0.5;
  }

  /** From 1 facing the light, which comes from the upper left, to 1 − SHADE turned from it. */
  private double light(Point3 nearLeft, Point3 nearRight, Point3 farRight, Point3 farLeft) {
    double azimuth = Math.toRadians(figure.camera().azimuth());
    double slopeU =
        (nearRight.w() + farRight.w() - nearLeft.w() - farLeft.w())
            / (2 * (nearRight.u() - nearLeft.u()));
    double slopeV =
        (farLeft.w() + farRight.w() - nearLeft.w() - nearRight.w())
            / (2 * (farLeft.v() - nearLeft.v()));
    double rightwards = slopeU * Math.cos(azimuth) + slopeV * Math.sin(azimuth);
    double facing =
        (1 + 0.8 * rightwards) / Math.sqrt(1.64 * (1 + slopeU * slopeU + slopeV * slopeV));
    return 1 - SHADE * (1 - Math.max(0, facing));
  }

  private static Color darker(int argb, double light) {
    return new Color(
        (int) Math.round((argb >> 16 & 255) * light),
        (int) Math.round((argb >> 8 & 255) * light),
        (int) Math.round((argb & 255) * light));
  }
}
