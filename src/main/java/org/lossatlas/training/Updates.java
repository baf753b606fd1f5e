package org.lossatlas.training;

import org.bytedeco.javacpp.FloatPointer;
import org.lossatlas.network.Backend;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A DL4J updater with its state (momentum and so on) for one vector of parameters: turns gradients
 * into the numbers that are to be subtracted. Belongs to one thread.
 */
public final class Updates {
  private final IUpdater settings;
  private final GradientUpdater<?> updater;
  private final INDArray gradient;
  private final boolean inHostMemory = !Backend.find().isGpu();
  private int steps;

  /**
   * @param count n, the length of the vector
   */
  public Updates(UpdateRule rule, int count) {
    settings = rule.updater(rule.defaultLearningRate());
    gradient = Nd4j.create(DataType.FLOAT, 1, count);
    long stateSize = settings.stateSize(count);
    // Plain gradient descent keeps nothing from step to step, and refuses an array for it.
    updater =
        stateSize == 0
            ? settings.instantiate((INDArray) null, false)
            : settings.instantiate(Nd4j.create(DataType.FLOAT, 1, stateSize), true);
  }

  /**
   * Replaces a gradient [n] by what is to be subtracted from the parameters.
   *
   * @param rate the learning rate of this step
   */
  public void apply(float[] values, double rate) {
    settings.setLrAndSchedule(rate, null);
    put(values);
    updater.applyUpdater(gradient, steps, 0);
    steps++;
    take(values);
  }

  /** Copies straight into ND4J's memory where that is the processor's: an array op costs more. */
  private void put(float[] values) {
    if (inHostMemory && gradient.data().pointer() instanceof FloatPointer pointer) {
      pointer.put(values, 0, values.length);
      return;
    }
    gradient.assign(Nd4j.createFromArray(values).reshape(1, values.length));
  }

  private void take(float[] values) {
    if (inHostMemory && gradient.data().pointer() instanceof FloatPointer pointer) {
      pointer.get(values, 0, values.length);
      return;
    }
    float[] result = gradient.data().asFloat();
    System.arraycopy(result, 0, values, 0, values.length);
  }
}
