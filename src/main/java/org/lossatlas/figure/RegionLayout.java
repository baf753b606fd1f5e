package org.lossatlas.figure;

import java.util.Optional;
import org.lossatlas.regions.Span;

/**
 * Where the parts of a figure of regions lie, so that a window can map the pointer to the plane and
 * back. In units of the figure from its upper left corner.
 */
public final class RegionLayout {
  /** Windows that are longer than this in one direction are squeezed to it. */
  private static final double MOST_ASPECT = 3;

  private final Frame frame;
  private final Legend legend;

  private RegionLayout(Frame frame, Legend legend) {
    this.frame = frame;
    this.legend = legend;
  }

  /** The layout that {@link FigurePainter} uses for the same arguments. */
  public static RegionLayout of(RegionFigure figure, double width, double height, float fontSize) {
    return of(figure, width, height, new Type(fontSize));
  }

  static RegionLayout of(RegionFigure figure, double width, double height, Type type) {
    Legend legend = Legend.ofClasses(figure.legend(), type, width - 4 * type.size());
    Range x = cells(figure.map().window().x());
    Range y = cells(figure.map().window().y());
    Frame frame =
        Frame.of(
            new Frame.Request(
                width,
                height,
                Heading.height(figure.title(), type) + legend.height(),
                new Frame.Rule(figure.xLabel(), x, Scale.LINEAR),
                new Frame.Rule(figure.yLabel(), y, Scale.LINEAR),
                Optional.empty(),
                room -> plotIn(room, x.length() / y.length())),
            type);
    return new RegionLayout(frame, legend);
  }

  /** Each point of the grid stands for the cell around it. */
  private static Range cells(Span span) {
    return new Range(span.from() - span.step() / 2, span.to() + span.step() / 2);
  }

  /** The largest plot with the window's proportions, in the middle of the room for it. */
  private static Box plotIn(Box room, double proportions) {
    double aspect = Math.max(1 / MOST_ASPECT, Math.min(MOST_ASPECT, proportions));
    double width = Math.max(1, Math.floor(Math.min(room.width(), room.height() * aspect)));
    double height = Math.max(1, Math.floor(Math.min(room.height(), width / aspect)));
    return new Box(
        Math.rint(room.middleX() - width / 2),
        Math.rint(room.middleY() - height / 2),
        width,
        height);
  }

  /** The cells' picture. */
  public Box plot() {
    return frame.plot();
  }

  Frame frame() {
    return frame;
  }

  Legend legend() {
    return legend;
  }

  /** The figure's x of the first input. */
  public double placeX(double x) {
    return frame.x().place(x);
  }

  /** The figure's y of the second input; it falls as that rises. */
  public double placeY(double y) {
    return frame.y().place(y);
  }

  /** The first input at the figure's x; the inverse of {@link #placeX}. */
  public double valueX(double x) {
    Range range = frame.x().range();
    return range.lower() + (x - plot().x()) / plot().width() * range.length();
  }

  /** The second input at the figure's y; the inverse of {@link #placeY}. */
  public double valueY(double y) {
    Range range = frame.y().range();
    return range.lower() + (plot().bottom() - y) / plot().height() * range.length();
  }
}
