package org.lossatlas.figure;

/** Draws axes: ticks outside the box, numbers, label. */
final class AxisPainter {
  private final AxisLayout axis;
  private final Pen pen;
  private final double height;
  private final double width;

  private AxisPainter(AxisLayout axis, Pen pen, double width, double height) {
    this.axis = axis;
    this.pen = pen;
    this.width = width;
    this.height = height;
  }

  /**
   * @param width the figure's, which no label exceeds
   * @param height likewise
   */
  static void draw(AxisLayout axis, Pen pen, double width, double height) {
    AxisPainter painter = new AxisPainter(axis, pen, width, height);
    for (Tick tick : axis.ticks()) {
      painter.draw(tick);
    }
    painter.drawLabel();
  }

  private void draw(Tick tick) {
    double length = AxisLayout.TICK * pen.type().size() * (tick.isMinor() ? 0.6 : 1);
    double gap = axis.numberGap(pen.type());
    double place = axis.place(tick.value());
    Box box = axis.box();
    switch (axis.side()) {
      case BOTTOM -> {
        pen.line(place, box.bottom(), place, box.bottom() + length, pen.theme().quiet());
        double baseline = box.bottom() + gap + pen.type().capitals();
        pen.text(tick.label(), place, baseline, Pen.Anchor.MIDDLE);
      }
      case LEFT -> {
        pen.line(box.x() - length, place, box.x(), place, pen.theme().quiet());
        pen.textBeside(tick.label(), box.x() - gap, place, Pen.Anchor.END);
      }
      case RIGHT -> {
        pen.line(box.right(), place, box.right() + length, place, pen.theme().quiet());
        pen.textBeside(tick.label(), box.right() + gap, place, Pen.Anchor.START);
      }
    }
  }

  private void drawLabel() {
    double gap = axis.labelGap(pen.type());
    double capitals = pen.type().capitals();
    Box box = axis.box();
    switch (axis.side()) {
      case BOTTOM -> {
        double room = 2 * Math.min(box.middleX(), width - box.middleX());
        pen.textWithin(axis.label(), box.middleX(), box.bottom() + gap + capitals, room);
      }
      case LEFT -> drawUpright(box.x() - gap, box.x() - gap - pen.type().depth(), Pen.Anchor.END);
      case RIGHT -> drawUpright(box.right() + gap, box.right() + gap + capitals, Pen.Anchor.START);
    }
  }

  private void drawUpright(double side, double baseline, Pen.Anchor anchor) {
    double middle = axis.box().middleY();
    if (axis.isTurned(pen.type())) {
      double room = 2 * Math.min(middle, height - middle);
      pen.turnedTextWithin(axis.label(), baseline, middle, room);
    } else {
      pen.textBeside(axis.label(), side, middle, anchor);
    }
  }
}
