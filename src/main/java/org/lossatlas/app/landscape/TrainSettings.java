package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;

/**
 * Which network is trained, and how.
 *
 * @param hidden widths of the hidden layers, such as {@code 300} or {@code 64-32}
 */
record TrainSettings(
    String dataset, String hidden, String activation, Loss loss, TrainingOptions options) {
  static final TrainSettings DEFAULTS =
      new TrainSettings("mnist", "64", "tanh", Loss.CROSS_ENTROPY, TrainingOptions.DEFAULTS);

  /**
   * Opens the data and draws the network; takes a moment.
   *
   * @throws IllegalArgumentException with one line if the widths or the activation are wrong
   * @throws org.lossatlas.file.BadInputException if the data set cannot be read
   */
  Subject open(Path datasets) {
    DataSets sets = new DataSets(datasets);
    DataSet train = sets.open(dataset, Split.TRAIN, SampleCount.DEFAULT, options.seed());
    Optional<DataSet> test =
        DataSets.names().contains(dataset)
            ? Optional.of(sets.open(dataset, Split.TEST, SampleCount.DEFAULT, options.seed()))
            : Optional.empty();
    String widths =
        train.inputs() + (hidden.isBlank() ? "" : "-" + hidden) + "-" + train.targets().outputs();
    Architecture shape = Architecture.parse(widths, Activation.parse(activation));
    return new Subject(
        "a network " + widths + " trained on " + dataset,
        InitialWeights.draw(shape, options.seed()),
        loss,
        train,
        test);
  }
}
