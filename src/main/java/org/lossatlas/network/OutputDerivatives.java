package org.lossatlas.network;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;

/** ℓ and its derivatives by the outputs p [rows, m] of some samples, divided by all N of them. */
final class OutputDerivatives {
  private final Loss loss;
  private final double[] outputs;
  private final int m;
  private final double scale;

  /**
   * @param outputs of some samples
   */
  OutputDerivatives(Loss loss, DataSet data, double[] outputs) {
    this.loss = loss;
    this.outputs = outputs;
    this.m = data.targets().outputs();
    this.scale = 1.0 / data.samples();
  }

  /** The share of the mean loss of the samples from {@code from} on. */
  double loss(DataSet data, int from) {
    double sum = 0;
    for (int i = 0; i < outputs.length / m; i++) {
      if (data.targets() instanceof ClassLabels labels) {
        sum += loss.ofClass(outputs, i * m, m, labels.label(from + i));
      } else if (data.targets() instanceof RealTargets targets) {
        for (int j = 0; j < m; j++) {
          sum += loss.ofError(outputs[i * m + j] - targets.value(from + i, j));
        }
      }
    }
    return sum * scale;
  }

  /** (1/N) ∂ℓ/∂p [rows, m]. */
  double[] gradient(DataSet data, int from) {
    double[] gradient = new double[outputs.length];
    for (int i = 0; i < outputs.length / m; i++) {
      if (data.targets() instanceof ClassLabels labels) {
        loss.gradientOfClass(outputs, i * m, m, labels.label(from + i), gradient);
      } else if (data.targets() instanceof RealTargets targets) {
        for (int j = 0; j < m; j++) {
          double error = outputs[i * m + j] - targets.value(from + i, j);
          gradient[i * m + j] = loss.derivativeOfError(error);
        }
      }
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= scale;
    }
    return gradient;
  }

  /**
   * (1/N) ∂²ℓ/∂p² · u for several directions: u and the product are [rows, count, m]. Zeros for a
   * loss of flat pieces.
   */
  double[] curvatureTimes(int count, double[] u) {
    double[] product = new double[u.length];
    if (!loss.isCurved()) {
      return product;
    }
    double[] q = new double[m * m];
    for (int i = 0; i < outputs.length / m; i++) {
      loss.curvature(outputs, i * m, m, q);
      for (int s = 0; s < count; s++) {
        multiply(q, u, (i * count + s) * m, product);
      }
    }
    return product;
  }

  private void multiply(double[] q, double[] u, int at, double[] product) {
    for (int j = 0; j < m; j++) {
      double sum = 0;
      for (int l = 0; l < m; l++) {
        sum += q[j * m + l] * u[at + l];
      }
      product[at + j] = sum * scale;
    }
  }

  /** (1/N) ∂²ℓ/∂p² of each sample, [m, m, rows]. */
  double[] curvatureByUnits() {
    int rows = outputs.length / m;
    double[] all = new double[m * m * rows];
    double[] q = new double[m * m];
    for (int i = 0; i < rows; i++) {
      loss.curvature(outputs, i * m, m, q);
      for (int j = 0; j < m * m; j++) {
        all[j * rows + i] = q[j] * scale;
      }
    }
    return all;
  }
}
