package org.lossatlas.network;

import java.util.Arrays;

/**
 * The cross-entropy log Σ exp(p_j) − p_y = (p_best − p_y) + log(1 + Σ_{j ≠ best} exp(p_j − p_best))
 * of outputs [m][rows] in single precision: what is the same for all samples in loops that HotSpot
 * turns into vector instructions. Belongs to one thread.
 */
final class CrossEntropyRows {
  /** Below this rest, log(1 + rest) is rest − rest²/2 to within rounding. */
  private static final double SMALL = 1e-6;

  /** A product of so much is taken the logarithm of before it could overflow. */
  private static final double MUCH = 1e200;

  private final int m;
  private final float[] top;
  private final float[] bottom;
  private final float[] rest;
  private final float[] powers;
  private final float[] apart;
  private final float[] equals;
  private final float[] scratch;

  /**
   * @param most rows at once
   */
  CrossEntropyRows(int m, int most) {
    this.m = m;
    top = new float[most];
    bottom = new float[most];
    rest = new float[most];
    powers = new float[most];
    apart = new float[most];
    equals = new float[most];
    scratch = new float[most];
  }

  /**
   * Adds the first {@code rows}.
   *
   * @param from the sample of the first row
   */
  void add(float[][] outputs, int[] labels, int from, int rows, PointSum sum) {
    System.arraycopy(outputs[0], 0, top, 0, rows);
    System.arraycopy(outputs[0], 0, bottom, 0, rows);
    for (int j = 1; j < m; j++) {
      raise(top, outputs[j], rows);
      lower(bottom, outputs[j], rows);
    }
    float reach = reach(rows);
    Arrays.fill(rest, 0, rows, 0);
    Arrays.fill(equals, 0, rows, 0);
    for (int j = 0; j < m; j++) {
      difference(outputs[j], top, powers, apart, rows);
      FastExp.exps(powers, scratch, rows, reach);
      addTo(rest, powers, apart, equals, rows);
    }
    finish(outputs, labels, from, rows, sum);
  }

  /** The largest distance of a row's outputs; NaN if one is. */
  private float reach(int rows) {
    float reach = 0;
    for (int i = 0; i < rows; i++) {
      reach = Math.max(reach, top[i] - bottom[i]);
    }
    return reach;
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

  /** x = p − top, and 1 where it is less than 0, 0 where p is the largest. */
  private static void difference(float[] p, float[] top, float[] x, float[] apart, int rows) {
    for (int i = 0; i < rows; i++) {
      float d = top[i] - p[i];
      x[i] = -d;
      apart[i] = Math.min(1, d * 3e38f * 3e38f);
    }
  }

  /** Adds the powers of what is not the largest, and counts what is. */
  private static void addTo(float[] rest, float[] powers, float[] apart, float[] equals, int rows) {
    for (int i = 0; i < rows; i++) {
      rest[i] += powers[i] * apart[i];
      equals[i] += 1 - apart[i];
    }
  }

  private void finish(float[][] outputs, int[] labels, int from, int rows, PointSum sum) {
    double product = 1;
    double slope = 0;
    double total = 0;
    float largest = 0;
    for (int i = 0; i < rows; i++) {
      int label = labels[from + i];
      float own = outputs[label][i];
      if (own == top[i] && (equals[i] == 1 || isFirst(outputs, i, label))) {
        sum.countRight();
      }
      double value = (double) top[i] - own;
      // All that are the largest but one count as exp(0).
      double others = (double) rest[i] + (equals[i] - 1);
      if (others < SMALL) {
        value += others - others * others / 2;
        slope += 2 * Math.min(1, value);
      } else {
        product *= 1 + others;
        // log(1 + rest) ≤ rest: a bound suffices.
        slope += 2 * Math.min(1, value + others);
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

  /** Whether no output before the label's is as large: among equals the lowest index wins. */
  private boolean isFirst(float[][] outputs, int i, int label) {
    for (int j = 0; j < label; j++) {
      if (outputs[j][i] == top[i]) {
        return false;
      }
    }
    return true;
  }
}
