package org.lossatlas.figure;

import java.util.List;

/**
 * Several figures on one page, row by row, each in a cell of the same size.
 *
 * @param panels two or more, none of them several figures itself
 * @param columns at least 1
 * @param lettered whether they are named a, b, c, … at their upper left corners
 */
public record MultiplesFigure(List<Figure> panels, int columns, boolean lettered)
    implements Figure {
  /** Letters there are. */
  private static final int MOST = 26;

  public MultiplesFigure {
    panels = List.copyOf(panels);
    if (panels.isEmpty() || panels.size() > MOST || columns < 1) {
      throw new IllegalArgumentException(
          panels.size() + " panels in " + columns + " columns; 1 to " + MOST + " have letters");
    }
    if (panels.stream().anyMatch(MultiplesFigure.class::isInstance)) {
      throw new IllegalArgumentException("a panel of several figures is itself one figure");
    }
  }

  int rows() {
    return (panels.size() + columns - 1) / columns;
  }

  /** The panels' titles stand above the panels. */
  @Override
  public String title() {
    return "";
  }

  @Override
  public MultiplesFigure withTitle(String newTitle) {
    return this;
  }
}
