package org.lossatlas.figure;

import java.util.Optional;

/**
 * Where the parts of a line figure lie, so that a window can map the pointer to the data and back.
 * In units of the figure from its upper left corner.
 */
public final class LineLayout {
  private final Frame frame;
  private final Legend legend;

  private LineLayout(Frame frame, Legend legend) {
    this.frame = frame;
    this.legend = legend;
  }

  /** The layout that {@link FigurePainter} uses for the same arguments. */
  public static LineLayout of(LineFigure figure, double width, double height, float fontSize) {
    return of(figure, width, height, new Type(fontSize));
  }

  static LineLayout of(LineFigure figure, double width, double height, Type type) {
    Legend legend = Legend.ofLines(figure.series(), type, width - 5 * type.size());
    Frame frame =
        Frame.of(
            new Frame.Request(
                width,
                height,
                Heading.height(figure.title(), type) + legend.height(),
                new Frame.Rule(figure.x().label(), figure.xRange(), figure.x().scale()),
                new Frame.Rule(figure.y().label(), figure.yRange(), figure.y().scale()),
                Optional.empty(),
                room -> room),
            type);
    return new LineLayout(frame, legend);
  }

  /** The rectangle that the lines lie in. */
  public Box plot() {
    return frame.plot();
  }

  Frame frame() {
    return frame;
  }

  Legend legend() {
    return legend;
  }

  /** The figure's x of a value on the horizontal axis. */
  public double placeX(double value) {
    return frame.x().place(value);
  }

  /** The figure's y of a value on the vertical axis; NaN where a logarithmic axis has no place. */
  public double placeY(double value) {
    return frame.y().place(value);
  }

  /** The value on the vertical axis at the figure's y; the inverse of {@link #placeY}. */
  public double valueY(double y) {
    AxisLayout axis = frame.y();
    double position = (plot().bottom() - y) / plot().height();
    return axis.scale().value(position, axis.range().lower(), axis.range().upper());
  }

  /** The value on the horizontal axis at the figure's x; the inverse of {@link #placeX}. */
  public double valueX(double x) {
    AxisLayout axis = frame.x();
    double position = (x - plot().x()) / plot().width();
    return axis.scale().value(position, axis.range().lower(), axis.range().upper());
  }
}
