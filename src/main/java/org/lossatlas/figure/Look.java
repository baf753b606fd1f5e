package org.lossatlas.figure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a figure's values are shown; what is empty stays as the figure has it.
 *
 * @param map of colours
 * @param scale of the colours, or of a line figure's upright axis
 * @param limits of the same
 * @param contours at most so many contour lines, 0 to 50
 */
public record Look(
    Optional<ColourMap> map, Optional<Scale> scale, Optional<Range> limits, OptionalInt contours) {
  /** The figure's own. */
  public static final Look OWN =
      new Look(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

  private static final int MOST_CONTOURS = 50;

  public Look {
    if (contours.isPresent() && (contours.getAsInt() < 0 || contours.getAsInt() > MOST_CONTOURS)) {
      throw new IllegalArgumentException(
          "must be 0 to " + MOST_CONTOURS + " contour lines, not " + contours.getAsInt());
    }
    if (scale.equals(Optional.of(Scale.LOG)) && limits.isPresent() && limits.get().lower() <= 0) {
      throw new IllegalArgumentException(
          "must begin above 0 on a logarithmic scale, not at " + limits.get().lower());
    }
  }

  /** What a figure looks like now. */
  public static Look of(Figure figure) {
    if (figure instanceof FieldFigure field) {
      ColourScale colours = field.colours();
      return new Look(
          Optional.of(colours.map()),
          Optional.of(colours.scale()),
          Optional.of(colours.range()),
          OptionalInt.of(field.levels().size()));
    }
    if (figure instanceof LineFigure lines) {
      Axis y = lines.y();
      return new Look(Optional.empty(), Optional.of(y.scale()), y.limits(), OptionalInt.empty());
    }
    return OWN;
  }

  /** This, and the other where this says nothing. */
  public Look or(Look other) {
    return new Look(
        map.or(other::map),
        scale.or(other::scale),
        limits.or(other::limits),
        contours.isPresent() ? contours : other.contours);
  }

  public Look withLimits(Range range) {
    return new Look(map, scale, Optional.of(range), contours);
  }

  /**
   * The figure in this look. Contour lines are laid anew where their number or the colours' scale
   * or limits change.
   *
   * @throws IllegalArgumentException in one line, if a logarithmic scale is asked for values that
   *     have none above 0
   */
  public Figure on(Figure figure) {
    if (figure instanceof FieldFigure field) {
      return on(field);
    }
    return figure instanceof LineFigure lines ? on(lines) : figure;
  }

  private Figure on(FieldFigure figure) {
    ColourScale own = figure.colours();
    Scale newScale = scale.orElse(own.scale());
    ColourMap newMap = map.orElse(own.map());
    Range range = limits.orElseGet(() -> range(figure.field(), own, newMap, newScale));
    FieldFigure coloured = figure.withColours(new ColourScale(newMap, range, newScale));
    return lined(coloured, own);
  }

  private FieldFigure lined(FieldFigure figure, ColourScale before) {
    ColourScale now = figure.colours();
    boolean same = now.range().equals(before.range()) && now.scale() == before.scale();
    if (contours.isEmpty() && (same || figure.levels().isEmpty())) {
      return figure;
    }
    return figure.withContours(Levels.of(now, contours.orElse(HeatmapFigure.USUAL_LEVELS)));
  }

  /** The limits that the figure has where they suit the new scale, else those of its values. */
  private static Range range(Field field, ColourScale own, ColourMap map, Scale scale) {
    if (scale == Scale.LOG) {
      return own.range().lower() > 0 ? own.range() : positive(field);
    }
    boolean turned = map.kind() != own.map().kind();
    return turned ? ColourScale.spanning(map, field).range() : own.range();
  }

  private static Range positive(Field field) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : field.shared()) {
      if (value > 0 && Double.isFinite(value)) {
        least = Math.min(least, value);
      }
    }
    if (least > field.max() || Double.isNaN(field.max())) {
      throw new IllegalArgumentException("a logarithmic scale needs values above 0");
    }
    Range range = Range.spanning(least, field.max());
    return range.lower() > 0 ? range : new Range(Math.min(least, 1e-12), Math.max(1, field.max()));
  }

  private LineFigure on(LineFigure figure) {
    Axis y = figure.y();
    Scale newScale = scale.orElse(y.scale());
    Optional<Range> newLimits = limits.isPresent() ? limits : y.limits();
    Optional<Range> fitting =
        newLimits.filter(range -> newScale == Scale.LINEAR || range.lower() > 0);
    return new LineFigure(
        figure.title(), figure.x(), new Axis(y.label(), newScale, fitting), figure.series());
  }
}
