package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a figure for a paper or a slide looks like, as data: the window's dialog and the command
 * {@code figure} fill in the same record and get the same file.
 *
 * @param size of the whole page
 * @param dpi dots an inch of pictures, 36 to 2400; vectors have none
 * @param lettering the text font
 * @param fontSize of all text in points, 4 to 72
 * @param theme LIGHT for paper
 * @param look of the values
 * @param shared whether panels that show the same quantity get the same limits
 * @param title in place of the panel's own; empty text for none
 * @param columns of several panels; 0 for as many as suit the page
 * @param lettered whether several panels are named a, b, c, …
 */
public record FigureStyle(
    PageSize size,
    int dpi,
    Lettering lettering,
    float fontSize,
    Theme theme,
    Look look,
    boolean shared,
    Optional<String> title,
    int columns,
    boolean lettered) {
  /** A column of a paper, 600 dots an inch, 8 point type. */
  public static final FigureStyle USUAL =
      new FigureStyle(
          PageSize.Preset.ONE_COLUMN.size(),
          600,
          Lettering.SANS,
          8,
          Theme.LIGHT,
          Look.OWN,
          false,
          Optional.empty(),
          0,
          true);

  public FigureStyle {
    if (dpi < 36 || dpi > 2400) {
      throw new IllegalArgumentException("must be 36 to 2400 dots an inch, not " + dpi);
    }
    if (!(fontSize >= 4 && fontSize <= 72)) {
      throw new IllegalArgumentException("must be type of 4 to 72 points, not " + fontSize);
    }
    if (columns < 0) {
      throw new IllegalArgumentException("must be 1 column or more, not " + columns);
    }
  }

  public FigureStyle withLook(Look newLook) {
    return new FigureStyle(
        size, dpi, lettering, fontSize, theme, newLook, shared, title, columns, lettered);
  }

  public Sheet sheet() {
    return new Sheet(size.width(), size.height(), dpi / 72.0, theme, fontSize, lettering);
  }

  /**
   * The panels in this style as one figure.
   *
   * @param panels one or more
   * @throws IllegalArgumentException in one line, if the look does not suit a panel's values
   */
  public Figure figure(List<Figure> panels) {
    List<Figure> styled = new ArrayList<>();
    for (Figure panel : panels) {
      styled.add(look.on(panel));
    }
    List<Figure> finished = shared ? SharedLimits.of(styled) : styled;
    if (finished.size() == 1) {
      return title.map(finished.get(0)::withTitle).orElse(finished.get(0));
    }
    int across = columns > 0 ? columns : suitable(finished.size());
    return new MultiplesFigure(finished, across, lettered);
  }

  /** So many columns that cells are nearest to square and few are left empty. */
  private int suitable(int panels) {
    int best = 1;
    for (int across = 1; across <= panels; across++) {
      best = oblong(across, panels) < oblong(best, panels) ? across : best;
    }
    return best;
  }

  /** By how much a cell's longer side exceeds its shorter one, as a logarithm, and empty cells. */
  private double oblong(int across, int panels) {
    int down = (panels + across - 1) / across;
    double empty = across * down - panels;
    return Math.abs(Math.log(size.width() / across / (size.height() / down))) + empty / panels;
  }
}
