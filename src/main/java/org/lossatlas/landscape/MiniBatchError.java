package org.lossatlas.landscape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * The standard error of the loss, from B mini-batches of consecutive samples with mean losses L_b:
 * √(Σ (L_b − L̄)² / (B (B − 1))). It says how far the loss of as many other samples would lie from
 * this one. Samples that do not fill the last batch are left out.
 */
public final class MiniBatchError implements PointMeasure {
  /** Samples a batch, where there are enough for several. */
  public static final int BATCH = 32;

  private final BatchGradient batches;
  private final int size;
  private final int count;
  private final float[] theta;

  /**
   * @throws IllegalArgumentException if network, loss and data do not fit together, or there are
   *     fewer than two samples
   */
  public MiniBatchError(Layout layout, Loss loss, DataSet data) {
    if (data.samples() < 2) {
      throw new IllegalArgumentException("one sample has no standard error");
    }
    size = Math.min(BATCH, data.samples() / 2);
    count = data.samples() / size;
    batches = new BatchGradient(layout, loss, data, size);
    theta = new float[layout.count()];
  }

  @Override
  public double at(Parameters point) {
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) point.get(i);
    }
    double[] means = new double[count];
    for (int b = 0; b < count; b++) {
      int[] rows = IntStream.range(b * size, (b + 1) * size).toArray();
      means[b] = batches.loss(theta, rows);
    }
    double mean = Arrays.stream(means).average().orElse(Double.NaN);
    double square = 0;
    for (double one : means) {
      square += (one - mean) * (one - mean);
    }
    double error = Math.sqrt(square / count / (count - 1));
    return Double.isFinite(error) ? error : Double.NaN;
  }
}
