package org.lossatlas.command;

import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.LearnabilityPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.Learnability;
import org.lossatlas.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment learnability}: Observation 2. */
@Command(
    name = "learnability",
    description =
        "The same network fitted to a pattern and trained on the data: steps and time to a given"
            + " error. (Observation 2 of Czarnecki et al.)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LearnabilityExperiment implements Callable<Integer> {
  @Mixin PatternPageOptions target = new PatternPageOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--optimiser",
      defaultValue = "gauss-newton",
      description =
          "Of the pattern: gauss-newton, or adam as the data's. Default: ${DEFAULT-VALUE}")
  String optimiser;

  @Option(
      names = "--epochs",
      defaultValue = "20",
      description = "Of Adam on the data. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord(
            "experiment learnability", spec.commandLine().getParseResult().originalArgs());
    Pattern pattern = target.target(record);
    Optimiser chosen = Asked.option("--optimiser", () -> Optimiser.parse(optimiser));
    FitOptions given = target.options(output.seed);
    FitOptions options =
        FitOptions.with(chosen)
            .withSeed(output.seed)
            .withSeconds(given.seconds())
            .withRmse(given.rmse());
    DataSet set = data.open(output.seed);
    Loss loss = network.loss(set);
    Architecture shape = network.open(set).architecture();
    TrainingOptions training =
        Asked.option("--epochs", () -> TrainingOptions.DEFAULTS.withEpochs(epochs))
            .withSeed(output.seed);
    target.describe(record);
    record.setting("network", shape.describeWidths());
    record.setting("activation", shape.activation().name());
    record.setting("loss", loss.contractName());
    record.setting("dataset", data.dataset);
    record.setting("samples", data.samples);
    record.setting("optimiser", optimiser);
    record.setting("epochs", epochs);
    set.files().forEach(record::input);
    Learnability study = new Learnability(shape, loss, set, pattern, options, training);
    return new PageRun(spec, output, record)
        .run(new LearnabilityPage(study, record.arguments()), shown -> {});
  }
}
