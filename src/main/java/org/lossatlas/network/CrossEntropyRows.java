package org.lossatlas.network;

/**
 * The cross-entropy log Σ exp(p_j) − p_y = (p_best − p_y) + log(1 + Σ_{j ≠ best} exp(p_j − p_best))
 * of outputs [m][rows] in single precision: what is the same for all samples in loops that HotSpot
 * turns into vector instructions. For one tile.
 */
final class CrossEntropyRows {
  /** Below this rest, log(1 + rest) is rest − rest²/2 to within rounding. */
  private static final double SMALL = 1e-6;

  /** A product of so much is taken the logarithm of before it could overflow. */
  private static final double MUCH = 1e200;

  private final int m;
  private final int rows;
  private final float[] top;
  private final float[] bottom;
  private final float[] rest;
  private final float[] powers;
  private final float[] scratch;

  CrossEntropyRows(int m, int rows) {
    this.m = m;
    this.rows = rows;
    top = new float[rows];
    bottom = new float[rows];
    rest = new float[rows];
    powers = new float[rows];
    scratch = new float[rows];
  }

  /**
   * Adds all rows.
   *
   * @param outputs overwritten
   */
  void add(float[][] outputs, int[] labels, int from, PointSum sum) {
    System.arraycopy(outputs[0], 0, top, 0, rows);
    System.arraycopy(outputs[0], 0, bottom, 0, rows);
    for (int j = 1; j < m; j++) {
      raise(top, outputs[j], rows);
      lower(bottom, outputs[j], rows);
    }
    double[] lead = new double[rows];
    for (int i = 0; i < rows; i++) {
      lead[i] = lead(outputs, i, labels[from + i], sum);
    }
    for (int j = 0; j < m; j++) {
      difference(outputs[j], top, powers, rows);
      FastExp.exps(powers, scratch, rows);
      FirstLayer.add(1, powers, rows, rest);
    }
    finish(lead, sum);
  }

  private static void raise(float[] top, float[] p, int rows) {
    for (int i = 0; i < rows; i++) {
      top[i] = Math.max(top[i], p[i]);
    }
  }

  private static void lower(float[] bottom, float[] p, int rows) {
    for (int i = 0; i < rows; i++) {
      bottom[i] = Math.min(bottom[i], p[i]);
    }
  }

  private static void difference(float[] p, float[] top, float[] to, int rows) {
    for (int i = 0; i < rows; i++) {
      to[i] = p[i] - top[i];
    }
  }

  /** p_best − p_y; takes the best, the first among equals, out of the outputs. */
  private double lead(float[][] outputs, int i, int label, PointSum sum) {
    double lead = (double) top[i] - outputs[label][i];
    int best = 0;
    while (best < m && outputs[best][i] != top[i]) {
      best++;
    }
    if (best == label) {
      sum.countRight();
    }
    if (best < m) {
      outputs[best][i] = Float.NEGATIVE_INFINITY;
    }
    return lead;
  }

  private void finish(double[] lead, PointSum sum) {
    double product = 1;
    double slope = 0;
    double total = 0;
    float largest = 0;
    for (int i = 0; i < rows; i++) {
      double value = lead[i];
      if (rest[i] < SMALL) {
        double exact = rest[i];
        value += exact - exact * exact / 2;
        slope += 2 * Math.min(1, value);
      } else {
        product *= 1 + (double) rest[i];
        // log(1 + rest) ≤ rest: a bound suffices.
        slope += 2 * Math.min(1, value + rest[i]);
      }
      if (product > MUCH) {
        total += Math.log(product);
        product = 1;
      }
      total += value;
      largest = Math.max(largest, Math.max(Math.abs(top[i]), Math.abs(bottom[i])));
    }
    // A loss that underflows to 0 is not exact: the smallest slope makes double precision look at
    // it.
    sum.add(total + Math.log(product), slope + Double.MIN_NORMAL, largest);
  }
}
