package org.lossatlas.landscape;

import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * ‖∇L(θ)‖ over the whole data set: batch gradients in single precision, their weighted sum and its
 * norm in double.
 */
public final class GradientNorm implements PointMeasure {
  private static final int MOST_ROWS = 256;

  private final BatchGradient batches;
  private final int samples;
  private final float[] theta;
  private final float[] part;

  /**
   * @throws IllegalArgumentException if network, loss and data do not fit together
   */
  public GradientNorm(Layout layout, Loss loss, DataSet data) {
    samples = data.samples();
    batches = new BatchGradient(layout, loss, data, Math.min(MOST_ROWS, samples));
    theta = new float[layout.count()];
    part = new float[layout.count()];
  }

  @Override
  public double at(Parameters point) {
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) point.get(i);
    }
    double[] sum = new double[theta.length];
    for (int from = 0; from < samples; from += MOST_ROWS) {
      int[] rows = IntStream.range(from, Math.min(samples, from + MOST_ROWS)).toArray();
      batches.compute(theta, rows, part);
      double weight = (double) rows.length / samples;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * part[i];
      }
    }
    double square = 0;
    for (double slope : sum) {
      square += slope * slope;
    }
    return Double.isFinite(square) ? Math.sqrt(square) : Double.NaN;
  }
}
