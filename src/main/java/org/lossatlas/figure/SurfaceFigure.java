package org.lossatlas.figure;

/**
 * A field as a surface over its plane, with a colour bar, which also says what the height is. The
 * vertical axis shows the range of the colours on their scale; what lies beyond it is drawn at its
 * end.
 */
public record SurfaceFigure(Field field, ColourScale colours, Labels labels, Camera camera)
    implements FieldFigure {
  /** The height of the box where its sides are 1 and heights are not stretched. */
  public static final double USUAL_HEIGHT = 0.44;

  /** From the usual camera. */
  public static SurfaceFigure of(Field field, ColourScale colours, Labels labels) {
    return new SurfaceFigure(field, colours, labels, Camera.USUAL);
  }

  /** The same, seen from elsewhere. */
  public SurfaceFigure from(Camera newCamera) {
    return new SurfaceFigure(field, colours, labels, newCamera);
  }

  @Override
  public SurfaceFigure withField(Field newField) {
    return new SurfaceFigure(newField, colours, labels, camera);
  }

  @Override
  public SurfaceFigure withColours(ColourScale newColours) {
    return new SurfaceFigure(field, newColours, labels, camera);
  }

  @Override
  public SurfaceFigure withTitle(String newTitle) {
    return new SurfaceFigure(field, colours, labels.withTitle(newTitle), camera);
  }

  /** The height of the box where its sides are 1. */
  public double height() {
    return USUAL_HEIGHT * camera.stretch();
  }

  @Override
  public String title() {
    return labels.title();
  }
}
