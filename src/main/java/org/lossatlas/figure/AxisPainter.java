package org.lossatlas.figure;

/** Draws axes: ticks outside the box, numbers, label. */
final class AxisPainter {
  private final AxisLayout axis;
  private final Pen pen;
  private final Box room;

  private AxisPainter(AxisLayout axis, Pen pen, Box room) {
    this.axis = axis;
    this.pen = pen;
    this.room = room;
  }

  /**
   * @param room the part of the figure below its title, which no label leaves
   */
  static void draw(AxisLayout axis, Pen pen, Box room) {
    AxisPainter painter = new AxisPainter(axis, pen, room);
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
        double middle = box.middleX();
        double length = 2 * Math.min(middle - room.x(), room.right() - middle);
        pen.textWithin(axis.label(), middle, box.bottom() + gap + capitals, length);
      }
      case LEFT -> drawUpright(box.x() - gap, box.x() - gap - pen.type().depth(), Pen.Anchor.END);
      case RIGHT -> drawUpright(box.right() + gap, box.right() + gap + capitals, Pen.Anchor.START);
    }
  }

  private void drawUpright(double side, double baseline, Pen.Anchor anchor) {
    double middle = axis.box().middleY();
    if (axis.isTurned(pen.type())) {
      double length = 2 * Math.min(middle - room.y(), room.bottom() - middle);
      pen.turnedTextWithin(axis.label(), baseline, middle, length);
    } else {
      pen.textBeside(axis.label(), side, middle, anchor);
    }
  }
}
