package org.lossatlas.app.heatmap;

import java.util.List;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

/**
 * Which values some fields have, as they are measured along a scale.
 *
 * @param placed the values; their decimal logarithms on a LOG scale
 * @param scale LINEAR where LOG was asked for and no value is above 0
 */
record DataRange(Range placed, Scale scale) {
  static DataRange of(List<Field> fields, ColourMap.Kind kind, Scale asked) {
    double low =
        fields.stream().mapToDouble(Field::min).filter(Double::isFinite).min().orElse(NONE);
    double high =
        fields.stream().mapToDouble(Field::max).filter(Double::isFinite).max().orElse(NONE);
    if (asked == Scale.LOG && high > 0) {
      double least = low > 0 ? low : leastPositive(fields);
      return new DataRange(Range.spanning(Math.log10(least), Math.log10(high)), Scale.LOG);
    }
    return new DataRange(
        kind == ColourMap.Kind.DIVERGING
            ? Range.symmetric(Math.max(Math.abs(low), Math.abs(high)))
            : Range.spanning(low, high),
        Scale.LINEAR);
  }

  private static final double NONE = Double.NaN;

  private static double leastPositive(List<Field> fields) {
    double least = Double.POSITIVE_INFINITY;
    for (Field field : fields) {
      for (double value : field.toArray()) {
        if (value > 0) {
          least = Math.min(least, value);
        }
      }
    }
    return least;
  }

  /** A range along the scale as a range of values. */
  Range back(Range along) {
    return scale == Scale.LINEAR
        ? along
        : new Range(
            Math.max(Double.MIN_NORMAL, Math.pow(10, along.lower())), Math.pow(10, along.upper()));
  }
}
