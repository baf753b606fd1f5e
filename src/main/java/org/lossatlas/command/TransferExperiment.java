package org.lossatlas.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.TransferPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.Resampled;
import org.lossatlas.study.TransferStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment transfer}: Observation 1. */
@Command(
    name = "transfer",
    description =
        "The same network and directions on other data: the pattern stays where P(y) is the same"
            + " and changes as predicted where it is not. (Observation 1 of Czarnecki et al.)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TransferExperiment implements Callable<Integer> {
  @Mixin PatternPageOptions target = new PatternPageOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--also",
      split = ",",
      paramLabel = "NAME|FILE",
      description =
          "Other data sets with the same inputs and classes, as --dataset. Default: the test split"
              + " of --dataset where it is a bundled one, and fashion-mnist")
  List<String> also;

  @Option(
      names = "--marginal",
      paramLabel = "P,P,…",
      description =
          "P(y) of the unbalanced drawing, one share a class, summing to 1; 0 for a class that does"
              + " not occur. Default: each 0.45 of the one before")
  String marginal;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    RunRecord record = new RunRecord("experiment transfer", arguments);
    Pattern pattern = target.target(record);
    FitOptions options = target.options(output.seed);
    DataSet train = data.open(output.seed);
    Loss loss = network.loss(train);
    Architecture shape = network.open(train).architecture();
    if (!(train.targets() instanceof ClassLabels labels)) {
      throw new BadInputException("--dataset", train.name() + " has no classes");
    }
    List<Double> shares =
        marginal == null ? Resampled.unbalanced(labels.classes()) : parsed(marginal);
    List<DataSet> others = others(train);
    TransferStudy study =
        Asked.option(
            "--marginal",
            () -> new TransferStudy(shape, loss, train, others, shares, pattern, options));
    target.describe(record);
    record.setting("network", shape.describeWidths());
    record.setting("activation", shape.activation().name());
    record.setting("loss", loss.contractName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    record.setting("also", others.stream().map(DataSet::name).toList());
    record.setting("marginal", shares);
    train.files().forEach(record::input);
    return new PageRun(spec, output, record)
        .run(new TransferPage(study, record.arguments()), shown -> {});
  }

  static List<Double> parsed(String text) {
    return Asked.option(
        "--marginal",
        () -> {
          try {
            List<Double> shares =
                Arrays.stream(text.split(",")).map(String::strip).map(Double::valueOf).toList();
            Resampled.requireShares(shares);
            return shares;
          } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                "'" + text + "' must be numbers with commas between them", noNumber);
          }
        });
  }

  private List<DataSet> others(DataSet train) {
    DataSets sets = new DataSets(DataOptions.folder());
    List<DataSet> others = new ArrayList<>();
    SampleCount all = SampleCount.parse("all");
    if (also == null) {
      if (data.dataset.endsWith("mnist")) {
        others.add(renamed(sets.open(data.dataset, Split.TEST, all, output.seed), " test"));
        String clothes = data.dataset.equals("mnist") ? "fashion-mnist" : "mnist";
        others.add(sets.open(clothes, Split.TEST, all, output.seed));
      }
      return others;
    }
    for (String name : also) {
      DataSet other = sets.open(name, Split.TRAIN, all, output.seed);
      boolean fits =
          other.inputs() == train.inputs()
              && other.targets() instanceof ClassLabels
              && other.targets().outputs() == train.targets().outputs();
      if (!fits) {
        throw new BadInputException(
            "--also", name + " has other inputs or classes than " + train.name());
      }
      others.add(other);
    }
    return others;
  }

  private static DataSet renamed(DataSet set, String suffix) {
    return DataSet.of(
        set.name() + suffix, set.rawInputs(), set.inputs(), set.targets(), set.files());
  }
}
