package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/** Lines over two axes, with a legend. */
public record LineFigure(String title, Axis x, Axis y, List<Series> series) implements Figure {
  /** Free space beyond the data at each end of the vertical axis, in its lengths. */
  private static final double MARGIN = 0.04;

  private static final Range NO_DATA = new Range(0.1, 1);

  public LineFigure {
    series = List.copyOf(series);
  }

  @Override
  public LineFigure withTitle(String newTitle) {
    return new LineFigure(newTitle, x, y, series);
  }

  /** What the horizontal axis shows. */
  public Range xRange() {
    return x.limits().orElseGet(() -> spanning(x.scale(), Series::x, 0));
  }

  /** What the upright axis shows. */
  public Range yRange() {
    return y.limits().orElseGet(() -> spanning(y.scale(), Series::y, MARGIN));
  }

  private interface Coordinate {
    double of(Series series, int index);
  }

  private List<Series> withBands() {
    List<Series> all = new ArrayList<>(series);
    series.stream()
        .filter(Series::hasErrors)
        .forEach(line -> all.add(line.band(Double.NEGATIVE_INFINITY)));
    return all;
  }

  /** Where bands end below: a logarithmic axis has no place for what is not positive. */
  public double bandFoot() {
    return y.scale() == Scale.LOG ? yRange().lower() : Double.NEGATIVE_INFINITY;
  }

  private Range spanning(Scale scale, Coordinate coordinate, double margin) {
    double lower = Double.POSITIVE_INFINITY;
    double upper = Double.NEGATIVE_INFINITY;
    for (Series line : withBands()) {
      for (int i = 0; i < line.size(); i++) {
        double value = coordinate.of(line, i);
        if (Double.isFinite(value) && Double.isFinite(scale.forward(value))) {
          lower = Math.min(lower, value);
          upper = Math.max(upper, value);
        }
      }
    }
    if (lower > upper) {
      return NO_DATA;
    }
    Range data = Range.spanning(lower, upper);
    // Positive numbers so small that they count as none at all have no logarithmic range.
    return scale == Scale.LOG && data.lower() <= 0 ? NO_DATA : data.widened(scale, margin);
  }
}
