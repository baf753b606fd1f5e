package org.lossatlas.network;

import org.lossatlas.data.DataSet;

/**
 * What the hidden layers make of the samples of a data set: F_k [N, n_k] for 1 ≤ k &lt; L, in
 * double precision. Immutable.
 */
public final class Features {
  private final Parameters network;
  private final int samples;
  private final double[][] layers;

  private Features(Parameters network, int samples, double[][] layers) {
    this.network = network;
    this.samples = samples;
    this.layers = layers;
  }

  /** Puts all samples through the hidden layers. */
  public static Features of(Parameters network, DataSet data) {
    Architecture shape = network.architecture();
    DenseKernel.requireFit(shape, data);
    double[][] layers = new double[shape.layers()][];
    layers[0] = new double[data.samples() * data.inputs()];
    for (int i = 0; i < layers[0].length; i++) {
      layers[0][i] = data.rawInputs()[i];
    }
    for (int k = 1; k < shape.layers(); k++) {
      int width = shape.width(k);
      double[] biases = network.biases(k);
      layers[k] = new double[data.samples() * width];
      Blas.multiply(
          data.samples(), width, shape.width(k - 1), layers[k - 1], network.weights(k), layers[k]);
      for (int i = 0; i < layers[k].length; i++) {
        layers[k][i] = shape.activation().value(layers[k][i] + biases[i % width]);
      }
    }
    return new Features(network, data.samples(), layers);
  }

  /** The singular values of F_k, 1 ≤ k &lt; L: its rank and σ_min are those of [N], Table 2.2. */
  public SingularValues singularValues(int k) {
    return SingularValues.of(layers[k], samples, network.architecture().width(k));
  }

  /** What the output layer multiplies: [F_{L−1}, 1, Ψ], [N, n_{L−1} + 1 + M]. */
  double[] ofOutputLayer() {
    Architecture shape = network.architecture();
    Skips skips = network.layout().skips();
    int last = shape.layers() - 1;
    int width = shape.width(last);
    int columns = outputColumns();
    double[] all = new double[samples * columns];
    for (int i = 0; i < samples; i++) {
      System.arraycopy(layers[last], i * width, all, i * columns, width);
      all[i * columns + width] = 1;
      for (int j = 0; j < skips.count(); j++) {
        int place = i * shape.width(skips.layer(j)) + skips.unit(j);
        all[i * columns + width + 1 + j] = layers[skips.layer(j)][place];
      }
    }
    return all;
  }

  /** n_{L−1} + 1 + M. */
  int outputColumns() {
    Architecture shape = network.architecture();
    return shape.width(shape.layers() - 1) + 1 + network.layout().skips().count();
  }
}
