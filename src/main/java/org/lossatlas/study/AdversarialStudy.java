package org.lossatlas.study;

import java.util.List;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/**
 * Figs. 5.6 to 5.8 of [N]: a narrow network is trained on images, and a path inside the region of
 * one class goes from a source over an adversarial image to a target.
 *
 * @param hidden units of the one hidden layer (leaky-relu:0.1)
 * @param samples training images
 * @param epochs at most; training ends when no image is named wrongly
 * @param points of each of the two straight pieces that are checked
 */
public record AdversarialStudy(
    AdversarialSet set, int hidden, int samples, int epochs, int points, long seed) {
  /** Pixels a side of an image. */
  public static final int SIDE = RotatedDigit.SIDE;

  /** What the thesis has: 2,000 images; 10,000 points of each piece. */
  public static final int USUAL_SAMPLES = 2000;

  public static final int USUAL_EPOCHS = 60;
  public static final int USUAL_POINTS = 10_000;

  private static final double RATE = 1e-3;
  private static final int BATCH = 32;

  /** Points of each piece that are looked at while a step is chosen. */
  private static final int COARSE = 100;

  public AdversarialStudy {
    require("hidden", hidden, 1, 10_000);
    require("samples", samples, 30, 60_000);
    require("epochs", epochs, 1, 100_000);
    require("points", points, 1, 1_000_000);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /**
   * What came out.
   *
   * @param wrong training images that the network names wrongly
   * @param path empty where no adversarial image was found that keeps it in one region
   */
  public record Outcome(Parameters network, int wrong, Optional<AdversarialPath> path) {}

  /** The images of MNIST that the training images are made from. */
  public DataSet mnist(DataSets sets) {
    return sets.open("mnist", Split.TRAIN, new SampleCount(set.mnistRows(samples)), 0);
  }

  /** The training images. */
  public DataSet images(DataSet mnist) {
    return set.images(mnist, samples, seed);
  }

  /**
   * Trains and looks for the path.
   *
   * @param control where it is stopped, the path is looked for in the network as it is then
   */
  public Outcome run(DataSet images, RunControl control, Progress progress) {
    Architecture shape =
        new Architecture(
            List.of(images.inputs(), hidden, images.targets().outputs()),
            new Activation.LeakyRelu(0.1));
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.ADAM)
            .withLearningRate(RATE)
            .withBatch(BATCH)
            .withEpochs(epochs)
            .withSeed(seed);
    Training training =
        new Training(
            InitialWeights.draw(shape, seed),
            Loss.CROSS_ENTROPY,
            images,
            Optional.empty(),
            options);
    double accuracy = 0;
    while (accuracy < 1 && !training.isDone() && !control.isStopped()) {
      for (long i = 0; i < training.stepsPerEpoch() && !control.isStopped(); i++) {
        training.step();
      }
      accuracy = training.snapshot().train().accuracy();
      progress.report(training.snapshot().epoch() / epochs, "training");
    }
    Parameters network = training.snapshot().network();
    int wrong = (int) Math.round((1 - accuracy) * images.samples());
    return new Outcome(network, wrong, path(network, images));
  }

  private Optional<AdversarialPath> path(Parameters network, DataSet images) {
    return AdversarialPath.find(
        network, set.label(), set.source(images), set.passed(images), set.target(images), COARSE);
  }
}
