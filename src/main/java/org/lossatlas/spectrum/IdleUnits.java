package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Blas;
import org.lossatlas.network.Parameters;

/**
 * Hidden units of a network with one hidden layer that add nothing of their own. A critical point
 * with such a unit is one of a network without it, and there for a trivial reason: nothing leaves
 * the unit, tanh is saturated at every sample, or another unit does the same.
 */
final class IdleUnits {
  /** What a unit adds to the outputs, for targets of variance 1. */
  private static final double NOTHING = 1e-4;

  /** Standard deviation of a unit's output over the samples. */
  private static final double CONSTANT = 1e-3;

  /** 1 − |correlation| of two units that do the same. */
  private static final double SAME = 1e-8;

  private IdleUnits() {}

  /** How many; 0 for a network without exactly one hidden layer. */
  static int of(Parameters theta, DataSet data) {
    if (theta.architecture().layers() != 2) {
      return 0;
    }
    List<double[]> working = new ArrayList<>();
    int hidden = theta.architecture().width(1);
    for (int unit = 0; unit < hidden; unit++) {
      double[] output = centred(theta, data, unit);
      double deviation = Math.sqrt(Blas.dot(output, output) / data.samples());
      boolean idle =
          deviation <= CONSTANT
              || leaving(theta, unit) * deviation <= NOTHING
              || working.stream().anyMatch(other -> same(other, output));
      if (!idle) {
        working.add(output);
      }
    }
    return hidden - working.size();
  }

  private static boolean same(double[] a, double[] b) {
    double lengths = Math.sqrt(Blas.dot(a, a) * Blas.dot(b, b));
    return Math.abs(Blas.dot(a, b)) >= (1 - SAME) * lengths;
  }

  /** ‖v_j‖ of a hidden unit j. */
  private static double leaving(Parameters theta, int unit) {
    int outputs = theta.architecture().width(2);
    double[] weights = theta.weights(2);
    double sum = 0;
    for (int i = 0; i < outputs; i++) {
      double weight = weights[unit * outputs + i];
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /** A unit's output at every sample, less its mean. */
  private static double[] centred(Parameters theta, DataSet data, int unit) {
    int inputs = theta.architecture().inputs();
    int hidden = theta.architecture().width(1);
    double[] weights = theta.weights(1);
    float[] x = data.rawInputs();
    double[] output = new double[data.samples()];
    double mean = 0;
    for (int sample = 0; sample < output.length; sample++) {
      double z = theta.biases(1)[unit];
      for (int i = 0; i < inputs; i++) {
        z += x[sample * inputs + i] * weights[i * hidden + unit];
      }
      output[sample] = theta.architecture().activation().value(z);
      mean += output[sample] / output.length;
    }
    for (int sample = 0; sample < output.length; sample++) {
      output[sample] -= mean;
    }
    return output;
  }
}
