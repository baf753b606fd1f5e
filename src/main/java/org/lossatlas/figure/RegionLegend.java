package org.lossatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What is said of each class, behind a patch of its colour, in rows above the plot. */
final class RegionLegend {
  /** In sizes of the type. */
  private static final double PATCH = 0.9;

  private static final double GAP = 0.45;
  private static final double BETWEEN = 1.3;

  /** One class. */
  private record Entry(int label, String words, double width) {}

  private final List<List<Entry>> rows = new ArrayList<>();
  private final Type type;

  /**
   * @param room the width of a row
   */
  RegionLegend(List<String> classes, Type type, double room) {
    this.type = type;
    double used = Double.POSITIVE_INFINITY;
    for (int label = 0; label < classes.size(); label++) {
      double patch = (PATCH + GAP) * type.size();
      String words = type.shortened(classes.get(label), room - patch);
      Entry entry = new Entry(label, words, patch + type.width(words));
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
    return rows.isEmpty() ? 0 : rows.size() * type.line() + 0.4 * type.size();
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
        double side = PATCH * type.size();
        pen.graphics().setColor(ClassColours.colour(entry.label));
        pen.graphics().fill(new Rectangle2D.Double(x, middle - side / 2, side, side));
        pen.textBeside(entry.words, x + side + GAP * type.size(), middle, Pen.Anchor.START);
        x += entry.width + BETWEEN * type.size();
      }
      middle += type.line();
    }
  }
}
