package org.lossatlas.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Lines differ in their dashes as well as in colour, so that they can be told apart in print. */
final class LineStyle {
  /** In line widths. */
  private static final float[][] DASHES = {{}, {5, 2}, {1, 1.6f}, {6, 2, 1, 2}};

  /** Of a disc, in line widths. */
  private static final double DISC = 4;

  private static final int FILLED = 90;

  /** Two bands that lie upon each other are still told apart. */
  private static final int BAND = 56;

  /** From one slanted line to the next, in line widths. */
  private static final double HATCH = 3.5;

  private LineStyle() {}

  /** Round a point. */
  static Shape disc(double x, double y, Pen pen) {
    double size = DISC * pen.thick();
    return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
  }

  /** The colour of the series of this number, so light that what lies below shows. */
  static Color fill(int number, Pen pen) {
    return lighter(number, pen, FILLED);
  }

  /** Of the band round a line. */
  static Color band(int number, Pen pen) {
    return lighter(number, pen, BAND);
  }

  private static Color lighter(int number, Pen pen, int alpha) {
    Color line = pen.theme().line(number);
    return new Color(line.getRed(), line.getGreen(), line.getBlue(), alpha);
  }

  /**
   * Slanted lines inside an area whose colour another one before it has; each round of colours
   * slants the other way. Lines, not a pattern: they stay lines in a vector file.
   */
  static void hatch(int number, Shape area, Graphics2D graphics, Pen pen) {
    int round = number / pen.theme().lineCount();
    if (round == 0) {
      return;
    }
    Graphics2D inside = (Graphics2D) graphics.create();
    inside.clip(area);
    inside.setStroke(new BasicStroke((float) pen.thick() / 2));
    Rectangle2D box = area.getBounds2D();
    double slant = round % 2 == 1 ? box.getHeight() : -box.getHeight();
    for (double x = box.getX() - box.getHeight();
        x < box.getMaxX() + box.getHeight();
        x += HATCH * pen.thick()) {
      inside.draw(new Line2D.Double(x, box.getMaxY(), x + slant, box.getY()));
    }
    inside.dispose();
  }

  /** Without dashes. */
  static Stroke solid(Pen pen) {
    return new BasicStroke((float) pen.thick(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  /** The stroke of the series of this number. */
  static Stroke of(int number, Pen pen) {
    // A round of colours later the dashes move on, so that no two of 16 lines are alike.
    int style = (number + number / pen.theme().lineCount()) % DASHES.length;
    float width = (float) pen.thick();
    float[] dashes = DASHES[style].clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= width;
    }
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        dashes.length == 0 ? null : dashes,
        0);
  }
}
