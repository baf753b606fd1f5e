package org.lossatlas.spectrum;

import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Blas;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SymmetricMatrix;

/**
 * Looks for critical points, saddles as well as minima, where the squared length of the gradient is
 * least: g(θ) = ½‖∇L‖² has the gradient H∇L, and Levenberg and Marquardt's step is −(H² + μ)⁻¹ H∇L
 * with the exact H. Where g has a minimum above zero, or falls for ever while the weights grow,
 * there is no critical point; what was reached is reported with its slope.
 */
public final class CriticalPointSearch {
  private static final int MOST_STEPS = 600;
  private static final double MOST_DAMPING = 1e12;

  /** In so many steps g must fall by this factor, or it has a minimum above zero. */
  private static final int PATIENCE = 30;

  private static final double FALL = 0.7;

  private final Loss loss;
  private final DataSet data;

  /** On a data set. */
  public CriticalPointSearch(Loss loss, DataSet data) {
    this.loss = loss;
    this.data = data;
  }

  /** What is known at one θ. */
  private record Look(Parameters theta, LossCurvature curvature, Slope slope) {
    double squared() {
      return slope.squared;
    }
  }

  /** Keeps a record free of arrays. */
  private static final class Slope {
    private final double[] gradient;
    private final double squared;

    Slope(double[] gradient) {
      this.gradient = gradient;
      this.squared = Blas.dot(gradient, gradient);
    }
  }

  private Look look(Parameters theta) {
    LossCurvature curvature = LossCurvature.of(theta, loss, data);
    return new Look(theta, curvature, new Slope(curvature.gradient()));
  }

  /**
   * Goes from θ to a critical point.
   *
   * @return empty if ‖∇L‖ does not fall to 1e-9·max|λ| in {@value #MOST_STEPS} steps, if g has a
   *     minimum before, or if it was stopped
   */
  public Optional<CriticalPoint> from(Parameters start, RunControl control) {
    return nearest(start, control)
        .filter(end -> end.slope() <= CriticalPoint.SLOPE * end.spectrum().radius());
  }

  /**
   * Goes from θ to where g is least.
   *
   * @return where it ended, of whatever slope; empty if it was stopped
   */
  public Optional<CriticalPoint> nearest(Parameters start, RunControl control) {
    Look here = look(start);
    SymmetricMatrix hessian = here.curvature.matrix(HessianPart.WHOLE, control::isStopped);
    double damping = 1e-2 * hessian.squaredNorm() / hessian.size();
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && control.proceed(); step++) {
      if (step % PATIENCE == 0) {
        if (here.squared() > FALL * before) {
          break;
        }
        before = here.squared();
      }
      double size = hessian.squaredNorm();
      if (here.squared() <= least(hessian) || !(damping < MOST_DAMPING)) {
        break;
      }
      Look next = look(moved(here, hessian, damping));
      if (next.squared() < here.squared()) {
        here = next;
        hessian = here.curvature.matrix(HessianPart.WHOLE, control::isStopped);
        damping = Math.max(damping * 0.2, 1e-16 * size);
      } else {
        damping *= 5;
      }
    }
    return control.isStopped() ? Optional.empty() : Optional.of(end(here, hessian, control));
  }

  /** Frobenius' norm is at least max|λ| and at most √n times that. */
  private static double least(SymmetricMatrix hessian) {
    return CriticalPoint.SLOPE * CriticalPoint.SLOPE * hessian.squaredNorm() / hessian.size();
  }

  private CriticalPoint end(Look here, SymmetricMatrix hessian, RunControl control) {
    return new CriticalPoint(
        here.theta,
        here.curvature.loss(),
        Math.sqrt(here.squared()),
        ExactSpectrum.of(hessian, control),
        IdleUnits.of(here.theta, data));
  }

  private static Parameters moved(Look here, SymmetricMatrix hessian, double damping) {
    int n = hessian.size();
    double[] square = hessian.multiply(n, hessian.raw());
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(square, i * n, a[i], 0, n);
      a[i][i] += damping;
    }
    double[] step = Cholesky.solve(a, hessian.multiply(1, here.slope.gradient));
    return here.theta.plus(-1, Parameters.of(here.theta.layout(), step));
  }
}
