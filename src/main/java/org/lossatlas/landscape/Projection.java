package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.network.Parameters;

/**
 * Where points of parameter space lie over the plane θ₀ + αd₁ + βd₂: the coordinates of the nearest
 * point of the plane (least squares, so the directions need not be orthogonal) and the distance off
 * it.
 */
public final class Projection {
  private final Parameters origin;
  private final Parameters first;
  private final Parameters second;
  private final double a;
  private final double b;
  private final double c;

  /**
   * A point seen on the plane.
   *
   * @param distance ‖θ − (θ₀ + αd₁ + βd₂)‖
   */
  public record Point(double alpha, double beta, double distance) {}

  /**
   * @throws IllegalArgumentException if the directions do not span a plane
   */
  public Projection(Parameters origin, Parameters first, Parameters second) {
    this.origin = origin;
    this.first = first;
    this.second = second;
    a = Directions.dot(first, first);
    b = Directions.dot(first, second);
    c = Directions.dot(second, second);
    if (!(a * c - b * b > 1e-12 * a * c)) {
      throw new IllegalArgumentException("the two directions are parallel and span no plane");
    }
  }

  /** Projects one point. */
  public Point of(Parameters theta) {
    Parameters offset = Directions.towards(origin, theta);
    double u = Directions.dot(offset, first);
    double v = Directions.dot(offset, second);
    double determinant = a * c - b * b;
    double alpha = (c * u - b * v) / determinant;
    double beta = (a * v - b * u) / determinant;
    Parameters rest = offset.plus(-alpha, first).plus(-beta, second);
    return new Point(alpha, beta, Directions.norm(rest));
  }

  /** Projects several points. */
  public List<Point> of(List<Parameters> thetas) {
    List<Point> points = new ArrayList<>();
    thetas.forEach(theta -> points.add(of(theta)));
    return points;
  }
}
