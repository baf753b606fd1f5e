package org.lossatlas.figure;

/** The title above a plot, beginning at the plot's left side where there is room. */
final class Heading {
  private Heading() {}

  /** The height that a title takes, with the space below it. */
  static double height(String title, Type type) {
    return title.isEmpty() ? 0 : type.capitals() + 0.75 * type.size();
  }

  /**
   * @param bottom the y of the lower end of its space
   */
  static void draw(String title, double left, double bottom, double width, Pen pen) {
    Type type = pen.type();
    double edge = 0.6 * type.size();
    double room = width - 2 * edge;
    Type fitting = type.fitting(title, room);
    String text = fitting.shortened(title, room);
    double x = Math.max(edge, Math.min(left, width - edge - fitting.width(text)));
    double y = bottom - 0.75 * type.size();
    new Pen(pen.graphics(), pen.theme(), fitting).text(text, x, y, Pen.Anchor.START);
  }
}
