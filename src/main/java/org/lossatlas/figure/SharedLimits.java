package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives panels that show the same quantity, by its label, the range that holds all of theirs. */
final class SharedLimits {
  private SharedLimits() {}

  static List<Figure> of(List<Figure> panels) {
    Map<String, Range> ranges = new HashMap<>();
    for (Figure panel : panels) {
      if (panel instanceof FieldFigure field) {
        ranges.merge(field.labels().value(), field.colours().range(), SharedLimits::around);
      }
    }
    List<Figure> shared = new ArrayList<>();
    for (Figure panel : panels) {
      shared.add(
          panel instanceof FieldFigure field
              ? Look.OWN.withLimits(ranges.get(field.labels().value())).on(field)
              : panel);
    }
    return shared;
  }

  private static Range around(Range one, Range other) {
    return new Range(Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()));
  }
}
