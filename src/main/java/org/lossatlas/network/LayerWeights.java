package org.lossatlas.network;

/**
 * A network's weights as arrays that BLAS takes, those of the first layer in the columns of the
 * inputs that are in use. Immutable; nobody writes to the arrays.
 */
final class LayerWeights {
  private final Layout layout;
  private final InputColumns inputs;
  private final double[][] weights;
  private final double[][] biases;

  LayerWeights(Parameters network, InputColumns inputs) {
    this.layout = network.layout();
    layout.requireNoSkips();
    this.inputs = inputs;
    int last = network.architecture().layers();
    weights = new double[last + 1][];
    biases = new double[last + 1][];
    for (int k = 1; k <= last; k++) {
      weights[k] = k == 1 ? rowsInUse(network.weights(1)) : network.weights(k);
      biases[k] = network.biases(k);
    }
  }

  private double[] rowsInUse(double[] all) {
    int width = width(1);
    double[] rows = new double[inputs.count() * width];
    for (int i = 0; i < inputs.count(); i++) {
      System.arraycopy(all, inputs.get(i) * width, rows, i * width, width);
    }
    return rows;
  }

  Layout layout() {
    return layout;
  }

  InputColumns inputs() {
    return inputs;
  }

  Activation activation() {
    return layout.architecture().activation();
  }

  /** L. */
  int count() {
    return layout.architecture().layers();
  }

  /** n_k. */
  int width(int k) {
    return layout.architecture().width(k);
  }

  /** How many features layer k multiplies: n_{k−1}, for the first the inputs in use. */
  int inputsOf(int k) {
    return k == 1 ? inputs.count() : width(k - 1);
  }

  /** The row of W_k that stands in this place of the rows in use. */
  int rowOf(int k, int place) {
    return k == 1 ? inputs.get(place) : place;
  }

  /** W_k, [inputsOf(k), n_k]. */
  double[] weights(int k) {
    return weights[k];
  }

  /** Adds b_k to each row of z. */
  void addBias(int k, double[] z) {
    double[] b = biases[k];
    for (int i = 0; i < z.length; i += b.length) {
      for (int j = 0; j < b.length; j++) {
        z[i + j] += b[j];
      }
    }
  }
}
