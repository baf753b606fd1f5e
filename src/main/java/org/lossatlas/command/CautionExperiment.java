package org.lossatlas.command;

import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.paper.CautionPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.Caution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment caution}: one function in two landscapes. */
@Command(
    name = "caution",
    description =
        "A trained classifier in a flat plane and, with the same answers to every sample, in a"
            + " landscape of your choice: sharpness before and after.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CautionExperiment implements Callable<Integer> {
  @Mixin PatternPageOptions target = new PatternPageOptions();
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--network",
      paramLabel = "WIDTHS",
      description = "Of the classifier (tanh). Default: the inputs-64-64-64-the classes")
  String network;

  @Option(
      names = "--added",
      defaultValue = "64",
      description = "Units that widen each hidden layer. Default: ${DEFAULT-VALUE}")
  int added;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment caution", spec.commandLine().getParseResult().originalArgs());
    Pattern pattern = target.target(record);
    FitOptions options = target.options(output.seed);
    DataSet set = data.open(output.seed);
    Architecture shape =
        Asked.option(
            "--network",
            () ->
                NetworkFit.requireFit(
                    Architecture.parse(
                        network == null
                            ? set.inputs() + "-64-64-64-" + set.targets().outputs()
                            : network,
                        new Activation.Tanh()),
                    set));
    Caution study = Asked.option("--added", () -> new Caution(shape, added, set, pattern, options));
    target.describe(record);
    record.setting("network", shape.describeWidths());
    record.setting("added", added);
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    set.files().forEach(record::input);
    return new PageRun(spec, output, record)
        .run(new CautionPage(study, record.arguments()), shown -> {});
  }
}
