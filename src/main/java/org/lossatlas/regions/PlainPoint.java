package org.lossatlas.regions;

import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/** The outputs of a network at one point, in double precision. For one thread. */
final class PlainPoint {
  private final Architecture shape;
  private final double[][] weights;
  private final double[][] biases;
  private final double[][] features;
  private final Skips skips;
  private final double[] skipWeights;

  PlainPoint(Parameters network) {
    shape = network.architecture();
    int layers = shape.layers();
    weights = new double[layers + 1][];
    biases = new double[layers + 1][];
    features = new double[layers + 1][];
    features[0] = new double[shape.inputs()];
    for (int k = 1; k <= layers; k++) {
      weights[k] = network.weights(k);
      biases[k] = network.biases(k);
      features[k] = new double[shape.width(k)];
    }
    skips = network.layout().skips();
    skipWeights = network.skipWeights();
  }

  /** The outputs at (x, y); overwritten by the next call. */
  double[] outputs(double x, double y) {
    features[0][0] = x;
    features[0][1] = y;
    Activation activation = shape.activation();
    for (int k = 1; k <= shape.layers(); k++) {
      layer(features[k - 1], weights[k], biases[k], features[k]);
      if (k < shape.layers()) {
        double[] z = features[k];
        for (int j = 0; j < z.length; j++) {
          z[j] = activation.value(z[j]);
        }
      }
    }
    double[] outputs = features[shape.layers()];
    for (int i = 0; i < skips.count(); i++) {
      double feature = features[skips.layer(i)][skips.unit(i)];
      for (int j = 0; j < outputs.length; j++) {
        outputs[j] += feature * skipWeights[i * outputs.length + j];
      }
    }
    return outputs;
  }

  private static void layer(double[] in, double[] w, double[] b, double[] out) {
    int m = out.length;
    System.arraycopy(b, 0, out, 0, m);
    for (int i = 0; i < in.length; i++) {
      for (int j = 0; j < m; j++) {
        out[j] += in[i] * w[i * m + j];
      }
    }
  }

  /** The class that outputs name, the lowest among equals; {@link LabelRaster#NONE} with a NaN. */
  static int label(double[] outputs) {
    return DenseKernel.largest(outputs);
  }

  /** The largest output minus the second largest. */
  static double margin(double[] outputs, int label) {
    double second = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < outputs.length; j++) {
      second = j == label ? second : Math.max(second, outputs[j]);
    }
    return outputs[label] == second ? 0 : outputs[label] - second;
  }

  /** The softmax probability of the class {@code label}. */
  static double confidence(double[] outputs, int label) {
    double sum = 0;
    for (double output : outputs) {
      sum += output == outputs[label] ? 1 : Math.exp(output - outputs[label]);
    }
    return 1 / sum;
  }
}
