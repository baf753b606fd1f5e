package org.lossatlas.study;

import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.PointMeasure;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.SymmetricOperator;

/**
 * The largest or the smallest eigenvalue of the Hessian ∇²L(θ), by Lanczos' iteration on products
 * with it in double precision, until the residual is below 1e-6·max|λ|.
 */
public final class EdgeEigenvalue implements PointMeasure {
  private static final double TOLERANCE = 1e-6;

  private final Metric edge;
  private final Loss loss;
  private final DataSet data;
  private final RunControl control;

  /**
   * @param edge LARGEST_EIGENVALUE or SMALLEST_EIGENVALUE
   * @param control ends a search; its point is then NaN
   */
  public EdgeEigenvalue(Metric edge, Loss loss, DataSet data, RunControl control) {
    this.edge = edge;
    this.loss = loss;
    this.data = data;
    this.control = control;
  }

  @Override
  public double at(Parameters theta) {
    LossCurvature curvature = LossCurvature.of(theta, loss, data);
    if (!Double.isFinite(curvature.loss())) {
      return Double.NaN;
    }
    boolean top = edge == Metric.LARGEST_EIGENVALUE;
    LanczosOptions options =
        LanczosOptions.ends(top ? 1 : 0, top ? 0 : 1, theta.count(), 0).withTolerance(TOLERANCE);
    Lanczos.Result found =
        Lanczos.run(
            SymmetricOperator.of(curvature, HessianPart.WHOLE),
            options,
            control,
            (done, words) -> {});
    if (!found.converged()) {
      return Double.NaN;
    }
    return top ? found.top().value(0) : found.bottom().value(0);
  }
}
