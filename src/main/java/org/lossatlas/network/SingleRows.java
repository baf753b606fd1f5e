package org.lossatlas.network;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;

/**
 * Adds up the losses of outputs [m][rows] in single precision; differences of outputs are exact to
 * rounding even where the loss is small. Belongs to one thread.
 */
final class SingleRows {
  private final Loss loss;
  private final int m;
  private final int[] labels;
  private final double[] values;
  private final CrossEntropyRows crossEntropy;

  /**
   * @param most samples at once
   * @throws IllegalArgumentException if the loss is for classes and the targets are real
   */
  SingleRows(Loss loss, Targets targets, int most) {
    this.loss = loss;
    m = targets.outputs();
    crossEntropy = new CrossEntropyRows(m, most);
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

  /**
   * Adds the samples from {@code from} on.
   *
   * @param outputs an array of the samples for each of the m outputs; overwritten
   */
  void add(float[][] outputs, int from, int rows, PointSum sum) {
    if (loss == Loss.CROSS_ENTROPY) {
      crossEntropy.add(outputs, labels, from, rows, sum);
      return;
    }
    float[] p = new float[m];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < m; j++) {
        p[j] = outputs[j][i];
      }
      if (hasClasses()) {
        addClass(p, labels[from + i], sum);
      } else {
        addErrors(p, -1, (from + i) * m, sum);
      }
    }
  }

  private void addClass(float[] p, int label, PointSum sum) {
    int best = 0;
    for (int j = 1; j < m; j++) {
      best = p[j] > p[best] ? j : best;
    }
    if (best == label) {
      sum.countRight();
    }
    if (loss == Loss.HINGE) {
      addHinge(p, label, sum);
    } else {
      addErrors(p, label, 0, sum);
    }
  }

  private void addHinge(float[] p, int label, PointSum sum) {
    double worst = 0;
    float largest = 0;
    for (int j = 0; j < m; j++) {
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
  private void addErrors(float[] p, int label, int target, PointSum sum) {
    double total = 0;
    double slope = 0;
    float largest = 0;
    for (int j = 0; j < m; j++) {
      double y = label < 0 ? values[target + j] : j == label ? 1 : 0;
      double error = p[j] - y;
      total += loss.ofError(error);
      slope += Math.abs(loss.derivativeOfError(error));
      largest = Math.max(largest, Math.abs(p[j]));
    }
    sum.add(total, slope, Math.max(largest, 1));
  }
}
