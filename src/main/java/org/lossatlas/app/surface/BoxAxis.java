package org.lossatlas.app.surface;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import org.lossatlas.app.kit.RoundNumbers;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

/**
 * An axis along an edge of the box.
 *
 * @param start where the range begins
 * @param out the direction in which numbers stand
 */
record BoxAxis(
    String formula, Range range, Scale scale, int count, Point3D start, Point3D end, Point3D out) {
  private static final double HALF = SpaceBox.SIDE / 2;
  private static final int MARKS = 6;
  private static final int FEW_MARKS = 5;

  /** α₁ and α₂ along the near edges of the floor, the value along the leftmost upright edge. */
  static List<BoxAxis> around(HeatmapFigure figure, String symbol, SpaceBox box, Eye eye) {
    double nearX = -HALF * eye.farX();
    double nearZ = -HALF * eye.farZ();
    double floor = box.floor();
    Field field = figure.field();
    BoxAxis alpha =
        new BoxAxis(
            figure.labels().alpha(),
            limits(field.alpha()),
            Scale.LINEAR,
            MARKS,
            new Point3D(-HALF, floor, nearZ),
            new Point3D(HALF, floor, nearZ),
            new Point3D(0, 0, nearZ));
    BoxAxis beta =
        new BoxAxis(
            figure.labels().beta(),
            limits(field.beta()),
            Scale.LINEAR,
            MARKS,
            new Point3D(nearX, floor, -HALF),
            new Point3D(nearX, floor, HALF),
            new Point3D(nearX, 0, 0));
    return List.of(alpha, beta, upright(figure.colours(), symbol, box, eye));
  }

  private static BoxAxis upright(ColourScale colours, String symbol, SpaceBox box, Eye eye) {
    double nearX = -HALF * eye.farX();
    double nearZ = -HALF * eye.farZ();
    Point3D one = new Point3D(nearX, 0, -nearZ);
    Point3D other = new Point3D(-nearX, 0, nearZ);
    boolean oneIsLeft = eye.place(nearX, 0, -nearZ).getX() < eye.place(-nearX, 0, nearZ).getX();
    Point3D edge = oneIsLeft ? one : other;
    double azimuth = Math.toRadians(eye.azimuth());
    return new BoxAxis(
        "$" + symbol + "$",
        colours.range(),
        colours.scale(),
        FEW_MARKS,
        edge.add(0, box.y(0), 0),
        edge.add(0, box.y(1), 0),
        new Point3D(-Math.cos(azimuth), 0, -Math.sin(azimuth)));
  }

  /** The range of an axis; that of its cell where it has one point only. */
  private static Range limits(GridAxis axis) {
    return axis.count() == 1 ? axis.cells() : new Range(axis.first(), axis.last());
  }

  List<RoundNumbers.Mark> marks() {
    return RoundNumbers.within(range, scale, count);
  }

  Point3D point(double value) {
    return start.interpolate(end, scale.position(value, range.lower(), range.upper()));
  }

  Point2D at(double value, Eye eye) {
    return eye.place(point(value));
  }

  Point2D middle(Eye eye) {
    return eye.place(start.midpoint(end));
  }

  /** The direction of {@link #out} in the panel, of length 1. */
  Point2D outward(Eye eye) {
    Point2D from = eye.place(Point3D.ZERO);
    return eye.place(out).subtract(from).normalize();
  }
}
