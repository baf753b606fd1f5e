package org.lossatlas.network;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;

/**
 * The loss of rows of outputs [rows, m] in single precision against the targets of a data set,
 * summed in double precision, and its slopes. Belongs to one thread.
 */
final class LossRows {
  private final Loss loss;
  private final Targets targets;
  private final double[] output;
  private final double[] slope;

  /**
   * @throws IllegalArgumentException if the loss is for classes and the targets are real
   */
  LossRows(Loss loss, Targets targets) {
    if (targets instanceof RealTargets && !loss.fitsRealTargets()) {
      throw new IllegalArgumentException(
          "the loss " + loss.contractName() + " is for classes, and the targets are real numbers");
    }
    this.loss = loss;
    this.targets = targets;
    output = new double[targets.outputs()];
    slope = new double[targets.outputs()];
  }

  boolean hasClasses() {
    return targets instanceof ClassLabels;
  }

  /** Σ ℓ over samples in any order; puts ∂ℓ/∂p / rows into {@code slopes} [rows, m]. */
  double slopes(float[] outputs, int[] rows, float[] slopes) {
    int m = output.length;
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += row(outputs, i, rows[i]);
      slope(rows[i]);
      for (int j = 0; j < m; j++) {
        slopes[i * m + j] = (float) (slope[j] / rows.length);
      }
    }
    return sum;
  }

  /** Σ ℓ over the samples from {@code from} on. */
  double sum(float[] outputs, int from, int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += row(outputs, i, from + i);
    }
    return sum;
  }

  /** How many samples from {@code from} on have their largest output in the right place. */
  int right(float[] outputs, int from, int rows) {
    if (!(targets instanceof ClassLabels labels)) {
      return 0;
    }
    int right = 0;
    for (int i = 0; i < rows; i++) {
      copy(outputs, i);
      right += DenseKernel.largest(output) == labels.label(from + i) ? 1 : 0;
    }
    return right;
  }

  private void copy(float[] outputs, int i) {
    for (int j = 0; j < output.length; j++) {
      output[j] = outputs[i * output.length + j];
    }
  }

  private double row(float[] outputs, int i, int sample) {
    copy(outputs, i);
    if (targets instanceof ClassLabels labels) {
      return loss.ofClass(output, 0, output.length, labels.label(sample));
    }
    double sum = 0;
    for (int j = 0; j < output.length; j++) {
      sum += loss.ofError(output[j] - ((RealTargets) targets).value(sample, j));
    }
    return sum;
  }

  private void slope(int sample) {
    if (targets instanceof ClassLabels labels) {
      loss.gradientOfClass(output, 0, output.length, labels.label(sample), slope);
      return;
    }
    for (int j = 0; j < output.length; j++) {
      slope[j] = loss.derivativeOfError(output[j] - ((RealTargets) targets).value(sample, j));
    }
  }
}
