package org.lossatlas.landscape;

import org.lossatlas.network.HessianPart;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * How sharp a point θ₀ is within a slice. All are of the slice alone: other directions may be
 * sharper.
 *
 * @param epsilon half the side of the box |α|, |β| ≤ ε, in the slice's coordinates
 * @param rise (max over the box of L − L(θ₀)) / (1 + L(θ₀)): Keskar et al. 2017, equation 4, with
 *     the box in coordinates of the slice and the maximum over grid points; NaN where a point of
 *     the box is not finite
 * @param mean the mean of L − L(θ₀) over the box's grid points
 * @param largest the larger eigenvalue of the Hessian restricted to the span of d₁ and d₂, in an
 *     orthonormal basis: the loss rises by ½λt² over a distance t
 * @param smallest the smaller one
 */
public record Sharpness(double epsilon, double rise, double mean, double largest, double smallest) {
  /** (λ₁ + λ₂)/2, the mean curvature over all directions of the plane. */
  public double meanCurvature() {
    return (largest + smallest) / 2;
  }

  /**
   * Measures a plane's centre.
   *
   * @param alpha [A]
   * @param beta [B]
   * @param losses [B,A] row by row
   * @param centre L(θ₀)
   * @param curvature the two eigenvalues, the larger first
   */
  public static Sharpness of(
      double epsilon,
      double[] alpha,
      double[] beta,
      double[] losses,
      double centre,
      double[] curvature) {
    // A hair wider, so that points on the edge count.
    double edge = epsilon * (1 + 1e-9);
    double highest = centre;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < losses.length; i++) {
      double along = Math.abs(alpha[i % alpha.length]);
      if (along <= edge && Math.abs(beta[i / alpha.length]) <= edge) {
        highest = Math.max(highest, losses[i]);
        sum += losses[i] - centre;
        count++;
      }
    }
    return new Sharpness(
        epsilon, (highest - centre) / (1 + centre), sum / count, curvature[0], curvature[1]);
  }

  /**
   * The eigenvalues of the Hessian restricted to the span of two directions, the larger first, from
   * two products with it in double precision.
   */
  public static double[] curvature(LossCurvature at, Parameters first, Parameters second) {
    int n = at.count();
    double[] both = new double[2 * n];
    System.arraycopy(first.vector(), 0, both, 0, n);
    System.arraycopy(second.vector(), 0, both, n, n);
    double[] products = at.multiply(HessianPart.WHOLE, 2, both);
    double[] m = {
      dot(both, 0, products, 0, n), dot(both, 0, products, n, n), dot(both, n, products, n, n)
    };
    double[] g = {dot(both, 0, both, 0, n), dot(both, 0, both, n, n), dot(both, n, both, n, n)};
    return eigenvalues(m, g);
  }

  private static double dot(double[] a, int fromA, double[] b, int fromB, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  /**
   * The eigenvalues, larger first, of the generalised problem M v = λ G v.
   *
   * @param m the products dᵢᵀHdⱼ: m₁₁, m₁₂, m₂₂
   * @param g the products dᵢᵀdⱼ, positive definite
   */
  public static double[] eigenvalues(double[] m, double[] g) {
    double determinant = g[0] * g[2] - g[1] * g[1];
    double trace = (m[0] * g[2] - 2 * m[1] * g[1] + m[2] * g[0]) / determinant;
    double product = (m[0] * m[2] - m[1] * m[1]) / determinant;
    double root = Math.sqrt(Math.max(0, trace * trace / 4 - product));
    return new double[] {trace / 2 + root, trace / 2 - root};
  }
}
