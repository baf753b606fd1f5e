package org.lossatlas.spectrum;

import org.lossatlas.data.DataSet;
import org.lossatlas.network.Parameters;

/**
 * Hidden units of a network with one hidden layer that do nothing. A critical point with such a
 * unit is one of the network without it, and the gradient of the unit's weights is zero for a
 * trivial reason: v = 0, or tanh saturated at every sample.
 */
final class IdleUnits {
  /** Of the root mean square of all weights that leave hidden units. */
  private static final double NO_WEIGHT = 1e-4;

  /** Standard deviation of a unit's output over the samples. */
  private static final double CONSTANT = 1e-3;

  private IdleUnits() {}

  /** How many; 0 for a network without exactly one hidden layer. */
  static int of(Parameters theta, DataSet data) {
    if (theta.architecture().layers() != 2) {
      return 0;
    }
    int hidden = theta.architecture().width(1);
    int idle = 0;
    double[] leaving = leaving(theta.weights(2), hidden);
    double all = 0;
    for (double one : leaving) {
      all += one * one / hidden;
    }
    for (int unit = 0; unit < hidden; unit++) {
      boolean unused = leaving[unit] <= NO_WEIGHT * Math.sqrt(all);
      idle += unused || deviation(theta, data, unit) <= CONSTANT ? 1 : 0;
    }
    return idle;
  }

  /** ‖v_j‖ for each hidden unit j. */
  private static double[] leaving(double[] weights, int hidden) {
    int outputs = weights.length / hidden;
    double[] lengths = new double[hidden];
    for (int unit = 0; unit < hidden; unit++) {
      double sum = 0;
      for (int i = 0; i < outputs; i++) {
        double weight = weights[unit * outputs + i];
        sum += weight * weight;
      }
      lengths[unit] = Math.sqrt(sum);
    }
    return lengths;
  }

  private static double deviation(Parameters theta, DataSet data, int unit) {
    int inputs = theta.architecture().inputs();
    int hidden = theta.architecture().width(1);
    double[] weights = theta.weights(1);
    double bias = theta.biases(1)[unit];
    float[] x = data.rawInputs();
    double sum = 0;
    double squares = 0;
    for (int sample = 0; sample < data.samples(); sample++) {
      double z = bias;
      for (int i = 0; i < inputs; i++) {
        z += x[sample * inputs + i] * weights[i * hidden + unit];
      }
      double output = theta.architecture().activation().value(z);
      sum += output;
      squares += output * output;
    }
    double mean = sum / data.samples();
    return Math.sqrt(Math.max(0, squares / data.samples() - mean * mean));
  }
}
