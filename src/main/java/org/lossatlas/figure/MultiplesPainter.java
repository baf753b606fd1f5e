package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/** Draws several figures on one page, each below a line with its letter and title. */
final class MultiplesPainter {
  /** In sizes of the type. */
  private static final double GAP = 0.5;

  private final MultiplesFigure figure;
  private final Pen pen;

  MultiplesPainter(MultiplesFigure figure, Pen pen) {
    this.figure = figure;
    this.pen = pen;
  }

  void draw(double width, double height) {
    int columns = Math.min(figure.columns(), figure.panels().size());
    double cellWidth = width / columns;
    double cellHeight = height / figure.rows();
    for (int i = 0; i < figure.panels().size(); i++) {
      Box cell =
          new Box(
              i % columns * cellWidth,
              Math.floorDiv(i, columns) * cellHeight,
              cellWidth,
              cellHeight);
      draw(i, cell);
    }
  }

  private void draw(int number, Box cell) {
    Figure panel = figure.panels().get(number);
    double head = figure.lettered() ? pen.type().capitals() + GAP * pen.type().size() : 0;
    Graphics2D own = (Graphics2D) pen.graphics().create();
    own.translate(cell.x(), cell.y());
    Pen here = new Pen(own, pen.theme(), pen.type());
    if (figure.lettered()) {
      drawHead(number, panel.title(), cell.width(), here);
    }
    own.translate(0, head);
    Figure shown = figure.lettered() ? panel.withTitle("") : panel;
    FigurePainter.draw(shown, here, cell.width(), cell.height() - head);
    own.dispose();
  }

  private static void drawHead(int number, String title, double width, Pen pen) {
    Type type = pen.type();
    double edge = Heading.EDGE * type.size();
    double baseline = edge + type.capitals();
    String letter = Character.toString('a' + number);
    pen.graphics().setFont(Typeface.BOLD.at((float) type.size()));
    pen.graphics().setColor(pen.theme().foreground());
    pen.graphics().drawString(letter, (float) edge, (float) baseline);
    double after = edge + boldWidth(letter, type) + GAP * type.size();
    double room = width - edge - after;
    Type fitting = type.fitting(title, room);
    new Pen(pen.graphics(), pen.theme(), fitting)
        .text(fitting.shortened(title, room), after, baseline, Pen.Anchor.START);
  }

  private static double boldWidth(String letter, Type type) {
    FontRenderContext context = new FontRenderContext(new AffineTransform(), true, true);
    return Typeface.BOLD.at((float) type.size()).getStringBounds(letter, context).getWidth();
  }
}
