package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.Jitter;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/**
 * Data, loss, a fresh network and how it is trained: settings that were found to be right.
 *
 * @param test other points of a generated set
 * @param trainer how the network comes to its weights
 */
record Playground(
    DataSet train,
    Optional<DataSet> test,
    Parameters start,
    Trainer trainer,
    Loss loss,
    TrainingOptions options) {
  private static final int MOST_CLASSES = 10;
  private static final int MOST_EPOCHS = 1_000_000;

  /**
   * Opens the data and draws the network.
   *
   * @throws IllegalArgumentException or BadInputException with one line that says what is wrong
   */
  static Playground open(PlaygroundSettings settings, SprayedPoints sprayed, Path datasets) {
    int classes = (int) whole("Classes", settings.classes(), 1, MOST_CLASSES);
    long seed = whole("Seed", settings.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
    DataSet train = data(settings, sprayed, datasets, Split.TRAIN, classes, seed);
    Optional<DataSet> test =
        GeneratedSet.named(settings.dataset())
            .map(set -> data(settings, sprayed, datasets, Split.TEST, classes, seed));
    String hidden = settings.hidden().isBlank() ? "" : settings.hidden().strip() + "-";
    Architecture shape =
        Architecture.parse(
            "2-" + hidden + train.targets().outputs(), Activation.parse(settings.activation()));
    return new Playground(
        train,
        test,
        InitialWeights.draw(layout(shape, settings, seed), seed),
        Trainer.parse(settings.part()),
        Loss.parse(settings.loss()),
        options(settings, seed));
  }

  /** The same without test points. */
  Playground withoutTest() {
    return new Playground(train, Optional.empty(), start, trainer, loss, options);
  }

  private static Layout layout(Architecture shape, PlaygroundSettings settings, long seed) {
    int skips = (int) whole("Skips", settings.skips(), 0, Skips.pool(shape));
    return Layout.biased(shape).withSkips(Skips.draw(shape, skips, seed));
  }

  /** How the network is trained, of all settings. */
  static TrainingOptions options(PlaygroundSettings settings, long seed) {
    return TrainingOptions.with(UpdateRule.parse(settings.rule()))
        .withLearningRate(decimal("Learning rate", settings.rate()))
        .withBatch((int) whole("Batch", settings.batch(), 1, 1_000_000))
        .withEpochs(MOST_EPOCHS)
        .withSeed(seed);
  }

  private static DataSet data(
      PlaygroundSettings settings,
      SprayedPoints sprayed,
      Path datasets,
      Split split,
      int classes,
      long seed) {
    if (settings.dataset().equals(PlaygroundSettings.SPRAYED)) {
      return sprayed.toData(classes);
    }
    SampleCount count = SampleCount.parse(settings.samples());
    DataSet set = new DataSets(datasets).open(settings.dataset(), split, count, seed);
    if (set.inputs() != 2 || !(set.targets() instanceof ClassLabels labels)) {
      throw new IllegalArgumentException(
          settings.dataset()
              + " has "
              + set.inputs()
              + " inputs; the playground needs two inputs and classes");
    }
    if (labels.classes() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          settings.dataset()
              + " has "
              + labels.classes()
              + " classes; the playground has colours for "
              + MOST_CLASSES);
    }
    DataSet noisy =
        Jitter.add(set, decimal("Noise", settings.noise()), split == Split.TEST ? seed + 1 : seed);
    if (labels.classes() >= classes) {
      return noisy;
    }
    ClassLabels more = ClassLabels.of(labels.toArray(), classes);
    return DataSet.of(noisy.name(), noisy.rawInputs(), 2, more, noisy.files());
  }

  private static double decimal(String name, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          name + " must be a number such as 0.03, not '" + text + "'", notANumber);
    }
  }

  private static long whole(String name, String text, long least, long most) {
    try {
      long value = Long.parseLong(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a number out of range.
    }
    throw new IllegalArgumentException(
        name + " must be a whole number from " + least + " to " + most + ", not '" + text + "'");
  }
}
