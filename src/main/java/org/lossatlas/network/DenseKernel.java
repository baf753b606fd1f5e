package org.lossatlas.network;

import java.util.Arrays;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;

/**
 * The plain evaluation of a fully connected network: every sample through every layer, in double
 * precision, F_k = φ(F_{k−1} W_k + 1 b_kᵀ), the last layer linear. Thread-safe.
 */
public final class DenseKernel {
  /**
   * Samples a batch: enough for BLAS, little enough for the cache, and no array so large that the
   * garbage collector treats it apart, which a window would feel.
   */
  private static final int BATCH = 64;

  private DenseKernel() {}

  /**
   * The loss of a whole network on a whole data set.
   *
   * @param loss mean over the samples; NaN stays NaN
   * @param accuracy the share of samples whose largest output is their class's (among equals the
   *     lowest index), or NaN where the targets are no classes
   */
  public record Evaluation(double loss, double accuracy) {}

  /**
   * Evaluates a network on every sample of a data set.
   *
   * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data
   */
  public static Evaluation evaluate(Parameters network, Loss loss, DataSet data) {
    requireFit(network.architecture(), data);
    int width = data.inputs();
    Layers layers = new Layers(network);
    double[] inputs = new double[Math.min(BATCH, data.samples()) * width];
    double sum = 0;
    double right = 0;
    for (int from = 0; from < data.samples(); from += BATCH) {
      int rows = Math.min(BATCH, data.samples() - from);
      for (int i = 0; i < rows * width; i++) {
        inputs[i] = data.rawInputs()[from * width + i];
      }
      double[] outputs = layers.outputs(1, inputs, rows);
      sum += lossSum(loss, data, from, rows, outputs);
      right += rightCount(data, from, rows, outputs);
    }
    return new Evaluation(sum / data.samples(), right / data.samples());
  }

  static void requireFit(Architecture shape, DataSet data) {
    if (shape.inputs() != data.inputs() || shape.outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException(
          "a network of " + shape.describeWidths() + " cannot answer for " + data);
    }
  }

  /**
   * The outputs [rows, m] for given features of layer {@code first} − 1.
   *
   * @param first the first layer that is applied, 1 for the whole network and for a network with
   *     skips
   * @param features [rows, n_{first−1}] row by row
   */
  public static double[] outputs(Parameters network, int first, double[] features, int rows) {
    Architecture shape = network.architecture();
    if (features.length != (long) rows * shape.width(first - 1)) {
      throw new IllegalArgumentException(
          features.length + " features for " + rows + " rows of " + shape.width(first - 1));
    }
    if (first > 1) {
      network.layout().requireNoSkips();
    }
    return new Layers(network).outputs(first, features, rows);
  }

  /** A network's arrays, taken out once for many batches. */
  private static final class Layers {
    private final Architecture shape;
    private final double[][] weights;
    private final double[][] biases;
    private final Skips skips;
    private final double[] skipWeights;

    /** Of the batch before, taken again for the next. */
    private final double[][] room;

    Layers(Parameters network) {
      shape = network.architecture();
      weights = new double[shape.layers() + 1][];
      biases = new double[shape.layers() + 1][];
      for (int k = 1; k <= shape.layers(); k++) {
        weights[k] = network.weights(k);
        biases[k] = network.biases(k);
      }
      skips = network.layout().skips();
      skipWeights = network.skipWeights();
      room = new double[shape.layers() + 1][0];
    }

    /**
     * The outputs [rows, m], which the next call overwrites.
     *
     * @param features rows·n_{first−1} numbers or more
     */
    double[] outputs(int first, double[] features, int rows) {
      double[] current = features;
      double[] skipped = new double[skips.isEmpty() ? 0 : rows * shape.outputs()];
      for (int k = first; k <= shape.layers(); k++) {
        int width = shape.width(k);
        if (room[k].length != rows * width) {
          room[k] = new double[rows * width];
        }
        double[] z = room[k];
        Blas.multiply(rows, width, shape.width(k - 1), current, weights[k], z);
        boolean hidden = k < shape.layers();
        for (int i = 0; i < z.length; i++) {
          double value = z[i] + biases[k][i % width];
          z[i] = hidden ? shape.activation().value(value) : value;
        }
        addSkips(k, z, rows, skipped);
        current = z;
      }
      for (int i = 0; i < skipped.length; i++) {
        current[i] += skipped[i];
      }
      return current;
    }

    /** Ψ V, the part of hidden layer k. */
    private void addSkips(int k, double[] hidden, int rows, double[] skipped) {
      int m = shape.outputs();
      for (int i = 0; i < skips.count(); i++) {
        if (skips.layer(i) == k) {
          for (int r = 0; r < rows; r++) {
            double feature = hidden[r * shape.width(k) + skips.unit(i)];
            for (int j = 0; j < m; j++) {
              skipped[r * m + j] += feature * skipWeights[i * m + j];
            }
          }
        }
      }
    }
  }

  static double lossSum(Loss loss, DataSet data, int from, int rows, double[] outputs) {
    int m = outputs.length / rows;
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      if (data.targets() instanceof ClassLabels labels) {
        sum += loss.ofClass(outputs, i * m, m, labels.label(from + i));
      } else if (data.targets() instanceof RealTargets targets) {
        for (int j = 0; j < m; j++) {
          sum += loss.ofError(outputs[i * m + j] - targets.value(from + i, j));
        }
      }
    }
    return sum;
  }

  static double rightCount(DataSet data, int from, int rows, double[] outputs) {
    if (!(data.targets() instanceof ClassLabels labels)) {
      return Double.NaN;
    }
    int m = outputs.length / rows;
    int right = 0;
    for (int i = 0; i < rows; i++) {
      double[] output = Arrays.copyOfRange(outputs, i * m, (i + 1) * m);
      if (largest(output) == labels.label(from + i)) {
        right++;
      }
    }
    return right;
  }

  /** The place of the largest output, the lowest among equals; −1 if one is NaN. */
  public static int largest(double[] output) {
    int best = 0;
    for (int j = 0; j < output.length; j++) {
      if (Double.isNaN(output[j])) {
        return -1;
      }
      if (output[j] > output[best]) {
        best = j;
      }
    }
    return best;
  }
}
