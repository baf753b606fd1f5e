package org.lossatlas.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws heatmaps: cells, contour lines, marker, axes, colour bar. */
final class HeatmapPainter {
  private static final Color DARK_LINE = new Color(0, 0, 0, 130);
  private static final Color LIGHT_LINE = new Color(255, 255, 255, 150);

  private final HeatmapFigure figure;
  private final HeatmapLayout layout;
  private final Pen pen;

  HeatmapPainter(HeatmapFigure figure, HeatmapLayout layout, Pen pen) {
    this.figure = figure;
    this.layout = layout;
    this.pen = pen;
  }

  void draw(double width, double height) {
    Box plot = layout.plot();
    drawCells(plot);
    for (double level : figure.levels()) {
      drawContour(level);
    }
    Overlay overlay = figure.overlay();
    overlay.level().ifPresent(this::drawLevel);
    if (!overlay.tracks().isEmpty()) {
      new TrackPainter(layout, overlay.distances(figure.colours().map()), pen)
          .draw(overlay.tracks());
    }
    figure.marker().ifPresent(this::drawMarker);
    pen.frame(plot, pen.theme().quiet());
    Frame frame = layout.frame();
    double head = plot.y() - Math.max(0, frame.y().beyond(pen.type()));
    Box room = Heading.below(head, width, height, pen.type());
    Heading.draw(figure.title(), plot.x(), head, width, pen);
    AxisPainter.draw(frame.x(), pen, room);
    AxisPainter.draw(frame.y(), pen, room);
    ColourBar.draw(figure.colours(), frame.bar().orElseThrow(), pen, room);
    layout
        .distances()
        .ifPresent(
            bar -> ColourBar.draw(overlay.distances(figure.colours().map()), bar, pen, room));
  }

  private void drawCells(Box plot) {
    Images.draw(
        FieldImage.of(
            figure.field(), figure.colours(), figure.overlay().level(), pen.theme().background()),
        plot,
        pen.graphics());
  }

  private void drawContour(double level) {
    pen.hairLines(contour(level), against(figure.colours().argb(level)));
  }

  /** The edge of {f ≤ λ}. */
  private void drawLevel(double level) {
    Path2D edge = Pen.path(contour(level));
    pen.stroke(edge, Color.WHITE, 1.5 * pen.thick());
    pen.stroke(edge, Color.BLACK, 0.7 * pen.thick());
  }

  /** x, y, x, y, … on the figure, of each line. */
  private List<double[]> contour(double level) {
    List<double[]> lines = new ArrayList<>();
    for (Polyline line : Contours.of(figure.field(), level)) {
      double[] xy = new double[2 * line.size()];
      for (int i = 0; i < line.size(); i++) {
        xy[2 * i] = layout.x(line.x(i));
        xy[2 * i + 1] = layout.y(line.y(i));
      }
      lines.add(xy);
    }
    return lines;
  }

  /** A colour that is seen on the given one, by its luma (ITU-R BT.601). */
  private static Color against(int argb) {
    double luma = 0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255);
    return luma > 100 ? DARK_LINE : LIGHT_LINE;
  }

  private void drawMarker(Marker marker) {
    double radius = pen.type().size() * 0.42;
    double x = layout.x(marker.alpha());
    double y = layout.y(marker.beta());
    if (!layout.plot().contains(x, y)) {
      return;
    }
    Shape ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.stroke(ring, Color.BLACK, 4 * pen.hair());
    pen.stroke(ring, Color.WHITE, 2 * pen.hair());
  }
}
