package org.lossatlas.spectrum;

import java.util.List;
import java.util.Random;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

/** Small networks on random data. */
final class Samples {
  private Samples() {}

  static DataSet data(Architecture shape, int samples, long seed) {
    Random random = new Random(seed);
    float[] x = new float[samples * shape.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(samples, 0, shape.outputs()).toArray();
    return DataSet.of(
        "random", x, shape.inputs(), ClassLabels.of(labels, shape.outputs()), List.of());
  }

  static LossCurvature curvature(String widths, Loss loss, int samples, long seed) {
    Parameters network = Networks.random(widths, new Activation.Tanh(), seed);
    return LossCurvature.of(network, loss, data(network.architecture(), samples, seed));
  }
}
