package org.lossatlas.figure;

/** Where the colour bar of a box in space stands: at the right, a little shorter than the room. */
final class SpaceBar {
  /** How much of the plot's height the colour bar takes. */
  private static final double HEIGHT = 0.72;

  private SpaceBar() {}

  /**
   * @param edge free on all sides
   * @param head free at the top
   */
  static AxisLayout atRight(
      ColourScale colours,
      String label,
      double edge,
      double head,
      double width,
      double height,
      Type type) {
    double room = Math.max(1, height - head - edge);
    double length = HEIGHT * room;
    Box guess = new Box(0, head + (room - length) / 2, type.size(), length);
    double x = width - edge - axis(colours, label, guess, type).depth(type) - type.size();
    return axis(colours, label, new Box(x, guess.y(), type.size(), length), type);
  }

  private static AxisLayout axis(ColourScale colours, String label, Box box, Type type) {
    return AxisLayout.of(label, colours.range(), colours.scale(), AxisLayout.Side.RIGHT, box, type);
  }
}
