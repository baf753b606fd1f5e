package org.lossatlas.figure;

import java.util.List;

/**
 * A field as a surface over its plane, with a colour bar, which also says what the height is. The
 * vertical axis shows the range of the colours on their scale; what lies beyond it is drawn at its
 * end. The surface hangs above the floor, on which are its contour lines.
 *
 * @param levels of the contour lines
 * @param tracks seen on the surface, the distance off the plane in colours with a bar of its own
 */
public record SurfaceFigure(
    Field field,
    ColourScale colours,
    Labels labels,
    Camera camera,
    List<Double> levels,
    List<Track> tracks)
    implements FieldFigure {
  /** The height from lower to upper limit where sides are 1 and heights are not stretched. */
  public static final double USUAL_HEIGHT = 0.44;

  /** From the floor to the lower limit, else the surface would hide what lies on the floor. */
  public static final double GAP = 0.3;

  public SurfaceFigure {
    levels = List.copyOf(levels);
    tracks = List.copyOf(tracks);
  }

  /** Without tracks. */
  public SurfaceFigure(
      Field field, ColourScale colours, Labels labels, Camera camera, List<Double> levels) {
    this(field, colours, labels, camera, levels, List.of());
  }

  /** The same with tracks on the surface. */
  public SurfaceFigure withTracks(List<Track> newTracks) {
    return new SurfaceFigure(field, colours, labels, camera, levels, newTracks);
  }

  /** With contour lines at up to eight round numbers within the range of the colours. */
  public SurfaceFigure(Field field, ColourScale colours, Labels labels, Camera camera) {
    this(field, colours, labels, camera, Levels.of(colours, HeatmapFigure.USUAL_LEVELS));
  }

  /** From the usual camera. */
  public static SurfaceFigure of(Field field, ColourScale colours, Labels labels) {
    return new SurfaceFigure(field, colours, labels, Camera.USUAL);
  }

  /** The same, seen from elsewhere. */
  public SurfaceFigure from(Camera newCamera) {
    return new SurfaceFigure(field, colours, labels, newCamera, levels, tracks);
  }

  @Override
  public SurfaceFigure withField(Field newField) {
    return new SurfaceFigure(newField, colours, labels, camera, levels, tracks);
  }

  @Override
  public SurfaceFigure withColours(ColourScale newColours) {
    return new SurfaceFigure(field, newColours, labels, camera, levels, tracks);
  }

  @Override
  public SurfaceFigure withTitle(String newTitle) {
    return new SurfaceFigure(field, colours, labels.withTitle(newTitle), camera, levels, tracks);
  }

  @Override
  public SurfaceFigure withContours(List<Double> newLevels) {
    return new SurfaceFigure(field, colours, labels, camera, newLevels, tracks);
  }

  /** The height from lower to upper limit where sides are 1. */
  public double height() {
    return USUAL_HEIGHT * camera.stretch();
  }

  @Override
  public String title() {
    return labels.title();
  }
}
