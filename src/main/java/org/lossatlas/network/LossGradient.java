package org.lossatlas.network;

import org.lossatlas.data.DataSet;

/**
 * The mean loss of a network over a batch of samples and its gradient ∂L/∂θ, in single precision.
 * Belongs to one thread.
 */
public interface LossGradient {
  /**
   * The mean loss over a batch; puts its gradient into {@code gradient}.
   *
   * @param theta [n], in the order of the layout
   * @param rows which samples, at most the capacity
   * @param gradient [n]
   */
  double compute(float[] theta, int[] rows, float[] gradient);

  /** Loss and accuracy over the whole data set. */
  DenseKernel.Evaluation evaluate(float[] theta);

  /**
   * By our own products for a fully connected network, by DL4J for a convolutional one.
   *
   * @param capacity the most samples of a batch
   * @throws IllegalArgumentException if network, loss and data do not fit together
   */
  static LossGradient of(Layout layout, Loss loss, DataSet data, int capacity) {
    return layout
        .imported()
        .<LossGradient>map(shape -> new ImportedGradient(shape, loss, data))
        .orElseGet(() -> new BatchGradient(layout, loss, data, capacity));
  }
}
