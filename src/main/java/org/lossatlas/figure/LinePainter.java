package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws line figures: quiet grid, lines, axes, legend. */
final class LinePainter {
  private final LineFigure figure;
  private final Pen pen;
  private final double width;
  private final double height;
  private final Legend legend;
  private final Frame frame;

  LinePainter(LineFigure figure, Pen pen, double width, double height) {
    this.figure = figure;
    this.pen = pen;
    this.width = width;
    this.height = height;
    LineLayout layout = LineLayout.of(figure, width, height, pen.type());
    legend = layout.legend();
    frame = layout.frame();
  }

  void draw() {
    drawGrid();
    drawLines();
    Box plot = frame.plot();
    pen.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), pen.theme().quiet());
    pen.line(plot.x(), plot.y(), plot.x(), plot.bottom(), pen.theme().quiet());
    double head = plot.y() - Math.max(0, frame.y().beyond(pen.type()));
    Box room = Heading.below(head, width, height, pen.type());
    AxisPainter.draw(frame.x(), pen, room);
    AxisPainter.draw(frame.y(), pen, room);
    legend.draw(plot.x(), room.right(), head - legend.height(), pen);
    Heading.draw(figure.title(), plot.x(), head - legend.height(), width, pen);
  }

  private void drawGrid() {
    Box plot = frame.plot();
    for (Tick tick : frame.x().ticks()) {
      if (!tick.isMinor()) {
        double x = frame.x().place(tick.value());
        pen.line(x, plot.y(), x, plot.bottom(), pen.theme().grid());
      }
    }
    for (Tick tick : frame.y().ticks()) {
      if (!tick.isMinor()) {
        double y = frame.y().place(tick.value());
        pen.line(plot.x(), y, plot.right(), y, pen.theme().grid());
      }
    }
  }

  private void drawLines() {
    Graphics2D clipped = (Graphics2D) pen.graphics().create();
    clipped.clip(Pen.rectangle(frame.plot()));
    // Bands first, so that no line is covered by the band of another.
    for (int i = 0; i < figure.series().size(); i++) {
      clipped.setColor(LineStyle.band(i, pen));
      clipped.fill(new Trace(frame).of(figure.series().get(i).band(figure.bandFoot())));
    }
    for (int i = 0; i < figure.series().size(); i++) {
      Series series = figure.series().get(i);
      clipped.setColor(pen.theme().line(i));
      switch (series.mark()) {
        case LINE -> {
          clipped.setStroke(LineStyle.of(i, pen));
          clipped.draw(new Trace(frame).of(series));
        }
        case BARS -> {
          clipped.setStroke(LineStyle.solid(pen));
          clipped.draw(new Trace(frame).of(series));
        }
        case POINTS -> {
          // After the lines, and not clipped.
        }
        case AREA -> drawArea(clipped, series, i);
      }
    }
    // A file's page is not drawn on while a copy of its graphics is.
    clipped.dispose();
    for (int i = 0; i < figure.series().size(); i++) {
      if (figure.series().get(i).mark() == Series.Mark.POINTS) {
        drawPoints(figure.series().get(i), i);
      }
    }
  }

  /** Whole discs, those at the frame's edge, too. */
  private void drawPoints(Series series, int number) {
    Box plot = frame.plot();
    double slack = pen.hair();
    Box reach =
        new Box(
            plot.x() - slack,
            plot.y() - slack,
            plot.width() + 2 * slack,
            plot.height() + 2 * slack);
    pen.graphics().setColor(pen.theme().line(number));
    for (int i = 0; i < series.size(); i++) {
      double x = frame.x().place(series.x(i));
      double y = frame.y().place(series.y(i));
      if (reach.contains(x, y)) {
        pen.graphics().fill(LineStyle.disc(x, y, pen));
      }
    }
  }

  private void drawArea(Graphics2D clipped, Series series, int number) {
    Path2D outline = new Trace(frame).of(series);
    clipped.setColor(LineStyle.fill(number, pen));
    clipped.fill(outline);
    clipped.setColor(pen.theme().line(number));
    clipped.setStroke(LineStyle.solid(pen));
    LineStyle.hatch(number, outline, clipped, pen);
    clipped.draw(outline);
  }
}
