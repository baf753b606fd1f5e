package org.lossatlas.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * Draws tracks on a surface that is painted already: as {@link TrackPainter} does on a map, without
 * what lies behind the surface.
 */
final class SurfaceTracks {
  /** In sides of the box. */
  static final double WIDTH = 0.008;

  private static final double CASING = 0.016;
  private static final double RADIUS = 0.013;

  /** Steps of the look from a point towards the viewer, in sides of the box. */
  private static final double STEP = 0.01;

  /** What is hidden by less lies on the surface, in sides of the box. */
  private static final double LIFT = 0.004;

  private final SurfaceFigure figure;
  private final Projection projection;
  private final Pen pen;
  private final ColourScale distances;

  SurfaceTracks(SurfaceFigure figure, Projection projection, Pen pen) {
    this.figure = figure;
    this.projection = projection;
    this.pen = pen;
    distances = Track.distances(figure.tracks(), figure.colours().map());
  }

  void draw() {
    for (Track track : figure.tracks()) {
      draw(DrapedTrack.of(track, figure.field(), figure.colours()));
    }
  }

  private void draw(DrapedTrack track) {
    List<DrapedTrack.Piece> seen =
        track.pieces().stream().filter(piece -> isSeen(track, piece.from())).toList();
    seen.forEach(piece -> line(piece, Color.WHITE, CASING));
    seen.forEach(piece -> line(piece, colour(piece.distance()), WIDTH));
    track.start().ifPresent(place -> end(track, place, Color.WHITE, Color.BLACK));
    track.end().ifPresent(place -> end(track, place, colour(place.distance()), Color.WHITE));
  }

  private Color colour(double distance) {
    return new Color(distances.argb(distance));
  }

  private Point3 point(DrapedTrack.Place place) {
    double floor = -(figure.height() + SurfaceFigure.GAP) / 2;
    return new Point3(
        place.across() - 0.5,
        place.deep() - 0.5,
        floor + SurfaceFigure.GAP + figure.height() * place.position());
  }

  private void line(DrapedTrack.Piece piece, Color colour, double width) {
    Point3 from = point(piece.from());
    Point3 to = point(piece.to());
    pen.graphics().setColor(colour);
    pen.graphics()
        .setStroke(
            new BasicStroke(
                (float) (width * projection.scale()),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
    pen.graphics()
        .draw(
            new Line2D.Double(
                projection.x(from), projection.y(from), projection.x(to), projection.y(to)));
  }

  private void end(DrapedTrack track, DrapedTrack.Place place, Color inside, Color around) {
    if (!isSeen(track, place)) {
      return;
    }
    Point3 point = point(place);
    double radius = RADIUS * projection.scale();
    Ellipse2D disc =
        new Ellipse2D.Double(
            projection.x(point) - radius, projection.y(point) - radius, 2 * radius, 2 * radius);
    pen.graphics().setColor(inside);
    pen.graphics().fill(disc);
    pen.stroke(disc, around, 1.5 * pen.hair());
  }

  /** Whether nothing of the surface lies between a place on it and the viewer. */
  private boolean isSeen(DrapedTrack track, DrapedTrack.Place place) {
    double azimuth = Math.toRadians(projection.camera().azimuth());
    double elevation = Math.toRadians(projection.camera().elevation());
    double level = Math.cos(elevation);
    double rise = Math.sin(elevation);
    double height = figure.height() * place.position();
    for (int i = 1; i * STEP < 2; i++) {
      double way = i * STEP;
      double across = place.across() + way * level * Math.sin(azimuth);
      double deep = place.deep() - way * level * Math.cos(azimuth);
      double ray = height + way * rise;
      if (!inside(across) || !inside(deep) || ray > figure.height()) {
        return true;
      }
      if (figure.height() * track.position(across, deep) > ray + LIFT) {
        return false;
      }
    }
    return true;
  }

  private static boolean inside(double share) {
    return share >= 0 && share <= 1;
  }
}
