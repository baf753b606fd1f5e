package org.lossatlas.figure;

import java.util.List;
import java.util.Optional;

/**
 * A field as coloured cells with a colour bar. Each cell is centred on its grid point, so the
 * picture reaches half a cell beyond the first and the last point: nothing is cut, and every value
 * gets the same area.
 *
 * @param levels where contour lines run
 * @param overlay what lies over the cells
 */
public record HeatmapFigure(
    Field field,
    ColourScale colours,
    Labels labels,
    List<Double> levels,
    Optional<Marker> marker,
    Overlay overlay)
    implements FieldFigure {
  static final int USUAL_LEVELS = 8;

  public HeatmapFigure {
    levels = List.copyOf(levels);
  }

  /** With nothing over its cells. */
  public HeatmapFigure(
      Field field,
      ColourScale colours,
      Labels labels,
      List<Double> levels,
      Optional<Marker> marker) {
    this(field, colours, labels, levels, marker, Overlay.NONE);
  }

  /** Without contour lines and marker. */
  public static HeatmapFigure of(Field field, ColourScale colours, Labels labels) {
    return new HeatmapFigure(field, colours, labels, List.of(), Optional.empty());
  }

  /** With contour lines at up to eight round numbers within the range of the colours. */
  public HeatmapFigure withContours() {
    return withContours(USUAL_LEVELS);
  }

  /** With contour lines at up to {@code count} round numbers; none for 0. */
  public HeatmapFigure withContours(int count) {
    return withContours(Levels.of(colours, count));
  }

  @Override
  public HeatmapFigure withContours(List<Double> newLevels) {
    return new HeatmapFigure(field, colours, labels, newLevels, marker, overlay);
  }

  public HeatmapFigure withMarker(Marker newMarker) {
    return new HeatmapFigure(field, colours, labels, levels, Optional.of(newMarker), overlay);
  }

  public HeatmapFigure withoutMarker() {
    return new HeatmapFigure(field, colours, labels, levels, Optional.empty(), overlay);
  }

  public HeatmapFigure withOverlay(Overlay newOverlay) {
    return new HeatmapFigure(field, colours, labels, levels, marker, newOverlay);
  }

  @Override
  public HeatmapFigure withField(Field newField) {
    return new HeatmapFigure(newField, colours, labels, levels, marker, overlay);
  }

  @Override
  public HeatmapFigure withColours(ColourScale newColours) {
    return new HeatmapFigure(field, newColours, labels, levels, marker, overlay);
  }

  @Override
  public HeatmapFigure withTitle(String newTitle) {
    return new HeatmapFigure(field, colours, labels.withTitle(newTitle), levels, marker, overlay);
  }

  @Override
  public String title() {
    return labels.title();
  }
}
