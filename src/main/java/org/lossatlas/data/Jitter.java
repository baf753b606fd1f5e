package org.lossatlas.data;

import java.util.Random;

/** Noise on the inputs of a data set. */
public final class Jitter {
  private Jitter() {}

  /**
   * The set with normal noise added to every input.
   *
   * @param deviation of the noise, ≥ 0; with 0 the set itself comes back
   */
  public static DataSet add(DataSet data, double deviation, long seed) {
    if (!(deviation >= 0 && deviation <= 1e6)) {
      throw new IllegalArgumentException(
          "noise of " + deviation + "; it must be a number from 0 to 1000000");
    }
    if (deviation == 0) {
      return data;
    }
    float[] inputs = data.rawInputs().clone();
    Random random = new Random(seed);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] += (float) (deviation * random.nextGaussian());
    }
    return DataSet.of(data.name(), inputs, data.inputs(), data.targets(), data.files());
  }
}
