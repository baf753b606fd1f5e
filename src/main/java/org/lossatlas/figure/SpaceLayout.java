package org.lossatlas.figure;

import java.util.Optional;

/**
 * Where a box in space and its colour bar lie on a sheet, so that a window can draw what stands in
 * the box itself. In points from the sheet's upper left corner.
 */
public final class SpaceLayout {
  /** Between the bar and the room for the box, in sizes of the type. */
  private static final double BESIDE = 1.2;

  private final AxisLayout bar;
  private final Optional<AxisLayout> distances;
  private final Box room;
  private final SpaceFrame frame;

  private SpaceLayout(AxisLayout bar, Optional<AxisLayout> distances, Box room, SpaceFrame frame) {
    this.bar = bar;
    this.distances = distances;
    this.room = room;
    this.frame = frame;
  }

  /** The layout that {@link FigurePainter} uses for the figure on this sheet. */
  public static SpaceLayout of(SurfaceFigure figure, Sheet sheet) {
    Type type = new Type(sheet.fontSize(), sheet.lettering().text());
    return of(figure, sheet.width(), sheet.height(), type);
  }

  static SpaceLayout of(SurfaceFigure figure, double width, double height, Type type) {
    double edge = Heading.EDGE * type.size();
    double head = edge + Heading.height(figure.title(), type);
    Optional<AxisLayout> distances =
        figure.tracks().isEmpty()
            ? Optional.empty()
            : Optional.of(distances(figure, edge, head, width, height, type));
    // The bar of the distances stands at the right of that of the surface.
    double left =
        distances.map(beside -> beside.box().x() - 0.6 * type.size()).orElse(width - edge);
    AxisLayout bar =
        SpaceBar.atRight(
            figure.colours(), figure.labels().value(), edge, head, left + edge, height, type);
    return of(bar, distances, SpaceRanges.of(figure), figure.camera(), head, height, type);
  }

  static SpaceLayout of(IsosurfaceFigure figure, double width, double height, Type type) {
    double edge = Heading.EDGE * type.size();
    double head = edge + Heading.height(figure.title(), type);
    AxisLayout bar =
        SpaceBar.atRight(figure.colours(), figure.value(), edge, head, width, height, type);
    return of(
        bar,
        Optional.empty(),
        SpaceRanges.ofVolume(figure.height()),
        figure.camera(),
        head,
        height,
        type);
  }

  private static AxisLayout distances(
      SurfaceFigure figure, double edge, double head, double width, double height, Type type) {
    ColourScale colours = Track.distances(figure.tracks(), figure.colours().map());
    return SpaceBar.atRight(colours, Overlay.DISTANCE, edge, head, width, height, type);
  }

  private static SpaceLayout of(
      AxisLayout bar,
      Optional<AxisLayout> distances,
      SpaceRanges ranges,
      Camera camera,
      double head,
      double height,
      Type type) {
    double edge = Heading.EDGE * type.size();
    double right = bar.box().x() - BESIDE * type.size();
    Box room = new Box(edge, head, Math.max(1, right - edge), Math.max(1, height - head - edge));
    return new SpaceLayout(bar, distances, room, new SpaceFrame(ranges, camera, room, type));
  }

  AxisLayout bar() {
    return bar;
  }

  /** Of the tracks' colours; empty where there are none. */
  Optional<AxisLayout> distances() {
    return distances;
  }

  /** For the box with its labels; what is enlarged beyond it is cut off at its edges. */
  public Box room() {
    return room;
  }

  SpaceFrame frame() {
    return frame;
  }

  /** Points in the length of the box's side. */
  public double side() {
    return frame.projection().scale();
  }

  /** Where the middle of the box lies. */
  public double middleX() {
    return frame.projection().x0();
  }

  public double middleY() {
    return frame.projection().y0();
  }
}
