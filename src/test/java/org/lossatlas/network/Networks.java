package org.lossatlas.network;

import java.util.Random;

/** Small networks with random weights, and a plain evaluation of them to compare with. */
public final class Networks {
  private Networks() {}

  /** Weights normal with variance 1/n_{k−1}, biases with deviation ½. */
  public static Parameters random(String widths, Activation activation, long seed) {
    Architecture shape = Architecture.parse(widths, activation);
    Random random = new Random(seed);
    Parameters.Builder builder = new Parameters.Builder(shape);
    for (int k = 1; k <= shape.layers(); k++) {
      double scale = 1 / Math.sqrt(shape.width(k - 1));
      double[] weights =
          random.doubles((long) shape.width(k - 1) * shape.width(k), -1.7, 1.7).toArray();
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= scale;
      }
      builder.layer(k, weights, random.doubles(shape.width(k), -1, 1).toArray());
    }
    return builder.build();
  }

  /** The direction of parameter {@code index}: 1 there, else 0. */
  public static Parameters unit(Parameters like, int index) {
    Architecture shape = like.architecture();
    Parameters.Builder builder = new Parameters.Builder(shape);
    int at = index;
    for (int k = 1; k <= shape.layers(); k++) {
      double[] weights = new double[shape.width(k - 1) * shape.width(k)];
      double[] biases = new double[shape.width(k)];
      set(weights, at);
      at -= weights.length;
      set(biases, at);
      at -= biases.length;
      builder.layer(k, weights, biases);
    }
    return builder.build();
  }

  private static void set(double[] values, int index) {
    if (index >= 0 && index < values.length) {
      values[index] = 1;
    }
  }

  /** The outputs for one sample, unit by unit. */
  public static double[] outputs(Parameters network, double[] x) {
    Architecture shape = network.architecture();
    double[] features = x;
    for (int k = 1; k <= shape.layers(); k++) {
      double[] weights = network.weights(k);
      double[] z = network.biases(k);
      for (int j = 0; j < z.length; j++) {
        for (int i = 0; i < features.length; i++) {
          z[j] += features[i] * weights[i * z.length + j];
        }
        z[j] = k < shape.layers() ? shape.activation().value(z[j]) : z[j];
      }
      features = z;
    }
    return features;
  }
}
