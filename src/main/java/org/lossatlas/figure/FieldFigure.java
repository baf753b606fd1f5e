package org.lossatlas.figure;

/** A figure of a scalar field over a plane, in colours. */
public sealed interface FieldFigure extends Figure permits HeatmapFigure, SurfaceFigure {
  Field field();

  ColourScale colours();

  Labels labels();

  /** The same in other colours; contour lines, where there are any, stay at their levels. */
  FieldFigure withColours(ColourScale newColours);

  /** Another field on the same grid, in the same colours. */
  FieldFigure withField(Field newField);

  @Override
  FieldFigure withTitle(String newTitle);
}
