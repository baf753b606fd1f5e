package org.lossatlas.fitting;

import java.util.Random;
import org.lossatlas.network.Activation;

/** Small sub-networks with random weights, and a plain evaluation of them in double precision. */
final class Subnetworks {
  private Subnetworks() {}

  static Subnetwork random(Activation activation, long seed, int... widths) {
    Subnetwork net = Subnetwork.zero(widths, activation);
    Random random = new Random(seed);
    for (int l = 1; l <= net.layers(); l++) {
      fill(net.weights(l), random, 1 / Math.sqrt(net.width(l - 1)));
      fill(net.biases(l), random, 0.5);
    }
    return net;
  }

  private static void fill(float[] values, Random random, double scale) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (scale * (2 * random.nextDouble() - 1));
    }
  }

  /** Inputs [rows, 2] in [−1, 1]. */
  static float[] inputs(int rows, long seed) {
    Random random = new Random(seed);
    float[] inputs = new float[2 * rows];
    fill(inputs, random, 1);
    return inputs;
  }

  /** θ as one vector: W₁, b₁, W₂, … */
  static double[] vector(Subnetwork net) {
    double[] theta = new double[net.count()];
    int at = 0;
    for (int l = 1; l <= net.layers(); l++) {
      for (float[] part : new float[][] {net.weights(l), net.biases(l)}) {
        for (float value : part) {
          theta[at++] = value;
        }
      }
    }
    return theta;
  }

  /** t for one input, with the parameters in a vector like that of {@link #vector}. */
  static double output(Subnetwork shape, double[] theta, double x, double y) {
    double[] features = {x, y};
    int at = 0;
    for (int l = 1; l <= shape.layers(); l++) {
      int width = shape.width(l);
      double[] z = new double[width];
      for (double feature : features) {
        for (int j = 0; j < width; j++) {
          z[j] += feature * theta[at++];
        }
      }
      for (int j = 0; j < width; j++) {
        z[j] += theta[at++];
        z[j] = l < shape.layers() ? shape.activation().value(z[j]) : z[j];
      }
      features = z;
    }
    return features[0];
  }

  /** ∂t/∂θ [n] for one input, by central differences in double precision. */
  static double[] gradient(Subnetwork net, double x, double y) {
    double[] theta = vector(net);
    double[] gradient = new double[theta.length];
    double step = 1e-6;
    for (int i = 0; i < theta.length; i++) {
      double kept = theta[i];
      theta[i] = kept + step;
      double up = output(net, theta, x, y);
      theta[i] = kept - step;
      gradient[i] = (up - output(net, theta, x, y)) / (2 * step);
      theta[i] = kept;
    }
    return gradient;
  }
}
