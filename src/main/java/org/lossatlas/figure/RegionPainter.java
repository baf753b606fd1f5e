package org.lossatlas.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.lossatlas.regions.Boundaries;

/** Draws decision regions: tints, boundaries, samples (errors crossed out), axes, legend. */
final class RegionPainter {
  /**
   * Radius of a sample, in sizes of the type; less where there are many, more where there are few.
   */
  private static final double RADIUS = 0.26;

  private static final int MANY = 600;
  private static final int FEW = 12;

  private final RegionFigure figure;
  private final RegionLayout layout;
  private final Pen pen;

  RegionPainter(RegionFigure figure, RegionLayout layout, Pen pen) {
    this.figure = figure;
    this.layout = layout;
    this.pen = pen;
  }

  void draw(double width, double height) {
    Box plot = layout.plot();
    Images.draw(RegionImage.of(figure.map(), pen.theme()), plot, pen.graphics());
    Graphics2D all = pen.graphics();
    Graphics2D clipped = (Graphics2D) all.create();
    clipped.clip(Pen.rectangle(plot));
    Pen inside = new Pen(clipped, pen.theme(), pen.type());
    drawBoundaries(inside);
    for (RegionFigure.Sample sample : figure.samples()) {
      draw(sample, inside);
    }
    clipped.dispose();
    pen.frame(plot, pen.theme().quiet());
    Frame frame = layout.frame();
    double head = plot.y() - Math.max(0, frame.y().beyond(pen.type()));
    Box room = Heading.below(head, width, height, pen.type());
    AxisPainter.draw(frame.x(), pen, room);
    AxisPainter.draw(frame.y(), pen, room);
    Legend legend = layout.legend();
    legend.draw(plot.x(), room.right(), head - legend.height(), pen);
    Heading.draw(figure.title(), plot.x(), head - legend.height(), width, pen);
  }

  private void drawBoundaries(Pen inside) {
    Boundaries boundaries = Boundaries.of(figure.map());
    Path2D path = new Path2D.Double();
    for (int i = 0; i < boundaries.pieces(); i++) {
      path.moveTo(layout.placeX(boundaries.x(i, 0)), layout.placeY(boundaries.y(i, 0)));
      path.lineTo(layout.placeX(boundaries.x(i, 1)), layout.placeY(boundaries.y(i, 1)));
    }
    inside.stroke(path, pen.theme().foreground(), pen.hair() * 1.5);
  }

  private static double share(int samples) {
    return samples > MANY ? 0.8 : samples > FEW ? 1 : 1.8;
  }

  private void draw(RegionFigure.Sample sample, Pen inside) {
    double x = layout.placeX(sample.x());
    double y = layout.placeY(sample.y());
    double radius = RADIUS * pen.type().size() * share(figure.samples().size());
    if (!layout.plot().contains(x, y)) {
      return;
    }
    Color rim = sample.wrong() ? pen.theme().foreground() : pen.theme().background();
    Graphics2D graphics = inside.graphics();
    // A filled rim costs a small part of a drawn one.
    graphics.setColor(rim);
    graphics.fill(mark(sample, x, y, radius + pen.hair() / 2));
    graphics.setColor(ClassColours.colour(sample.label()));
    graphics.fill(mark(sample, x, y, radius - pen.hair() / 2));
    if (sample.wrong()) {
      inside.line(x - radius, y - radius, x + radius, y + radius, rim);
      inside.line(x - radius, y + radius, x + radius, y - radius, rim);
    }
  }

  private static Shape mark(RegionFigure.Sample sample, double x, double y, double radius) {
    return sample.test()
        ? new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius)
        : new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
