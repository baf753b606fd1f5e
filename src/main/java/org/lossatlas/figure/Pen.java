package org.lossatlas.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What every part of a figure is drawn with: the page, its colours, its type and line widths. */
record Pen(Graphics2D graphics, Theme theme, Type type) {
  /** Where text lies relative to its point. */
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  /** Line widths in sizes of the type. */
  private static final double HAIR = 0.06;

  private static final double LINE = 0.12;

  static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  /** The width of frames, ticks and contours. */
  double hair() {
    return HAIR * type.size();
  }

  /** The width of data lines. */
  double thick() {
    return LINE * type.size();
  }

  void line(double x1, double y1, double x2, double y2, Color colour) {
    stroke(new Line2D.Double(x1, y1, x2, y2), colour, hair());
  }

  void frame(Box box, Color colour) {
    stroke(rectangle(box), colour, hair());
  }

  void stroke(Shape shape, Color colour, double width) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /**
   * Lines as thin as frames and ticks.
   *
   * @param lines x, y, x, y, … each
   */
  void hairLines(List<double[]> lines, Color colour) {
    if (!HairLines.draw(graphics, lines, colour, hair())) {
      stroke(path(lines), colour, hair());
    }
  }

  static Path2D path(List<double[]> lines) {
    Path2D path = new Path2D.Double();
    for (double[] line : lines) {
      path.moveTo(line[0], line[1]);
      for (int i = 2; i + 1 < line.length; i += 2) {
        path.lineTo(line[i], line[i + 1]);
      }
    }
    return path;
  }

  static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }

  /** Text on the base line {@code y}. */
  void text(String text, double x, double y, Anchor anchor) {
    graphics.setColor(theme.foreground());
    type.draw(graphics, text, x - anchor.share * type.width(text), y);
  }

  /** Text whose capitals are centred on {@code y}. */
  void textBeside(String text, double x, double y, Anchor anchor) {
    text(text, x, y + type.capitals() / 2, anchor);
  }

  /** Text around (x, y), set smaller or shortened if it is longer than {@code room}. */
  void textWithin(String text, double x, double baseline, double room) {
    Pen fitting = new Pen(graphics, theme, type.fitting(text, room));
    fitting.text(fitting.type.shortened(text, room), x, baseline, Anchor.MIDDLE);
  }

  /** The same, read upwards: the base line is the upright line at {@code baseline}. */
  void turnedTextWithin(String text, double baseline, double y, double room) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, baseline, y);
    textWithin(text, baseline, y, room);
    graphics.setTransform(before);
  }
}
