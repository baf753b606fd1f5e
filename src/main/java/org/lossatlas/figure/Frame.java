package org.lossatlas.figure;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the parts of a figure with two axes lie: everything keeps clear of the others and of the
 * figure's edge.
 *
 * @param bar the axis of the colour bar, along the bar's right side
 */
record Frame(Box plot, AxisLayout x, AxisLayout y, Optional<AxisLayout> bar) {
  /** In sizes of the type. */
  private static final double BAR_GAP = 0.9;

  private static final double BAR = 1.0;
  private static final double SMALLEST = 1;
  private static final int PASSES = 8;

  /** An axis that is still to be laid out. */
  record Rule(String label, Range range, Scale scale) {
    AxisLayout along(AxisLayout.Side side, Box box, Type type) {
      return AxisLayout.of(label, range, scale, side, box, type);
    }
  }

  /** Space kept free around the plot. */
  private record Margins(double left, double top, double right, double bottom) {
    Margins widened(Margins other) {
      return new Margins(
          Math.max(left, other.left),
          Math.max(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }
  }

  /**
   * What a frame is made from.
   *
   * @param head height to keep free above the plot
   * @param shape the plot that goes into the space left for it
   */
  record Request(
      double width,
      double height,
      double head,
      Rule x,
      Rule y,
      Optional<Rule> bar,
      UnaryOperator<Box> shape) {}

  /** Widens the margins until everything fits: ticks depend on the plot, and it on the margins. */
  static Frame of(Request request, Type type) {
    double edge = Heading.EDGE * type.size();
    Margins margins = new Margins(edge, edge + request.head(), edge, edge);
    Frame frame = within(request, margins, type);
    for (int pass = 0; pass < PASSES; pass++) {
      Margins wider = margins.widened(frame.needs(request.head(), type));
      if (wider.equals(margins)) {
        return frame;
      }
      margins = wider;
      frame = within(request, margins, type);
    }
    return frame;
  }

  private static Frame within(Request request, Margins margins, Type type) {
    Box room =
        new Box(
            margins.left,
            margins.top,
            Math.max(SMALLEST, request.width() - margins.left - margins.right),
            Math.max(SMALLEST, request.height() - margins.top - margins.bottom));
    Box plot = request.shape().apply(room);
    return new Frame(
        plot,
        request.x().along(AxisLayout.Side.BOTTOM, plot, type),
        request.y().along(AxisLayout.Side.LEFT, plot, type),
        request.bar().map(rule -> rule.along(AxisLayout.Side.RIGHT, barBeside(plot, type), type)));
  }

  static Box barBeside(Box plot, Type type) {
    double gap = Math.rint(BAR_GAP * type.size());
    return new Box(plot.right() + gap, plot.y(), Math.rint(BAR * type.size()), plot.height());
  }

  private Margins needs(double head, Type type) {
    double edge = Heading.EDGE * type.size();
    double beside =
        bar.map(axis -> axis.box().right() - plot.right() + axis.depth(type)).orElse(0.0);
    return new Margins(
        edge + Math.max(y.depth(type), x.before(type)),
        edge + head + Math.max(0, y.beyond(type)),
        edge + Math.max(beside, x.beyond(type)),
        edge + Math.max(x.depth(type), y.before(type)));
  }
}
