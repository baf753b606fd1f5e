package org.lossatlas.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Skips;
import org.lossatlas.study.SkipStudy;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;
import picocli.CommandLine.Option;

/** The options of the experiments with skips; each experiment has defaults of its own. */
final class SkipOptions {
  @Option(
      names = "--network",
      paramLabel = "WIDTHS",
      description = "Widths. Default: ${DEFAULT-VALUE}")
  String network;

  @Option(names = "--activation", description = "Of all hidden layers. Default: ${DEFAULT-VALUE}")
  String activation;

  @Option(
      names = "--skips",
      paramLabel = "M",
      description =
          "How many hidden neurons, chosen at random before the last hidden layer, are connected to"
              + " the output. Default: as many as there are samples, or as there are neurons")
  Integer skips;

  @Option(
      names = "--dataset",
      description = "A data set with classes and a test split. Default: ${DEFAULT-VALUE}")
  String dataset;

  @Option(
      names = "--samples",
      description = "N: the first so many rows of each split. Default: ${DEFAULT-VALUE}")
  String samples;

  @Option(
      names = "--epochs",
      description = "Of momentum SGD, the rate falling as a cosine. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Option(names = "--learning-rate", description = "Of momentum SGD. Default: ${DEFAULT-VALUE}")
  String learningRate;

  @Option(names = "--batch", defaultValue = "32", description = "Default: ${DEFAULT-VALUE}")
  int batch;

  SkipOptions(
      String network,
      String activation,
      String dataset,
      String samples,
      int epochs,
      String learningRate) {
    this.network = network;
    this.activation = activation;
    this.dataset = dataset;
    this.samples = samples;
    this.epochs = epochs;
    this.learningRate = learningRate;
  }

  /** The train split. */
  DataSet train(long seed) {
    return data(Split.TRAIN, seed);
  }

  /** The test split. */
  DataSet test(long seed) {
    return data(Split.TEST, seed);
  }

  private DataSet data(Split split, long seed) {
    SampleCount count = Asked.option("--samples", () -> SampleCount.parse(samples));
    DataSet set = new DataSets(DataOptions.folder()).open(dataset, split, count, seed);
    if (!(set.targets() instanceof ClassLabels)) {
      throw new BadInputException("--dataset", set.name() + " has no classes, but real targets");
    }
    return set;
  }

  /** The one learning rate. */
  double rate() {
    List<Double> rates = rates();
    if (rates.size() != 1) {
      throw new BadInputException("--learning-rate", "must be one number, not " + learningRate);
    }
    return rates.get(0);
  }

  /** The learning rates, one or several with commas between them. */
  List<Double> rates() {
    List<Double> rates = new ArrayList<>();
    for (String part : learningRate.split(",", -1)) {
      try {
        rates.add(Double.parseDouble(part.strip()));
      } catch (NumberFormatException notANumber) {
        throw new BadInputException(
            "--learning-rate", "'" + learningRate + "' must be numbers such as 0.01,0.001");
      }
    }
    return rates;
  }

  /**
   * The study of what was asked for.
   *
   * @param looks how often ranks are taken in a training
   */
  SkipStudy study(DataSet train, double rate, int looks, long seed) {
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Architecture shape = Asked.option("--network", () -> Architecture.parse(network, hidden));
    if (shape.inputs() != train.inputs() || shape.outputs() != train.targets().outputs()) {
      throw new BadInputException(
          "--network",
          String.format(
              Locale.ROOT,
              "must have the %d inputs and %d outputs of %s, not %s",
              train.inputs(),
              train.targets().outputs(),
              train.name(),
              network));
    }
    TrainingOptions options =
        Asked.option(
            "--learning-rate, --batch, --epochs",
            () ->
                TrainingOptions.with(UpdateRule.NESTEROV)
                    .withLearningRate(rate)
                    .withSchedule(Schedule.COSINE)
                    .withBatch(batch)
                    .withEpochs(epochs)
                    .withSeed(seed));
    int count = skips == null ? Math.min(train.samples(), Skips.pool(shape)) : skips;
    return Asked.option("--skips", () -> new SkipStudy(shape, count, options, looks, seed));
  }

  /** Says all of it, with defaults filled in. */
  void describe(RunRecord record, SkipStudy study, DataSet train) {
    record.setting("network", network);
    record.setting("activation", activation);
    record.setting("skips", study.skips());
    record.setting("dataset", dataset);
    record.setting("samples", samples);
    record.setting("epochs", epochs);
    record.setting("learning-rate", learningRate);
    record.setting("batch", batch);
    record.setting("seed", study.seed());
    train.files().forEach(record::input);
  }
}
