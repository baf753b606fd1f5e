package org.lossatlas.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The names of a figure's lines, in rows above the plot, where they cover no data. */
final class Legend {
  /** In sizes of the type. */
  private static final double SAMPLE = 1.9;

  private static final double GAP = 0.5;
  private static final double BETWEEN = 1.4;

  /** One name and the number of its line. */
  private record Entry(int number, Series.Mark mark, String name, double width) {}

  private final List<List<Entry>> rows = new ArrayList<>();
  private final Type type;

  /**
   * @param room the width of a row
   */
  Legend(List<Series> series, Type type, double room) {
    this.type = type;
    double used = Double.POSITIVE_INFINITY;
    for (int i = 0; i < series.size(); i++) {
      double sample = (SAMPLE + GAP) * type.size();
      String name = type.shortened(series.get(i).name(), room - sample);
      if (series.get(i).name().isEmpty()) {
        continue;
      }
      Entry entry = new Entry(i, series.get(i).mark(), name, sample + type.width(name));
      if (used + entry.width > room) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += entry.width + BETWEEN * type.size();
    }
  }

  /** With the space below it. */
  double height() {
    return rows.isEmpty() ? 0 : rows.size() * type.line() + 0.3 * type.size();
  }

  private double width() {
    return rows.stream().mapToDouble(this::width).max().orElse(0);
  }

  private double width(List<Entry> row) {
    return row.stream().mapToDouble(Entry::width).sum() + (row.size() - 1) * BETWEEN * type.size();
  }

  /**
   * @param left where rows begin, unless they would then end beyond {@code right}
   */
  void draw(double left, double right, double top, Pen pen) {
    double start = Math.min(left, right - width());
    double middle = top + type.line() / 2;
    for (List<Entry> row : rows) {
      double x = start;
      for (Entry entry : row) {
        draw(entry, x, middle, pen);
        x += entry.width + BETWEEN * type.size();
      }
      middle += type.line();
    }
  }

  private void draw(Entry entry, double x, double middle, Pen pen) {
    double end = x + SAMPLE * type.size();
    pen.graphics().setColor(pen.theme().line(entry.number));
    switch (entry.mark) {
      case LINE -> {
        pen.graphics().setStroke(LineStyle.of(entry.number, pen));
        pen.graphics().draw(new Line2D.Double(x, middle, end, middle));
      }
      case POINTS -> pen.graphics().fill(LineStyle.disc((x + end) / 2, middle, pen));
      case AREA -> {
        double height = 0.6 * type.size();
        pen.graphics().setStroke(LineStyle.solid(pen));
        Rectangle2D box = new Rectangle2D.Double(x, middle - height / 2, end - x, height);
        pen.graphics().draw(box);
        pen.graphics().setColor(LineStyle.fill(entry.number, pen));
        pen.graphics().fill(box);
      }
    }
    pen.textBeside(entry.name, end + GAP * type.size(), middle, Pen.Anchor.START);
  }
}
