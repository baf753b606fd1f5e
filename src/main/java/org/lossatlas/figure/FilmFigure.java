package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Grey images in rows, each with a line below it and a frame in the colour of its class: a film
 * strip.
 *
 * @param title stands above it; empty for none
 * @param columns images a row, at least 1
 */
public record FilmFigure(String title, List<Still> stills, int columns) implements Figure {
  /**
   * One image.
   *
   * @param pixels 0 is black, 1 is white
   * @param caption a few characters
   * @param label the class whose colour the frame has
   */
  public record Still(Field pixels, String caption, int label) {
    /** An image of side·side pixels, row by row from the top. */
    public static Still of(double[] image, int side, String caption, int label) {
      double[] upwards = new double[side * side];
      for (int row = 0; row < side; row++) {
        System.arraycopy(image, row * side, upwards, (side - 1 - row) * side, side);
      }
      return new Still(Field.square(side, side, upwards), caption, label);
    }
  }

  /** Images of one class, of side·side pixels, each with its caption. */
  public static FilmFigure strip(
      String title,
      List<double[]> images,
      List<String> captions,
      int side,
      int label,
      int columns) {
    List<Still> stills = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      stills.add(Still.of(images.get(i), side, captions.get(i), label));
    }
    return new FilmFigure(title, stills, columns);
  }

  public FilmFigure {
    stills = List.copyOf(stills);
    if (stills.isEmpty() || columns < 1) {
      throw new IllegalArgumentException(stills.size() + " images in rows of " + columns);
    }
  }

  int rows() {
    return (stills.size() + columns - 1) / columns;
  }

  @Override
  public FilmFigure withTitle(String newTitle) {
    return new FilmFigure(newTitle, stills, columns);
  }
}
