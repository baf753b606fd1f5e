package org.lossatlas.figure;

import java.util.Optional;

/**
 * Where the parts of a heatmap lie, so that a window can map the pointer to the plane and back, or
 * put new colours into the plot alone. In units of the figure from its upper left corner.
 */
public final class HeatmapLayout {
  /** Planes that are longer than this in one direction are squeezed to it. */
  private static final double MOST_ASPECT = 3;

  /** How much of a side may be given up so that all cells are equally many pixels large. */
  private static final double WHOLE_CELLS = 0.12;

  private final Frame frame;
  private final Optional<AxisLayout> distances;

  private HeatmapLayout(Frame frame, Optional<AxisLayout> distances) {
    this.frame = frame;
    this.distances = distances;
  }

  /** The layout that {@link FigurePainter} uses for the same arguments. */
  public static HeatmapLayout of(
      HeatmapFigure figure, double width, double height, float fontSize) {
    return of(figure, width, height, new Type(fontSize));
  }

  static HeatmapLayout of(HeatmapFigure figure, double width, double height, Type type) {
    Range alpha = figure.field().alpha().cells();
    Range beta = figure.field().beta().cells();
    ColourScale colours = figure.colours();
    Labels labels = figure.labels();
    Overlay overlay = figure.overlay();
    double besides = overlay.tracks().isEmpty() ? 0 : besides(overlay, height, type);
    Frame frame =
        Frame.of(
            new Frame.Request(
                width - besides,
                height,
                Heading.height(figure.title(), type),
                new Frame.Rule(labels.alpha(), alpha, Scale.LINEAR),
                new Frame.Rule(labels.beta(), beta, Scale.LINEAR),
                Optional.of(new Frame.Rule(labels.value(), colours.range(), colours.scale())),
                room -> plotIn(room, figure.field())),
            type);
    return new HeatmapLayout(
        frame,
        overlay.tracks().isEmpty()
            ? Optional.empty()
            : Optional.of(distances(overlay, frame, type)));
  }

  /** The room that a second bar takes at the right. */
  private static double besides(Overlay overlay, double height, Type type) {
    AxisLayout axis = distances(overlay, new Box(0, 0, type.size(), 0.8 * height), type);
    return 2 * type.size() + axis.depth(type);
  }

  /** Beside the bar of the colours. */
  private static AxisLayout distances(Overlay overlay, Frame frame, Type type) {
    AxisLayout bar = frame.bar().orElseThrow();
    Box first = bar.box();
    double x = Math.rint(first.right() + bar.depth(type) + 0.6 * type.size());
    return distances(overlay, new Box(x, first.y(), first.width(), first.height()), type);
  }

  private static AxisLayout distances(Overlay overlay, Box box, Type type) {
    // Which map it is changes no place.
    ColourScale colours = overlay.distances(ColourMap.VIRIDIS);
    return AxisLayout.of(
        Overlay.DISTANCE, colours.range(), colours.scale(), AxisLayout.Side.RIGHT, box, type);
  }

  /** The largest plot with the plane's proportions, in the middle of the room for it. */
  private static Box plotIn(Box room, Field field) {
    double aspect = field.alpha().cells().length() / field.beta().cells().length();
    aspect = Math.max(1 / MOST_ASPECT, Math.min(MOST_ASPECT, aspect));
    double fullWidth = Math.min(room.width(), room.height() * aspect);
    double width = wholeCells(fullWidth, field.columns());
    double height = wholeCells(Math.min(room.height(), fullWidth / aspect), field.rows());
    if (field.columns() == field.rows() && aspect == 1) {
      height = width;
    }
    return new Box(
        Math.rint(room.middleX() - width / 2),
        Math.rint(room.middleY() - height / 2),
        width,
        height);
  }

  private static double wholeCells(double side, int cells) {
    double whole = Math.floor(side / cells) * cells;
    return whole >= (1 - WHOLE_CELLS) * side ? whole : Math.max(1, Math.floor(side));
  }

  /** The cells' picture. */
  public Box plot() {
    return frame.plot();
  }

  /** The colour bar, without its numbers. */
  public Box bar() {
    return frame.bar().orElseThrow().box();
  }

  /** The bar of the tracks' colours. */
  Optional<AxisLayout> distances() {
    return distances;
  }

  Frame frame() {
    return frame;
  }

  /** The figure's x of α. */
  public double x(double alpha) {
    return frame.x().place(alpha);
  }

  /** The figure's y of β; it falls as β rises. */
  public double y(double beta) {
    return frame.y().place(beta);
  }

  /** The α of the figure's x; the inverse of {@link #x}. */
  public double alpha(double x) {
    Range range = frame.x().range();
    return range.lower() + (x - plot().x()) / plot().width() * range.length();
  }

  /** The β of the figure's y; the inverse of {@link #y}. */
  public double beta(double y) {
    Range range = frame.y().range();
    return range.lower() + (plot().bottom() - y) / plot().height() * range.length();
  }
}
