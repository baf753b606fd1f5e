package org.lossatlas.network;

import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;

/**
 * The Hessian by a second way that shares nothing with the kernel: every sample's outputs are
 * carried forward with their first and second derivatives by all parameters, unit by unit.
 */
final class PlainHessian {
  private final double[] whole;
  private final double[] first;
  private final double[] second;

  private PlainHessian(int n) {
    whole = new double[n * n];
    first = new double[n * n];
    second = new double[n * n];
  }

  /** H, row by row. */
  double[] whole() {
    return whole;
  }

  /** H₀. */
  double[] first() {
    return first;
  }

  /** H₁. */
  double[] second() {
    return second;
  }

  static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  static PlainHessian of(Parameters network, Loss loss, DataSet data) {
    int n = network.count();
    PlainHessian sum = new PlainHessian(n);
    for (int i = 0; i < data.samples(); i++) {
      Jet[] outputs = outputs(network, data, i);
      sum.add(outputs, loss, data, i, n);
    }
    return sum;
  }

  /** A number with its gradient and Hessian by θ. */
  private static final class Jet {
    double value;
    final double[] gradient;
    final double[] hessian;

    Jet(double value, int n) {
      this.value = value;
      gradient = new double[n];
      hessian = new double[n * n];
    }

    /** Adds feature · parameter. */
    void addProduct(Jet feature, double parameter, int place) {
      int n = gradient.length;
      value += feature.value * parameter;
      for (int p = 0; p < n; p++) {
        gradient[p] += feature.gradient[p] * parameter;
        hessian[p * n + place] += feature.gradient[p];
        hessian[place * n + p] += feature.gradient[p];
      }
      gradient[place] += feature.value;
      for (int p = 0; p < n * n; p++) {
        hessian[p] += feature.hessian[p] * parameter;
      }
    }

    Jet through(Activation activation) {
      int n = gradient.length;
      Jet out = new Jet(activation.value(value), n);
      double slope = activation.derivative(value);
      double bend = activation.secondDerivative(value);
      for (int p = 0; p < n; p++) {
        out.gradient[p] = slope * gradient[p];
        for (int q = 0; q < n; q++) {
          out.hessian[p * n + q] = slope * hessian[p * n + q] + bend * gradient[p] * gradient[q];
        }
      }
      return out;
    }
  }

  private static Jet[] outputs(Parameters network, DataSet data, int sample) {
    Architecture shape = network.architecture();
    int n = network.count();
    Jet[] features = new Jet[shape.inputs()];
    for (int j = 0; j < features.length; j++) {
      features[j] = new Jet(data.x(sample, j), n);
    }
    int place = 0;
    for (int k = 1; k <= shape.layers(); k++) {
      Jet[] next = new Jet[shape.width(k)];
      double[] weights = network.weights(k);
      double[] biases = network.biases(k);
      for (int j = 0; j < next.length; j++) {
        next[j] = new Jet(biases[j], n);
        for (int i = 0; i < features.length; i++) {
          int w = i * next.length + j;
          next[j].addProduct(features[i], weights[w], place + w);
        }
        if (network.hasBias(k)) {
          next[j].gradient[place + weights.length + j] = 1;
        }
        next[j] = k < shape.layers() ? next[j].through(shape.activation()) : next[j];
      }
      place += weights.length + (network.hasBias(k) ? next.length : 0);
      features = next;
    }
    return features;
  }

  private void add(Jet[] outputs, Loss loss, DataSet data, int sample, int n) {
    double[] slope = slope(outputs, loss, data, sample);
    double[] bend = bend(outputs, loss);
    int m = outputs.length;
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        double first = 0;
        double second = 0;
        for (int a = 0; a < m; a++) {
          second += slope[a] * outputs[a].hessian[p * n + q];
          for (int b = 0; b < m; b++) {
            first += bend[a * m + b] * outputs[a].gradient[p] * outputs[b].gradient[q];
          }
        }
        this.first[p * n + q] += first / data.samples();
        this.second[p * n + q] += second / data.samples();
        whole[p * n + q] += (first + second) / data.samples();
      }
    }
  }

  private static double[] slope(Jet[] outputs, Loss loss, DataSet data, int sample) {
    int m = outputs.length;
    double[] y = new double[m];
    int label = 0;
    if (data.targets() instanceof RealTargets targets) {
      for (int j = 0; j < m; j++) {
        y[j] = targets.value(sample, j);
      }
    } else {
      label = ((ClassLabels) data.targets()).label(sample);
      y[label] = 1;
    }
    double[] slope = new double[m];
    double[] shares = softmax(outputs);
    for (int j = 0; j < m; j++) {
      double error = outputs[j].value - y[j];
      slope[j] =
          switch (loss) {
            case SQUARED -> error;
            case ABSOLUTE -> error > 0 ? 1 : -1;
            case CROSS_ENTROPY -> shares[j] - y[j];
            case HINGE -> 0;
          };
    }
    if (loss == Loss.HINGE) {
      hinge(outputs, label, slope);
    }
    return slope;
  }

  private static void hinge(Jet[] outputs, int label, double[] slope) {
    int rival = label == 0 ? 1 : 0;
    for (int j = 0; j < outputs.length; j++) {
      rival = j != label && outputs[j].value > outputs[rival].value ? j : rival;
    }
    if (outputs[label].value - outputs[rival].value < 1) {
      slope[rival] = 1;
      slope[label] = -1;
    }
  }

  private static double[] bend(Jet[] outputs, Loss loss) {
    int m = outputs.length;
    double[] bend = new double[m * m];
    double[] shares = softmax(outputs);
    for (int a = 0; a < m; a++) {
      if (loss == Loss.SQUARED) {
        bend[a * m + a] = 1;
      } else if (loss == Loss.CROSS_ENTROPY) {
        for (int b = 0; b < m; b++) {
          bend[a * m + b] = (a == b ? shares[a] : 0) - shares[a] * shares[b];
        }
      }
    }
    return bend;
  }

  private static double[] softmax(Jet[] outputs) {
    double[] shares = new double[outputs.length];
    double sum = 0;
    for (int j = 0; j < shares.length; j++) {
      shares[j] = Math.exp(outputs[j].value);
      sum += shares[j];
    }
    for (int j = 0; j < shares.length; j++) {
      shares[j] /= sum;
    }
    return shares;
  }
}
