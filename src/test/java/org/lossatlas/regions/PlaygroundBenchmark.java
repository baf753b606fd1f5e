package org.lossatlas.regions;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/**
 * Epochs a second on the playground's first problem: circle, 500 points, 2-4-2-2 tanh, batch 10;
 * after each epoch the loss over all points and the maps of the network and of every hidden unit on
 * 100 × 100 points, as src/test/node/playground.js does it. Run by {@code packaging/bench regions}.
 */
public final class PlaygroundBenchmark {
  private static final int EPOCHS = 100_000;
  private static final InputWindow WINDOW = InputWindow.around(6, 100);

  private PlaygroundBenchmark() {}

  /** Prints the rate; the argument is how many seconds to measure. */
  public static void main(String[] arguments) {
    double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 5;
    DataSet data = GeneratedSet.CIRCLE.sample(Split.TRAIN, new SampleCount(500), 0);
    Parameters start = InitialWeights.draw(Architecture.parse("2-4-2-2", new Activation.Tanh()), 0);
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.SGD)
            .withLearningRate(0.03)
            .withBatch(10)
            .withEpochs(EPOCHS);
    Training training = new Training(start, Loss.SQUARED, data, Optional.empty(), options);
    rate(training, 3);
    System.out.printf(
        Locale.ROOT,
        "loss atlas: %.0f epochs/s, loss %.4f%n",
        rate(training, seconds),
        training.snapshot().train().loss());
  }

  private static double rate(Training training, double seconds) {
    long began = System.nanoTime();
    int epochs = 0;
    double spent = 0;
    while (spent < seconds) {
      for (long i = 0; i < training.stepsPerEpoch(); i++) {
        training.step();
      }
      Parameters network = training.snapshot().network();
      RegionMap map = new RegionKernel(network).map(WINDOW);
      NeuronMaps maps = NeuronMaps.of(network, WINDOW);
      if (map.window().columns() != maps.window().columns()) {
        throw new IllegalStateException("maps of different windows");
      }
      epochs++;
      spent = (System.nanoTime() - began) / 1e9;
    }
    return epochs / spent;
  }
}
