package org.lossatlas.network;

import java.nio.file.Path;
import java.util.Random;

/**
 * A small convolutional network as Keras writes it, 6 × 5 pixels of 2 channels, 3 filters of 3 × 2,
 * relu, max-pooling 2 × 2, 4 outputs, and its outputs by the definition.
 */
public final class ConvolutionalModel {
  /** Numbers of a sample. */
  public static final int INPUTS = 60;

  private static final int FILTERS = 3;
  private static final int FEATURES = 12;
  private static final int OUTPUTS = 4;
  private static final int KERNEL = 3 * 2 * 2 * FILTERS;

  private static final String CONFIGURATION =
      """
      {"class_name": "Sequential", "config": {"name": "s", "layers": [
       {"class_name": "Conv2D", "config": {"name": "conv", "batch_input_shape": [null, 6, 5, 2],
        "filters": 3, "kernel_size": [3, 2], "strides": [1, 1], "padding": "valid",
        "data_format": "channels_last", "activation": "relu"}},
       {"class_name": "MaxPooling2D", "config": {"name": "pool", "pool_size": [2, 2],
        "strides": [2, 2], "padding": "valid"}},
       {"class_name": "Flatten", "config": {"name": "flat"}},
       {"class_name": "Dense", "config": {"name": "out", "units": 4, "activation": "softmax"}}]}}
      """;

  private ConvolutionalModel() {}

  /** θ as the imported network has it: kernel, its biases, dense weights, their biases. */
  public static double[] theta(long seed) {
    return new Random(seed)
        .doubles(KERNEL + FILTERS + FEATURES * OUTPUTS + OUTPUTS, -1, 1)
        .map(x -> (float) x)
        .toArray();
  }

  /** Writes the network with these weights. */
  public static void write(Path file, double[] theta) {
    try (Hdf5 h5 = new Hdf5(file)) {
      h5.attribute("model_config", CONFIGURATION)
          .array("model_weights/conv/conv/kernel:0", part(theta, 0, KERNEL), 3, 2, 2, FILTERS)
          .array("model_weights/conv/conv/bias:0", part(theta, KERNEL, FILTERS), FILTERS)
          .array(
              "model_weights/out/out/kernel:0",
              part(theta, KERNEL + FILTERS, FEATURES * OUTPUTS),
              FEATURES,
              OUTPUTS)
          .array(
              "model_weights/out/out/bias:0",
              part(theta, theta.length - OUTPUTS, OUTPUTS),
              OUTPUTS);
    }
  }

  private static double[] part(double[] theta, int from, int count) {
    double[] part = new double[count];
    System.arraycopy(theta, from, part, 0, count);
    return part;
  }

  /** The outputs of one sample in double precision, pixel by pixel. */
  public static double[] outputs(double[] theta, float[] x, int start) {
    double[] outputs = part(theta, theta.length - OUTPUTS, OUTPUTS);
    int feature = 0;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        for (int f = 0; f < FILTERS; f++, feature++) {
          double most = 0;
          for (int d = 0; d < 4; d++) {
            most = Math.max(most, convolved(theta, x, start, 2 * r + d / 2, 2 * c + d % 2, f));
          }
          for (int j = 0; j < OUTPUTS; j++) {
            outputs[j] += most * theta[KERNEL + FILTERS + feature * OUTPUTS + j];
          }
        }
      }
    }
    return outputs;
  }

  private static double convolved(
      double[] theta, float[] x, int start, int row, int column, int filter) {
    double sum = theta[KERNEL + filter];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        for (int ch = 0; ch < 2; ch++) {
          sum +=
              x[start + ((row + i) * 5 + column + j) * 2 + ch]
                  * theta[((i * 2 + j) * 2 + ch) * FILTERS + filter];
        }
      }
    }
    return sum;
  }
}
