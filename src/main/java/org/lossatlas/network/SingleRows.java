package org.lossatlas.network;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;

/**
 * Adds up the losses of rows of outputs [rows, m] in single precision; differences of outputs are
 * exact to rounding even where the loss is small. Thread-safe after its making.
 */
final class SingleRows {
  private final Loss loss;
  private final int m;
  private final int[] labels;
  private final double[] values;

  /**
   * @throws IllegalArgumentException if the loss is for classes and the targets are real
   */
  SingleRows(Loss loss, Targets targets) {
    this.loss = loss;
    m = targets.outputs();
    labels = targets instanceof ClassLabels classes ? classes.toArray() : new int[0];
    values = targets instanceof RealTargets real ? real.toArray() : new double[0];
    if (labels.length == 0 && !loss.fitsRealTargets()) {
      throw new IllegalArgumentException(
          "the loss " + loss.contractName() + " is for classes, and the targets are real numbers");
    }
  }

  boolean hasClasses() {
    return labels.length > 0;
  }

  /** Adds the samples from {@code from} on. */
  void add(float[] outputs, int from, int rows, PointSum sum) {
    for (int i = 0; i < rows; i++) {
      if (hasClasses()) {
        addClass(outputs, i * m, labels[from + i], sum);
      } else {
        addErrors(outputs, i * m, -1, (from + i) * m, sum);
      }
    }
  }

  private void addClass(float[] p, int start, int label, PointSum sum) {
    int best = start;
    for (int j = start + 1; j < start + m; j++) {
      best = p[j] > p[best] ? j : best;
    }
    if (best == start + label) {
      sum.countRight();
    }
    switch (loss) {
      case CROSS_ENTROPY -> addCrossEntropy(p, start, best, start + label, sum);
      case HINGE -> addHinge(p, start, start + label, sum);
      default -> addErrors(p, start, start + label, 0, sum);
    }
  }

  /** log Σ exp(p_j) − p_y = (p_best − p_y) + log(1 + Σ_{j ≠ best} exp(p_j − p_best)). */
  private void addCrossEntropy(float[] p, int start, int best, int label, PointSum sum) {
    float top = p[best];
    double rest = 0;
    float largest = 0;
    for (int j = start; j < start + m; j++) {
      largest = Math.max(largest, Math.abs(p[j]));
      if (j != best) {
        rest += FastExp.exp(p[j] - top);
      }
    }
    // log(1 + rest) would lose the digits of a small rest.
    double log = rest < 1e-6 ? rest - rest * rest / 2 : Math.log(1 + rest);
    double value = (double) top - p[label] + log;
    // A loss that underflows to 0 is not exact: the smallest slope makes double precision look at
    // it.
    sum.add(value, 2 * Math.min(1, value) + Double.MIN_NORMAL, largest);
  }

  private void addHinge(float[] p, int start, int label, PointSum sum) {
    double worst = 0;
    float largest = 0;
    for (int j = start; j < start + m; j++) {
      largest = Math.max(largest, Math.abs(p[j]));
      if (j != label) {
        worst = Math.max(worst, 1 - ((double) p[label] - p[j]));
      }
    }
    sum.add(worst, worst > 0 ? 2 : 0, largest);
  }

  /**
   * Squared and absolute errors to the one-hot label, or to real targets from {@code target} on.
   */
  private void addErrors(float[] p, int start, int label, int target, PointSum sum) {
    double total = 0;
    double slope = 0;
    float largest = 0;
    for (int j = start; j < start + m; j++) {
      double y = label < 0 ? values[target + j - start] : j == label ? 1 : 0;
      double error = p[j] - y;
      total += loss.ofError(error);
      slope += Math.abs(loss.derivativeOfError(error));
      largest = Math.max(largest, Math.abs(p[j]));
    }
    sum.add(total, slope, Math.max(largest, 1));
  }
}
