package org.lossatlas.figure;

import java.util.List;

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

  /** Where contour lines run. */
  List<Double> levels();

  FieldFigure withContours(List<Double> levels);
}
