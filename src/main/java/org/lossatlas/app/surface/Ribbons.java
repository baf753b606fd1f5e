package org.lossatlas.app.surface;

import java.util.Arrays;
import org.lossatlas.figure.Contours;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Polyline;

/**
 * Thin quadrilaterals along lines of a plane y = constant: four points a piece, and the place of
 * the line's value in the palette. Made on a worker and not changed after {@link #finish}.
 */
final class Ribbons {
  private static final int[] CORNERS = {0, 1, 2, 0, 2, 3};

  private final double y;
  private final double half;
  private float[] points = new float[4096];
  private float[] colours = new float[512];
  private float[] textureCoordinates = {};
  private int[] triangles = {};
  private int pieces;

  /**
   * @param y of the plane
   * @param width of the lines
   */
  Ribbons(double y, double width) {
    this.y = y;
    this.half = width / 2;
  }

  /** The heatmap's contour lines on the floor. */
  static Ribbons contours(HeatmapFigure figure, double y, double width) {
    Ribbons ribbons = new Ribbons(y, width);
    for (double level : figure.levels()) {
      float colour = Palette.coordinate(figure.colours().position(level));
      for (Polyline line : Contours.of(figure.field(), level)) {
        ribbons.add(line, figure.field(), colour);
      }
    }
    return ribbons.finish();
  }

  private void add(Polyline line, Field field, float colour) {
    for (int i = 1; i < line.size(); i++) {
      add(
          x(line.x(i - 1), field),
          z(line.y(i - 1), field),
          x(line.x(i), field),
          z(line.y(i), field),
          colour);
    }
  }

  private static double x(double alpha, Field field) {
    return SpaceBox.across(share(alpha, field.alpha().first(), field.alpha().last()));
  }

  private static double z(double beta, Field field) {
    return SpaceBox.across(share(beta, field.beta().first(), field.beta().last()));
  }

  private static double share(double value, double first, double last) {
    return first == last ? 0.5 : (value - first) / (last - first);
  }

  void add(double x1, double z1, double x2, double z2, float colour) {
    double length = Math.hypot(x2 - x1, z2 - z1);
    if (!(length > 0)) {
      return;
    }
    // Pieces overlap by half a width at each end, so that lines have no notches where they bend.
    double alongX = (x2 - x1) / length * half;
    double alongZ = (z2 - z1) / length * half;
    if (12 * (pieces + 1) > points.length) {
      points = Arrays.copyOf(points, 2 * points.length);
    }
    if (pieces == colours.length) {
      colours = Arrays.copyOf(colours, 2 * pieces);
    }
    int at = 12 * pieces;
    put(at, x1 - alongX - alongZ, z1 - alongZ + alongX);
    put(at + 3, x1 - alongX + alongZ, z1 - alongZ - alongX);
    put(at + 6, x2 + alongX + alongZ, z2 + alongZ - alongX);
    put(at + 9, x2 + alongX - alongZ, z2 + alongZ + alongX);
    colours[pieces++] = colour;
  }

  private void put(int at, double x, double z) {
    points[at] = (float) x;
    points[at + 1] = (float) y;
    points[at + 2] = (float) z;
  }

  /** Trims the arrays and numbers the triangles. */
  Ribbons finish() {
    points = Arrays.copyOf(points, 12 * pieces);
    textureCoordinates = new float[2 * pieces];
    triangles = new int[18 * pieces];
    int size = 0;
    for (int piece = 0; piece < pieces; piece++) {
      textureCoordinates[2 * piece] = colours[piece];
      textureCoordinates[2 * piece + 1] = 0.5f;
      for (int corner : CORNERS) {
        triangles[size++] = 4 * piece + corner;
        triangles[size++] = 0;
        triangles[size++] = piece;
      }
    }
    return this;
  }

  int pieces() {
    return pieces;
  }

  /** x, y, z of four points a piece; for reading only. */
  float[] points() {
    return points;
  }

  /** u and v of each piece; for reading only. */
  float[] textureCoordinates() {
    return textureCoordinates;
  }

  /** Two a piece, as point, normal and texture index; all share one normal. For reading only. */
  int[] triangles() {
    return triangles;
  }
}
