package org.lossatlas.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.lossatlas.landscape.Projection;

/** Draws tracks over a heatmap: a ring at the start, a disc at the end, pieces in colour. */
final class TrackPainter {
  private static final Color CASING = new Color(255, 255, 255);

  private final HeatmapLayout layout;
  private final ColourScale colours;
  private final Pen pen;

  TrackPainter(HeatmapLayout layout, ColourScale colours, Pen pen) {
    this.layout = layout;
    this.colours = colours;
    this.pen = pen;
  }

  void draw(List<Track> tracks) {
    Graphics2D clipped = (Graphics2D) pen.graphics().create();
    clipped.clip(Pen.rectangle(layout.plot()));
    Pen inside = new Pen(clipped, pen.theme(), pen.type());
    tracks.forEach(track -> draw(track, inside));
    if (tracks.size() > 1) {
      for (int i = 0; i < tracks.size(); i++) {
        name(tracks.get(i), i, inside);
      }
    }
    clipped.dispose();
  }

  private double x(Projection.Point point) {
    return layout.x(point.alpha());
  }

  private double y(Projection.Point point) {
    return layout.y(point.beta());
  }

  private void draw(Track track, Pen inside) {
    List<Projection.Point> points = track.points();
    Path2D way = new Path2D.Double();
    way.moveTo(x(points.get(0)), y(points.get(0)));
    points.forEach(point -> way.lineTo(x(point), y(point)));
    Graphics2D graphics = inside.graphics();
    double width = 1.3 * inside.thick();
    inside.stroke(way, CASING, width + 2.5 * inside.hair());
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 1; i < points.size(); i++) {
      Projection.Point from = points.get(i - 1);
      Projection.Point to = points.get(i);
      graphics.setColor(colour((from.distance() + to.distance()) / 2));
      graphics.draw(new Line2D.Double(x(from), y(from), x(to), y(to)));
    }
    end(points.get(0), false, inside);
    end(points.get(points.size() - 1), true, inside);
  }

  private Color colour(double distance) {
    return new Color(colours.argb(distance));
  }

  private void end(Projection.Point point, boolean last, Pen inside) {
    double radius = 0.3 * inside.type().size();
    Ellipse2D disc =
        new Ellipse2D.Double(x(point) - radius, y(point) - radius, 2 * radius, 2 * radius);
    inside.graphics().setColor(last ? colour(point.distance()) : CASING);
    inside.graphics().fill(disc);
    inside.stroke(disc, last ? CASING : Color.BLACK, 1.5 * inside.hair());
  }

  /** On a plate, as it may lie on any colour; each higher than the one before, as ends may meet. */
  private void name(Track track, int number, Pen inside) {
    if (track.name().isEmpty()) {
      return;
    }
    Projection.Point last = track.points().get(track.points().size() - 1);
    Type type = inside.type();
    double edge = 0.25 * type.size();
    double width = type.width(track.name()) + 2 * edge;
    Box plot = layout.plot();
    double left = Math.max(plot.x(), Math.min(plot.right() - width, x(last) + 0.5 * type.size()));
    double rise = (0.9 + 1.5 * number) * type.size();
    double middle = y(last) - rise;
    middle = middle < plot.y() + 0.6 * type.size() ? y(last) + rise : middle;
    double height = type.capitals() + 2 * edge;
    Box plate = new Box(left, middle - height / 2, width, height);
    inside.graphics().setColor(inside.theme().background());
    inside.graphics().fill(Pen.rectangle(plate));
    inside.frame(plate, inside.theme().quiet());
    inside.textBeside(track.name(), left + edge, middle, Pen.Anchor.START);
  }
}
