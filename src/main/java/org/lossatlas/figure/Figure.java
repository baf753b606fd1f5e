package org.lossatlas.figure;

/** A figure as data: what to show, not how large or in which colours of the page. */
public sealed interface Figure
    permits FieldFigure,
        FilmFigure,
        IsosurfaceFigure,
        LineFigure,
        MultiplesFigure,
        PictureFigure,
        RegionFigure {
  /** Stands above the figure; empty for none. */
  String title();

  /** The same under another title. */
  Figure withTitle(String newTitle);
}
