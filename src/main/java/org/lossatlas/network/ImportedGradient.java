package org.lossatlas.network;

import java.util.List;
import org.lossatlas.data.DataSet;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The mean loss of an imported network, also a convolutional one, over a batch of samples, and its
 * gradient ∂L/∂θ by DL4J, θ as {@link ImportedNetwork#theta} has it. Single precision. Belongs to
 * one thread.
 */
public final class ImportedGradient implements LossGradient {
  private final ImportedNetwork shape;
  private final DataSet data;
  private final Loss loss;
  private final LossRows losses;
  private final Dl4jNetwork network;

  /**
   * @throws IllegalArgumentException if network, loss and data do not fit together
   */
  public ImportedGradient(ImportedNetwork shape, Loss loss, DataSet data) {
    if (shape.inputs() != data.inputs() || shape.outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException(
          "a network of "
              + shape.inputs()
              + " inputs and "
              + shape.outputs()
              + " outputs cannot answer for "
              + data);
    }
    this.shape = shape;
    this.data = data;
    this.loss = loss;
    losses = new LossRows(loss, data.targets());
    network = new Dl4jNetwork(shape, DataType.FLOAT);
  }

  @Override
  public double compute(float[] theta, int[] rows, float[] gradient) {
    double[] wide = new double[theta.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = theta[i];
    }
    network.set(shape.with(wide));
    float[] inputs = new float[rows.length * data.inputs()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          data.rawInputs(), rows[i] * data.inputs(), inputs, i * data.inputs(), data.inputs());
    }
    float[] outputs = network.forward(inputs, rows.length);
    float[] slopes = new float[outputs.length];
    double sum = losses.slopes(outputs, rows, slopes);
    network.backward(shape, slopes, rows.length, gradient);
    return sum / rows.length;
  }

  @Override
  public DenseKernel.Evaluation evaluate(float[] theta) {
    Parameters at = Parameters.of(new Layout(shape), theta);
    return Subspace.of(at, List.of(), loss, data).evaluate(List.of(new double[0])).get(0);
  }
}
