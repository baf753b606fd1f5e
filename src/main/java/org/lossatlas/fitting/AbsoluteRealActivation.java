package org.lossatlas.fitting;

import java.util.Arrays;

/** σ(p) = (1/N) Σᵢ ‖p − yᵢ‖₁ for real targets y. */
final class AbsoluteRealActivation implements ImplicitActivation {
  /** One sorted column of targets an output. */
  private final double[][] columns;

  /** Sums of the first k values of each sorted column, k = 0 … N. */
  private final double[][] sums;

  /** Takes targets [N, outputs], row by row. */
  AbsoluteRealActivation(double[] targets, int outputs) {
    int samples = targets.length / outputs;
    columns = new double[outputs][samples];
    sums = new double[outputs][samples + 1];
    for (int i = 0; i < targets.length; i++) {
      columns[i % outputs][i / outputs] = targets[i];
    }
    for (int j = 0; j < outputs; j++) {
      Arrays.sort(columns[j]);
      for (int i = 0; i < samples; i++) {
        sums[j][i + 1] = sums[j][i] + columns[j][i];
      }
    }
  }

  @Override
  public int outputs() {
    return columns.length;
  }

  @Override
  public double value(double[] p) {
    double total = 0;
    for (int j = 0; j < p.length; j++) {
      int samples = columns[j].length;
      int below = countBelow(columns[j], p[j]);
      double left = below * p[j] - sums[j][below];
      double right = sums[j][samples] - sums[j][below] - (samples - below) * p[j];
      total += (left + right) / samples;
    }
    return total;
  }

  @Override
  public double slope(double[] p, double[] u) {
    double slope = 0;
    for (int j = 0; j < p.length; j++) {
      int samples = columns[j].length;
      int below = countBelow(columns[j], p[j]);
      slope += u[j] * (2.0 * below - samples) / samples;
    }
    return slope;
  }

  /** How many values of a sorted column are at most {@code limit}. */
  private static int countBelow(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public double[] minimiser() {
    double[] medians = new double[columns.length];
    for (int j = 0; j < medians.length; j++) {
      medians[j] = columns[j][columns[j].length / 2];
    }
    return medians;
  }

  @Override
  public double[] imbalance() {
    return new double[columns.length];
  }
}
