package org.lossatlas.figure;

/** Where the painter puts points of a surface, for tests of other packages. */
public final class SurfaceProjection {
  private final SurfaceFigure figure;
  private final Projection projection;

  public SurfaceProjection(SurfaceFigure figure, Sheet sheet) {
    this.figure = figure;
    projection = SpaceLayout.of(figure, sheet).frame().projection();
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
    double floor = -(figure.height() + SurfaceFigure.GAP) / 2;
    return new Point3(u - 0.5, v - 0.5, floor + SurfaceFigure.GAP + figure.height() * position);
  }
}
