package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.ConvolutionalWidths;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainingOptions;

/**
 * Which network is trained, and how.
 *
 * @param hidden widths of the hidden layers, such as {@code 300} or {@code 64-32}, or layers on
 *     pictures before them, {@code conv5x8-pool2-64}
 */
record TrainSettings(
    String dataset, String hidden, String activation, Loss loss, TrainingOptions options) {
  static final TrainSettings DEFAULTS =
      new TrainSettings("mnist", "64", "tanh", Loss.CROSS_ENTROPY, TrainingOptions.DEFAULTS);

  /**
   * Opens the data and draws the network; takes a moment.
   *
   * @throws IllegalArgumentException with one line if the widths or the activation are wrong
   * @throws BadInputException if the data set cannot be read
   */
  Subject open(Path datasets) {
    boolean pictures = ConvolutionalWidths.isMeant(hidden);
    DataSet train = pictures ? DataSets.byPixels(train(datasets)) : train(datasets);
    Optional<DataSet> test = test(datasets).map(set -> pictures ? DataSets.byPixels(set) : set);
    String widths = widths(train.inputs(), train.targets().outputs());
    return new Subject(
        "a network " + widths + " trained on " + dataset, draw(widths), loss, train, test);
  }

  /** Of the whole network, as {@code train --network} takes them. */
  String widths(int inputs, int outputs) {
    return inputs + (hidden.isBlank() ? "" : "-" + hidden) + "-" + outputs;
  }

  private Parameters draw(String widths) {
    Activation function = Activation.parse(activation);
    return ConvolutionalWidths.isMeant(widths)
        ? ConvolutionalWidths.draw(widths, function, options.seed())
        : InitialWeights.draw(Architecture.parse(widths, function), options.seed());
  }

  private DataSet train(Path datasets) {
    return new DataSets(datasets).open(dataset, Split.TRAIN, SampleCount.DEFAULT, options.seed());
  }

  private Optional<DataSet> test(Path datasets) {
    DataSets sets = new DataSets(datasets);
    return DataSets.names().contains(dataset)
        ? Optional.of(sets.open(dataset, Split.TEST, SampleCount.DEFAULT, options.seed()))
        : Optional.empty();
  }

  /**
   * Reads a network and opens the data that it is looked at on; takes a moment.
   *
   * @throws IllegalArgumentException with one line if the activation is wrong
   * @throws BadInputException with one line if the file cannot be read, or does not fit the data
   */
  Subject read(Path file, Path datasets) {
    Parameters network = network(file);
    return with(network, file.getFileName().toString(), datasets);
  }

  /**
   * Opens the data that a network is looked at on; takes a moment.
   *
   * @throws BadInputException with one line if the network does not fit the data
   */
  Subject with(Parameters network, String name, Path datasets) {
    DataSet train = DataSets.byPixels(train(datasets));
    Layout shape = network.layout();
    if (shape.inputs() != train.inputs() || shape.outputs() != train.targets().outputs()) {
      throw new BadInputException(
          name,
          "is a network "
              + shape
              + ", and "
              + dataset
              + " has "
              + train.inputs()
              + " inputs and "
              + train.targets().outputs()
              + " outputs; choose other data");
    }
    return new Subject(name, network, loss, train, test(datasets).map(DataSets::byPixels));
  }

  /** A file of dense layers is for the dense kernel, a convolutional one for DL4J. */
  private Parameters network(Path file) {
    if (ImportedNetwork.isNamed(file.toString())) {
      ImportedNetwork imported = ImportedNetwork.read(file);
      return imported.isConvolutional() ? Parameters.of(imported) : imported.dense();
    }
    return NetworkFile.read(file, Activation.parse(activation));
  }
}
