package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.Split;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.TrainingSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code train}: trains an ordinary classifier or regressor, and keeps the way it has come. */
@Command(
    name = "train",
    description =
        "Trains a network by mini-batches, fully connected or, with --network"
            + " 784-conv5x8-pool2-64-10, convolutional with max-pooling (5 × 5 filters, 8 feature"
            + " maps; DL4J's gradient). Writes network.npz (network.zip of a convolutional one),"
            + " trajectory.npz (theta [T,n], for slice --x-direction pca --trajectory),"
            + " training.npz (the losses by epoch) and curves.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();
  @Mixin TrainingArguments training = new TrainingArguments();
  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record = new RunRecord("train", spec.commandLine().getParseResult().originalArgs());
    TrainingOptions options = training.options(output.seed);
    DataSet set = network.isOnPictures() ? data.openPictures(output.seed) : data.open(output.seed);
    Loss loss = network.loss(set);
    Parameters start = network.trained(set, output.seed);
    Optional<DataSet> test =
        data.other(Split.TEST, output.seed)
            .map(one -> network.isOnPictures() ? DataSets.byPixels(one) : one);
    Training run = Asked.option("--network", () -> new Training(start, loss, set, test, options));
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      PrintWriter err = spec.commandLine().getErr();
      ProgressLine progress = new ProgressLine("train", err);
      TrainResults results = new TrainResults(output.folder());
      Training.Result result =
          run.run(
              interrupt.control(),
              snapshot -> {
                results.add(snapshot);
                progress.report(
                    snapshot.epoch() / options.epochs(),
                    String.format(
                        Locale.ROOT,
                        "epoch %.0f of %d, loss %.4g",
                        snapshot.epoch(),
                        options.epochs(),
                        snapshot.train().loss()));
              });
      progress.end();
      results.add(result.last());
      describe(record, set, start, options, result);
      results.write(result.last(), record.provenance());
      record.write(output.folder());
      report(result, err);
    }
    return 0;
  }

  private void describe(
      RunRecord record,
      DataSet set,
      Parameters start,
      TrainingOptions options,
      Training.Result result) {
    network.describe(record);
    record.setting("network", start.layout().toString());
    record.setting("activation", network.activation(start));
    record.setting("loss", network.lossName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    record.setting("optimiser", options.rule().contractName());
    record.setting("learning-rate", options.learningRate());
    record.setting("schedule", options.schedule().contractName());
    record.setting("batch", options.batch());
    record.setting("epochs", options.epochs());
    record.setting("weight-decay", options.weightDecay());
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    set.files().forEach(record::input);
    network.file().ifPresent(record::input);
    TrainingSnapshot last = result.last();
    record.result("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    record.result("loss", last.train().loss());
    record.result("accuracy", last.train().accuracy());
    last.test().ifPresent(test -> record.result("test_loss", test.loss()));
    last.test().ifPresent(test -> record.result("test_accuracy", test.accuracy()));
    record.result("epochs", last.epoch());
    record.result("steps", last.step());
    record.result("seconds", last.seconds());
  }

  private void report(Training.Result result, PrintWriter err) {
    TrainingSnapshot last = result.last();
    switch (result.outcome()) {
      case DONE -> {}
      case STOPPED ->
          err.printf(Locale.ROOT, "train: stopped after %d steps; they are kept%n", last.step());
      case DIVERGED ->
          err.printf(
              Locale.ROOT,
              "train: the loss was no longer finite after step %d, the last that is kept; a smaller"
                  + " --learning-rate may help%n",
              last.step());
    }
    err.flush();
    Evaluation none = new Evaluation(Double.NaN, Double.NaN);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "loss=%.10g accuracy=%.10g test_loss=%.10g test_accuracy=%.10g epochs=%.10g steps=%d"
                + " seconds=%.8g outcome=%s",
            last.train().loss(),
            last.train().accuracy(),
            last.test().orElse(none).loss(),
            last.test().orElse(none).accuracy(),
            last.epoch(),
            last.step(),
            last.seconds(),
            result.outcome().name().toLowerCase(Locale.ROOT)));
    out.flush();
  }
}
