package org.lossatlas.figure;

/** The title above a plot, beginning at the plot's left side where there is room. */
final class Heading {
  /** The free edge of a figure, in sizes of the type. */
  static final double EDGE = 0.6;

  private static final double GAP = 0.75;

  private Heading() {}

  /** The height that a title takes, with the space below it. */
  static double height(String title, Type type) {
    return title.isEmpty() ? 0 : type.capitals() + GAP * type.size();
  }

  /** The figure below its heading, without the edge. */
  static Box below(double bottom, double width, double height, Type type) {
    double edge = EDGE * type.size();
    return new Box(
        edge, bottom, Math.max(0, width - 2 * edge), Math.max(0, height - bottom - edge));
  }

  /**
   * @param bottom the y of the lower end of its space
   */
  static void draw(String title, double left, double bottom, double width, Pen pen) {
    Type type = pen.type();
    double edge = EDGE * type.size();
    double room = width - 2 * edge;
    Type fitting = type.fitting(title, room);
    String text = fitting.shortened(title, room);
    double x = Math.max(edge, Math.min(left, width - edge - fitting.width(text)));
    double y = bottom - GAP * type.size();
    new Pen(pen.graphics(), pen.theme(), fitting).text(text, x, y, Pen.Anchor.START);
  }
}
