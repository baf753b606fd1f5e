package org.lossatlas.app.curve;

/** What a curve runs over. */
public enum Abscissa {
  SECONDS("seconds", "time (s)") {
    @Override
    double of(CurvePoint point) {
      return point.seconds();
    }
  },
  STEPS("steps", "steps") {
    @Override
    double of(CurvePoint point) {
      return point.steps();
    }
  };

  private final String word;
  private final String label;

  Abscissa(String word, String label) {
    this.word = word;
    this.label = label;
  }

  abstract double of(CurvePoint point);

  String word() {
    return word;
  }

  /** Of the axis, with the unit. */
  String label() {
    return label;
  }
}
