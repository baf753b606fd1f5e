package org.lossatlas.figure;

/** Where the painter puts points of a surface, for tests of other packages. */
public final class SurfaceProjection {
  private final SurfaceFigure figure;
  private final Projection projection;

  /** On a sheet with this much room for the box and its labels, in points. */
  public SurfaceProjection(SurfaceFigure figure, double width, double height) {
    this.figure = figure;
    Box room = new Box(0, 0, width, height);
    projection =
        new SpaceFrame(SpaceRanges.of(figure), figure.camera(), room, new Type(11)).projection();
  }

  /** Points in the length of the floor's side. */
  public double side() {
    return projection.scale();
  }

  /**
   * @param u share of the way along α
   * @param v share of the way along β
   * @param position of the value within the limits, 0 to 1
   */
  public double x(double u, double v, double position) {
    return projection.x(point(u, v, position));
  }

  public double y(double u, double v, double position) {
    return projection.y(point(u, v, position));
  }

  private Point3 point(double u, double v, double position) {
    return new Point3(u - 0.5, v - 0.5, figure.height() * (position - 0.5));
  }
}
