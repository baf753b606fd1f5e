package org.lossatlas.app.surface;

import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.DrapedTrack;

/**
 * One picture of the scene, to be drawn without a graphics card: the same shapes from the same eye
 * as {@link Space}, so that both look the same. Made on the FX thread, drawn on a worker.
 *
 * @param shades of the figure's colour map
 * @param eye in pixels of the picture
 * @param pin where the marked point is
 */
record RasterScene(
    SpaceShapes shapes, ShadeTable shades, Eye eye, PinPlace pin, int width, int height) {
  private static final int WHITE = 0xffffffff;
  private static final int DARK = 0xff141414;
  private static final int GREY = 0xff808080;

  /** Contour lines lie on the floor; a little nearer, so that nothing of the floor hides them. */
  private static final double LIFT = 0.05;

  void drawInto(Rasteriser canvas) {
    canvas.clear();
    drawSurface(canvas);
    drawContours(canvas);
    drawTracks(canvas);
    drawPin(canvas);
  }

  private void drawSurface(Rasteriser canvas) {
    HeightGrid grid = shapes.grid();
    float[] corners = corners(grid);
    int[] triangles = grid.triangles();
    int[] texture = shades.pixels();
    // Each corner is a point, a normal and a texture index; the first is all that is needed.
    for (int i = 0; i < triangles.length; i += 9) {
      canvas.triangle(
          corners,
          5 * triangles[i],
          5 * triangles[i + 3],
          5 * triangles[i + 6],
          texture,
          ShadeTable.SIDE);
    }
  }

  private float[] corners(HeightGrid grid) {
    float[] points = grid.points();
    float[] light = Skin.light(grid, eye.azimuth());
    Eye.Gaze gaze = eye.gaze();
    float[] corners = new float[5 * grid.columns() * grid.rows()];
    for (int vertex = 0; vertex < grid.columns() * grid.rows(); vertex++) {
      Eye.Seen seen = gaze.seen(points[3 * vertex], points[3 * vertex + 1], points[3 * vertex + 2]);
      int at = 5 * vertex;
      corners[at] = (float) seen.x();
      corners[at + 1] = (float) seen.y();
      corners[at + 2] = (float) seen.depth();
      corners[at + 3] = ShadeTable.column(grid.positions()[vertex]);
      corners[at + 4] = ShadeTable.row(light[vertex]);
    }
    return corners;
  }

  private void drawContours(Rasteriser canvas) {
    Ribbons ribbons = shapes.contours();
    ColourMap map = shapes.figure().colours().map();
    float[] points = ribbons.points();
    int thickness = (int) Math.max(1, Math.round(eye.scale() * SpaceShapes.CONTOUR_WIDTH / 2));
    Eye.Gaze gaze = eye.gaze();
    for (int piece = 0; piece < ribbons.pieces(); piece++) {
      int at = 12 * piece;
      Eye.Seen from = middle(gaze, points, at, at + 3);
      Eye.Seen to = middle(gaze, points, at + 6, at + 9);
      int argb = map.argb(Palette.position(ribbons.textureCoordinates()[2 * piece]));
      canvas.line(
          from.x(),
          from.y(),
          from.depth() - LIFT,
          to.x(),
          to.y(),
          to.depth() - LIFT,
          argb,
          thickness);
    }
  }

  private void drawTracks(Rasteriser canvas) {
    Eye.Gaze gaze = eye.gaze();
    for (DrapedTrack track : shapes.tracks()) {
      for (DrapedTrack.Piece piece : track.pieces()) {
        draw(canvas, gaze, piece, TrackShapes.CASING, WHITE, TrackShapes.LIFT);
      }
      for (DrapedTrack.Piece piece : track.pieces()) {
        int argb = shapes.distances().argb(piece.distance());
        // Before the casing of pieces that are nearer to the viewer by its width.
        double lift = TrackShapes.LIFT + TrackShapes.CASING;
        draw(canvas, gaze, piece, TrackShapes.WIDTH, argb, lift);
      }
      track.start().ifPresent(place -> drawEnd(canvas, gaze, place, WHITE, DARK));
      track
          .end()
          .ifPresent(
              place ->
                  drawEnd(canvas, gaze, place, shapes.distances().argb(place.distance()), WHITE));
    }
  }

  private void draw(
      Rasteriser canvas,
      Eye.Gaze gaze,
      DrapedTrack.Piece piece,
      double width,
      int argb,
      double lift) {
    Eye.Seen from = seen(gaze, piece.from());
    Eye.Seen to = seen(gaze, piece.to());
    int thickness = (int) Math.max(1, Math.round(eye.scale() * width));
    canvas.line(
        from.x(),
        from.y(),
        from.depth() - lift,
        to.x(),
        to.y(),
        to.depth() - lift,
        argb,
        thickness);
  }

  private Eye.Seen seen(Eye.Gaze gaze, DrapedTrack.Place place) {
    TrackShapes.Point at = TrackShapes.point(place, shapes.box());
    return gaze.seen(at.x(), at.y(), at.z());
  }

  private void drawEnd(
      Rasteriser canvas, Eye.Gaze gaze, DrapedTrack.Place place, int inside, int around) {
    Eye.Seen seen = seen(gaze, place);
    double near = seen.depth() - TrackShapes.LIFT - 2 * TrackShapes.CASING;
    canvas.disc(seen.x(), seen.y(), near, eye.scale() * TrackShapes.RING, around);
    canvas.disc(seen.x(), seen.y(), near, eye.scale() * TrackShapes.RADIUS, inside);
  }

  private static Eye.Seen middle(Eye.Gaze gaze, float[] points, int first, int second) {
    return gaze.seen(
        (points[first] + points[second]) / 2,
        points[first + 1],
        (points[first + 2] + points[second + 2]) / 2);
  }

  private void drawPin(Rasteriser canvas) {
    Eye.Seen foot = eye.seen(pin.x(), shapes.box().floor(), pin.z());
    Eye.Seen head = eye.seen(pin.x(), pin.y(), pin.z());
    int thickness = (int) Math.max(1, Math.round(2 * eye.scale() * PinPlace.LINE));
    canvas.line(
        foot.x(), foot.y(), foot.depth(), head.x(), head.y(), head.depth(), GREY, thickness);
    if (!pin.known()) {
      return;
    }
    Eye.Seen ball = eye.seen(pin.x(), pin.y() - PinPlace.RADIUS, pin.z());
    double near = ball.depth() - PinPlace.RADIUS;
    canvas.disc(ball.x(), ball.y(), near, eye.scale() * PinPlace.RING, DARK);
    canvas.disc(ball.x(), ball.y(), near, eye.scale() * PinPlace.RADIUS, WHITE);
  }
}
