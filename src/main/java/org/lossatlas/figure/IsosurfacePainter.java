package org.lossatlas.figure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws isosurfaces: triangles from back to front, those of outer levels half transparent so that
 * the inner ones are seen, a little darker where they turn from the light at the upper left.
 */
final class IsosurfacePainter {
  private static final double SHADE = 0.45;
  private static final int CLEAR = 110;
  private static final int SOLID = 255;

  private final IsosurfaceFigure figure;
  private final Pen pen;
  private final double width;
  private final double height;

  IsosurfacePainter(IsosurfaceFigure figure, Pen pen, double width, double height) {
    this.figure = figure;
    this.pen = pen;
    this.width = width;
    this.height = height;
  }

  /** A triangle on the figure. */
  private record Piece(double depth, Path2D outline, Color colour) {}

  void draw() {
    SpaceLayout layout = SpaceLayout.of(figure, width, height, pen.type());
    SpacePainter.draw(
        layout, figure.colours(), figure.title(), pen, width, height, this::drawPieces);
  }

  private void drawPieces(Projection projection) {
    List<Piece> pieces = new ArrayList<>();
    for (int l = 0; l < figure.levels().size(); l++) {
      boolean inner = l == figure.levels().size() - 1;
      add(pieces, figure.levels().get(l), inner ? SOLID : CLEAR, projection);
    }
    pieces.sort(Comparator.comparingDouble(Piece::depth).reversed());
    for (Piece piece : pieces) {
      pen.graphics().setColor(piece.colour());
      pen.graphics().fill(piece.outline());
      if (piece.colour().getAlpha() == SOLID) {
        // The line closes the gap that smoothed edges leave between neighbouring pieces.
        pen.stroke(piece.outline(), piece.colour(), pen.hair() / 2);
      }
    }
  }

  private void add(List<Piece> pieces, double level, int alpha, Projection projection) {
    Isosurface surface = Isosurface.of(figure.volume(), level);
    int argb = figure.colours().argb(level);
    for (int i = 0; i < surface.pieces(); i++) {
      Point3 a = point(surface, surface.corner(i, 0));
      Point3 b = point(surface, surface.corner(i, 1));
      Point3 c = point(surface, surface.corner(i, 2));
      double depth = projection.depth(a) + projection.depth(b) + projection.depth(c);
      pieces.add(
          new Piece(depth, projection.outline(a, b, c), shaded(argb, alpha, light(a, b, c))));
    }
  }

  private Point3 point(Isosurface surface, int point) {
    return new Point3(
        surface.coordinate(point, 0) - 0.5,
        surface.coordinate(point, 1) - 0.5,
        figure.height() * (surface.coordinate(point, 2) - 0.5));
  }

  /** From 1 facing the light to 1 − SHADE turned from it; both sides of a piece are lit. */
  private double light(Point3 a, Point3 b, Point3 c) {
    double u1 = b.u() - a.u();
    double v1 = b.v() - a.v();
    double w1 = b.w() - a.w();
    double u2 = c.u() - a.u();
    double v2 = c.v() - a.v();
    double w2 = c.w() - a.w();
    double nu = v1 * w2 - w1 * v2;
    double nv = w1 * u2 - u1 * w2;
    double nw = u1 * v2 - v1 * u2;
    double length = Math.sqrt(nu * nu + nv * nv + nw * nw);
    if (!(length > 0)) {
      return 1;
    }
    double azimuth = Math.toRadians(figure.camera().azimuth());
    double leftwards = -(nu * Math.cos(azimuth) + nv * Math.sin(azimuth));
    double facing = Math.abs(0.62 * leftwards + 0.78 * nw) / length;
    return 1 - SHADE * (1 - Math.min(1, facing));
  }

  private static Color shaded(int argb, int alpha, double light) {
    return new Color(
        (int) Math.round((argb >> 16 & 255) * light),
        (int) Math.round((argb >> 8 & 255) * light),
        (int) Math.round((argb & 255) * light),
        alpha);
  }
}
