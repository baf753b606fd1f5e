package org.lossatlas.figure;

/**
 * From value to colour. Values beyond the range take the colour of its end; NaN, and on a LOG scale
 * whatever is not positive, takes the map's colour for missing values.
 *
 * @param range the values of the map's first and last colour; positive where the scale is LOG
 */
public record ColourScale(ColourMap map, Range range, Scale scale) {
  public ColourScale {
    if (scale == Scale.LOG && range.lower() <= 0) {
      throw new IllegalArgumentException("a logarithmic range begins above 0, not at " + range);
    }
  }

  /** Linear between the limits. */
  public static ColourScale linear(ColourMap map, double lower, double upper) {
    return new ColourScale(map, new Range(lower, upper), Scale.LINEAR);
  }

  /** Linear from the field's smallest to its largest value; for a diverging map symmetric to 0. */
  public static ColourScale spanning(ColourMap map, Field field) {
    Range range =
        map.kind() == ColourMap.Kind.DIVERGING
            ? Range.symmetric(Math.max(-field.min(), field.max()))
            : Range.spanning(field.min(), field.max());
    return new ColourScale(map, range, Scale.LINEAR);
  }

  /** The opaque colour 0xffRRGGBB. */
  public int argb(double value) {
    return map.argb(position(value));
  }

  /** Where the value lies in the range: 0 at the lower limit, 1 at the upper, NaN if nowhere. */
  public double position(double value) {
    return scale.position(value, range.lower(), range.upper());
  }
}
