package org.lossatlas.regions;

/**
 * The class that a network names at each point of a window, or {@link #NONE} where an output is NaN
 * or the point was not evaluated. Immutable.
 */
public final class LabelRaster {
  /** No class. */
  public static final int NONE = -1;

  private final InputWindow window;
  private final int classes;
  private final int[] labels;

  /**
   * @param labels [B,A] row by row from the bottom, kept
   */
  LabelRaster(InputWindow window, int classes, int[] labels) {
    this.window = window;
    this.classes = classes;
    this.labels = labels;
  }

  /**
   * @param labels [B,A] row by row from the bottom, copied; each {@link #NONE} or a class
   */
  public static LabelRaster of(InputWindow window, int classes, int[] labels) {
    if (labels.length != window.points()) {
      throw new IllegalArgumentException(labels.length + " labels for " + window.points());
    }
    for (int label : labels) {
      if (label < NONE || label >= classes) {
        throw new IllegalArgumentException("label " + label + " of " + classes + " classes");
      }
    }
    return new LabelRaster(window, classes, labels.clone());
  }

  public InputWindow window() {
    return window;
  }

  /** m, how many classes there are, in sight or not. */
  public int classes() {
    return classes;
  }

  /** The class at a point of the grid; row 0 is the bottom. */
  public int at(int column, int row) {
    return labels[row * window.columns() + column];
  }

  /** The class at a place in row order. */
  int at(int place) {
    return labels[place];
  }

  /** A copy of the labels, [B,A] row by row from the bottom. */
  public int[] toArray() {
    return labels.clone();
  }
}
