package org.lossatlas.figure;

/** Draws film strips. */
final class FilmPainter {
  /** In sizes of the type. */
  private static final double GAP = 0.6;

  private static final ColourScale GREY = ColourScale.linear(ColourMap.GREY, 0, 1);

  private final FilmFigure figure;
  private final Pen pen;

  FilmPainter(FilmFigure figure, Pen pen) {
    this.figure = figure;
    this.pen = pen;
  }

  void draw(double width, double height) {
    Type type = pen.type();
    double edge = Heading.EDGE * type.size();
    double head = Heading.height(figure.title(), type);
    Heading.draw(figure.title(), edge, edge + head, width, pen);
    double gap = GAP * type.size();
    double below = 1.2 * type.line();
    double cellWidth = (width - 2 * edge) / figure.columns();
    double cellHeight = (height - 2 * edge - head) / figure.rows();
    double side = Math.max(1, Math.min(cellWidth - gap, cellHeight - below - gap));
    for (int i = 0; i < figure.stills().size(); i++) {
      double x = edge + i % figure.columns() * cellWidth + (cellWidth - side) / 2;
      double y = edge + head + Math.floorDiv(i, figure.columns()) * cellHeight;
      draw(figure.stills().get(i), new Box(x, y, side, side), cellWidth);
    }
  }

  private void draw(FilmFigure.Still still, Box box, double room) {
    Images.draw(FieldImage.of(still.pixels(), GREY), box, pen.graphics());
    pen.stroke(Pen.rectangle(box), ClassColours.colour(still.label()), 3 * pen.hair());
    double baseline = box.bottom() + 0.4 * pen.type().size() + pen.type().capitals();
    pen.textWithin(still.caption(), box.middleX(), baseline, room);
  }
}
