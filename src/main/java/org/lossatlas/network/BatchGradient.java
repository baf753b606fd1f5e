package org.lossatlas.network;

import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.data.DataSet;

/**
 * The mean loss of a whole network over a batch of samples, and its gradient ∂L/∂θ by
 * back-propagation: Δ_L = ∂ℓ/∂F_L / rows, Δ_k = (Δ_{k+1} W_{k+1}ᵀ) ∘ φ′(Z_k), ∂L/∂W_k = F_{k−1}ᵀ
 * Δ_k, ∂L/∂b_k = Δ_kᵀ 1; skips as {@link SkipProducts} says. Single precision, the loss in double.
 * Buffers are kept from call to call; belongs to one thread.
 */
public final class BatchGradient implements LossGradient {
  private final Layout layout;
  private final Architecture shape;
  private final DataSet data;
  private final LossRows lossRows;
  private final int capacity;
  private final float[][] weights;
  private final float[][] biases;
  private final float[][] features;
  private final float[][] derivatives;
  private final float[][] signals;
  private final float[][] products;
  private final Optional<SkipProducts> skips;

  /**
   * @param capacity the most samples of a batch
   * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data,
   *     or the loss does not fit its targets
   */
  public BatchGradient(Layout layout, Loss loss, DataSet data, int capacity) {
    this.layout = layout;
    shape = layout.architecture();
    DenseKernel.requireFit(shape, data);
    this.data = data;
    this.capacity = capacity;
    lossRows = new LossRows(loss, data.targets());
    int layers = shape.layers();
    weights = new float[layers + 1][];
    biases = new float[layers + 1][];
    features = new float[layers + 1][];
    derivatives = new float[layers + 1][];
    signals = new float[layers + 1][];
    products = new float[layers + 1][];
    features[0] = new float[capacity * shape.inputs()];
    skips =
        layout.skips().isEmpty()
            ? Optional.empty()
            : Optional.of(new SkipProducts(layout, capacity));
    for (int k = 1; k <= layers; k++) {
      weights[k] = new float[layout.weightCount(k)];
      products[k] = new float[layout.weightCount(k)];
      biases[k] = new float[shape.width(k)];
      features[k] = new float[capacity * shape.width(k)];
      derivatives[k] = new float[capacity * shape.width(k)];
      signals[k] = new float[capacity * shape.width(k)];
    }
  }

  @Override
  public double compute(float[] theta, int[] rows, float[] gradient) {
    double loss = loss(theta, rows);
    int last = shape.layers();
    skips.ifPresent(some -> some.backward(rows.length, signals[last], gradient));
    backward(rows.length);
    for (int k = 1; k <= last; k++) {
      putLayer(k, rows.length, gradient);
    }
    return loss;
  }

  /** The mean loss over a batch alone, the same to the bit as {@link #compute} gives. */
  public double loss(float[] theta, int[] rows) {
    read(theta);
    int width = shape.inputs();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(data.rawInputs(), rows[i] * width, features[0], i * width, width);
    }
    forward(rows.length);
    int last = shape.layers();
    return lossRows.slopes(features[last], rows, signals[last]) / rows.length;
  }

  @Override
  public DenseKernel.Evaluation evaluate(float[] theta) {
    read(theta);
    int width = shape.inputs();
    double sum = 0;
    int right = 0;
    for (int from = 0; from < data.samples(); from += capacity) {
      int rows = Math.min(capacity, data.samples() - from);
      System.arraycopy(data.rawInputs(), from * width, features[0], 0, rows * width);
      forward(rows);
      sum += lossRows.sum(features[shape.layers()], from, rows);
      right += lossRows.right(features[shape.layers()], from, rows);
    }
    double accuracy = lossRows.hasClasses() ? (double) right / data.samples() : Double.NaN;
    return new DenseKernel.Evaluation(sum / data.samples(), accuracy);
  }

  private void read(float[] theta) {
    if (theta.length != layout.count()) {
      throw new IllegalArgumentException(
          theta.length + " values where " + layout.count() + " parameters are");
    }
    for (int k = 1; k <= shape.layers(); k++) {
      System.arraycopy(theta, layout.weightStart(k), weights[k], 0, weights[k].length);
      if (layout.hasBias(k)) {
        System.arraycopy(theta, layout.biasStart(k), biases[k], 0, biases[k].length);
      }
    }
    skips.ifPresent(some -> some.read(theta));
  }

  private void forward(int rows) {
    for (int k = 1; k <= shape.layers(); k++) {
      int width = shape.width(k);
      Products.multiply(rows, width, shape.width(k - 1), features[k - 1], weights[k], features[k]);
      Products.addToRows(rows, biases[k], features[k]);
      if (k < shape.layers()) {
        shape.activation().apply(features[k], derivatives[k], 0, rows * width);
      }
    }
    skips.ifPresent(some -> some.add(rows, features, features[shape.layers()]));
  }

  private void backward(int rows) {
    for (int k = shape.layers() - 1; k >= 1; k--) {
      int width = shape.width(k);
      float[] signal = signals[k];
      float[] derivative = derivatives[k];
      Products.multiplyTransposed(
          rows, width, shape.width(k + 1), signals[k + 1], weights[k + 1], signal);
      if (skips.isPresent()) {
        skips.get().addSignals(k, rows, signal);
      }
      for (int i = 0; i < rows * width; i++) {
        signal[i] *= derivative[i];
      }
    }
  }

  private void putLayer(int k, int rows, float[] gradient) {
    int width = shape.width(k);
    Products.transposedMultiply(
        shape.width(k - 1), width, rows, features[k - 1], signals[k], products[k]);
    System.arraycopy(products[k], 0, gradient, layout.weightStart(k), products[k].length);
    if (!layout.hasBias(k)) {
      return;
    }
    int start = layout.biasStart(k);
    Arrays.fill(gradient, start, start + width, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) {
        gradient[start + j] += signals[k][i * width + j];
      }
    }
  }
}
