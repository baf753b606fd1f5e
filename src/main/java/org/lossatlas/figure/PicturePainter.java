package org.lossatlas.figure;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Draws a picture in colour with its axes. */
final class PicturePainter {
  private final PictureFigure figure;
  private final Pen pen;

  PicturePainter(PictureFigure figure, Pen pen) {
    this.figure = figure;
    this.pen = pen;
  }

  void draw(double width, double height) {
    Range across = GridAxis.unit(figure.red().width()).cells();
    Range up = GridAxis.unit(figure.red().height()).cells();
    double aspect = across.length() / up.length();
    Frame frame =
        Frame.of(
            new Frame.Request(
                width,
                height,
                Heading.height(figure.title(), pen.type()),
                new Frame.Rule("$α₁$", across, Scale.LINEAR),
                new Frame.Rule("$α₂$", up, Scale.LINEAR),
                Optional.empty(),
                room -> plotIn(room, aspect)),
            pen.type());
    Box plot = frame.plot();
    Images.draw(image(), plot, pen.graphics());
    pen.frame(plot, pen.theme().quiet());
    double head = plot.y() - Math.max(0, frame.y().beyond(pen.type()));
    Box room = Heading.below(head, width, height, pen.type());
    Heading.draw(figure.title(), plot.x(), head, width, pen);
    AxisPainter.draw(frame.x(), pen, room);
    AxisPainter.draw(frame.y(), pen, room);
  }

  private static Box plotIn(Box room, double aspect) {
    double width = Math.max(1, Math.floor(Math.min(room.width(), room.height() * aspect)));
    double height = Math.max(1, Math.floor(Math.min(room.height(), width / aspect)));
    return new Box(
        Math.rint(room.middleX() - width / 2),
        Math.rint(room.middleY() - height / 2),
        width,
        height);
  }

  private BufferedImage image() {
    int width = figure.red().width();
    int height = figure.red().height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        image.setRGB(column, height - 1 - row, figure.argb(column, row));
      }
    }
    return image;
  }
}
