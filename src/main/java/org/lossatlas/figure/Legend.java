package org.lossatlas.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names behind samples of what they name, in rows above the plot, where they cover no data. */
final class Legend {
  /**
   * What samples look like; lengths in sizes of the type.
   *
   * @param sample the length of a sample
   * @param gap between it and its name
   * @param between two entries
   * @param below the rows
   */
  private record Look(double sample, double gap, double between, double below, Sample drawing) {}

  /** Draws the sample of an entry from x on, as long as {@code length}. */
  private interface Sample {
    void draw(int number, double x, double middle, double length, Pen pen);
  }

  private static final Look CLASSES = new Look(0.9, 0.45, 1.3, 0.4, Legend::drawPatch);

  /** One name and the number of what it names. */
  private record Entry(int number, String name, double width) {}

  private final List<List<Entry>> rows = new ArrayList<>();
  private final Look look;
  private final Type type;

  private Legend(Look look, List<String> names, Type type, double room) {
    this.look = look;
    this.type = type;
    double used = Double.POSITIVE_INFINITY;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        continue;
      }
      double sample = (look.sample + look.gap) * type.size();
      String name = type.shortened(names.get(i), room - sample);
      Entry entry = new Entry(i, name, sample + type.width(name));
      if (used + entry.width > room) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += entry.width + look.between * type.size();
    }
  }

  /**
   * The names of a figure's lines; a line without a name is left out.
   *
   * @param room the width of a row
   */
  static Legend ofLines(List<Series> series, Type type, double room) {
    Sample drawing =
        (number, x, middle, length, pen) ->
            drawMark(series.get(number).mark(), number, x, middle, length, pen);
    Look look = new Look(1.9, 0.5, 1.4, 0.3, drawing);
    return new Legend(look, series.stream().map(Series::name).toList(), type, room);
  }

  /**
   * What is said of each class, behind a patch of its colour.
   *
   * @param room the width of a row
   */
  static Legend ofClasses(List<String> classes, Type type, double room) {
    return new Legend(CLASSES, classes, type, room);
  }

  /** With the space below it. */
  double height() {
    return rows.isEmpty() ? 0 : rows.size() * type.line() + look.below * type.size();
  }

  private double width() {
    return rows.stream().mapToDouble(this::width).max().orElse(0);
  }

  private double width(List<Entry> row) {
    return row.stream().mapToDouble(Entry::width).sum()
        + (row.size() - 1) * look.between * type.size();
  }

  /**
   * @param left where rows begin, unless they would then end beyond {@code right}
   */
  void draw(double left, double right, double top, Pen pen) {
    double start = Math.min(left, right - width());
    double middle = top + type.line() / 2;
    double length = look.sample * type.size();
    for (List<Entry> row : rows) {
      double x = start;
      for (Entry entry : row) {
        look.drawing.draw(entry.number, x, middle, length, pen);
        double name = x + length + look.gap * type.size();
        pen.textBeside(entry.name, name, middle, Pen.Anchor.START);
        x += entry.width + look.between * type.size();
      }
      middle += type.line();
    }
  }

  private static void drawMark(
      Series.Mark mark, int number, double x, double middle, double length, Pen pen) {
    pen.graphics().setColor(pen.theme().line(number));
    switch (mark) {
      case LINE -> {
        pen.graphics().setStroke(LineStyle.of(number, pen));
        pen.graphics().draw(new Line2D.Double(x, middle, x + length, middle));
      }
      case BARS -> {
        pen.graphics().setStroke(LineStyle.solid(pen));
        pen.graphics().draw(new Line2D.Double(x, middle, x + length, middle));
      }
      case POINTS -> pen.graphics().fill(LineStyle.disc(x + length / 2, middle, pen));
      case AREA -> {
        double height = length / 3;
        pen.graphics().setStroke(LineStyle.solid(pen));
        Rectangle2D box = new Rectangle2D.Double(x, middle - height / 2, length, height);
        pen.graphics().draw(box);
        pen.graphics().setColor(LineStyle.fill(number, pen));
        pen.graphics().fill(box);
        pen.graphics().setColor(pen.theme().line(number));
        LineStyle.hatch(number, box, pen.graphics(), pen);
      }
    }
  }

  private static void drawPatch(int number, double x, double middle, double length, Pen pen) {
    pen.graphics().setColor(ClassColours.colour(number));
    pen.graphics().fill(new Rectangle2D.Double(x, middle - length / 2, length, length));
  }
}
