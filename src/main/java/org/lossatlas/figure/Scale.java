package org.lossatlas.figure;

/** How values are spread over a length, a bar or a range of colours. */
public enum Scale {
  /** Linear, for what is counted: marked at whole numbers alone. */
  WHOLE {
    @Override
    double forward(double value) {
      return value;
    }

    @Override
    double backward(double place) {
      return place;
    }
  },
  LINEAR {
    @Override
    double forward(double value) {
      return value;
    }

    @Override
    double backward(double place) {
      return place;
    }
  },
  LOG {
    @Override
    double forward(double value) {
      return value > 0 ? Math.log10(value) : Double.NaN;
    }

    @Override
    double backward(double place) {
      return Math.pow(10, place);
    }
  };

  /** Those of quantities that are not counts, as a choice. */
  public static Scale[] continuous() {
    return new Scale[] {LINEAR, LOG};
  }

  /** The value as it is measured along the scale; NaN where it has no place (LOG of 0 or less). */
  abstract double forward(double value);

  abstract double backward(double place);

  /** Where {@code value} lies between the limits: 0 at the lower, 1 at the upper; may be beyond. */
  public double position(double value, double lower, double upper) {
    double from = forward(lower);
    return (forward(value) - from) / (forward(upper) - from);
  }

  /** The value at a position; the inverse of {@link #position}. */
  public double value(double position, double lower, double upper) {
    double from = forward(lower);
    return backward(from + position * (forward(upper) - from));
  }
}
