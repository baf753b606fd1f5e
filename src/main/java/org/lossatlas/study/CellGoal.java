package org.lossatlas.study;

/** What the loss of a cell is to be: the drawing's value is 0 (black, good) to 1 (white, bad). */
public enum CellGoal {
  /** Low below ½ and high above; a high cell whose loss is past the clip is left alone. */
  BINARY {
    @Override
    double pull(double value, double loss) {
      if (value < HALF) {
        return 1;
      }
      return loss > CLIP ? 0 : -1;
    }

    @Override
    double wanted(double value) {
      return value < HALF ? LOWEST : CLIP;
    }
  },
  /** In proportion to the value; far from it the pull is no stronger than one (Huber). */
  GREY {
    @Override
    double pull(double value, double loss) {
      return Math.max(-1, Math.min(1, loss - wanted(value)));
    }

    @Override
    double wanted(double value) {
      return LOWEST + value * (CLIP - LOWEST);
    }
  };

  /** Bad cells are pushed up to here, well above the loss of guessing (2.3 for ten classes). */
  static final double CLIP = 3;

  /** A black cell of a grey drawing; zero would need outputs without bound. */
  static final double LOWEST = 0.2;

  static final double HALF = 0.5;

  /** By what a cell's ∂L/∂θ counts in a step of descent. */
  abstract double pull(double value, double loss);

  /** The loss that a cell is to have. */
  abstract double wanted(double value);
}
