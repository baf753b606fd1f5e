package org.lossatlas.study;

import java.util.function.Supplier;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.GradientNorm;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;
import org.lossatlas.landscape.PointMeasure;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;

/** What measures a metric point by point. */
public final class Measures {
  private Measures() {}

  /**
   * A measure for each thread that asks.
   *
   * @param metric none that comes with the loss
   * @param control ends long searches
   * @throws IllegalArgumentException with one line if the network is of a kind that the metric is
   *     not known for
   */
  public static Supplier<PointMeasure> of(
      Metric metric, Layout layout, Loss loss, DataSet data, RunControl control) {
    return switch (metric) {
      case LOSS, ACCURACY ->
          throw new IllegalArgumentException(metric.contractName() + " comes with the loss");
      case GRADIENT_NORM -> () -> new GradientNorm(layout, loss, data);
      case STANDARD_ERROR -> () -> new MiniBatchError(layout, loss, data);
      case LARGEST_EIGENVALUE, SMALLEST_EIGENVALUE -> {
        if (!layout.skips().isEmpty()) {
          throw new IllegalArgumentException("curvature is of networks without skips");
        }
        yield () -> new EdgeEigenvalue(metric, loss, data, control);
      }
    };
  }
}
