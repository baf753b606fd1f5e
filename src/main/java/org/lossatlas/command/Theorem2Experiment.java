package org.lossatlas.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.paper.FigureFourPage;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.TrainedPatternPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;
import org.lossatlas.study.FigureFour;
import org.lossatlas.study.TrainedPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment theorem2}: Fig. 4, or a classifier at the lowest point of a pattern. */
@Command(
    name = "theorem2",
    description =
        "Fig. 4 of Czarnecki et al., or with --dataset a pattern whose lowest point is a trained"
            + " classifier. (Theorem 2)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Theorem2Experiment implements Callable<Integer> {
  private static final List<String> OF_A_CLASSIFIER =
      List.of("--pattern", "--network", "--samples", "--epochs");
  private static final List<String> OF_FIGURE_FOUR = List.of("--seconds");

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "mnist or fashion-mnist, for a classifier. Default: the curve of Fig. 4")
  String dataset;

  @Option(
      names = "--pattern",
      defaultValue = "1-exp(-((a-0.5)^2+(b-0.5)^2)/0.1)",
      description = "Of a classifier: as fit's PATTERN, a plane. Default: ${DEFAULT-VALUE}")
  String pattern;

  @Option(
      names = "--network",
      paramLabel = "WIDTHS",
      description = "Of a classifier. Default: the inputs-300-128-the classes")
  String network;

  @Option(
      names = "--samples",
      defaultValue = "1000",
      description = "Of train and of test. Default: ${DEFAULT-VALUE}")
  String samples;

  @Option(
      names = "--epochs",
      defaultValue = "40",
      description = "Of a classifier's learning. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Option(names = "--grid", description = "Default: 25 for a classifier, 41 in training of Fig. 4")
  Integer grid;

  @Option(
      names = "--seconds",
      defaultValue = "40",
      description = "Of the learning of Fig. 4. Default: ${DEFAULT-VALUE}")
  double seconds;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment theorem2", spec.commandLine().getParseResult().originalArgs());
    requireUse();
    List<String> command = record.arguments();
    int side = grid == null ? dataset == null ? 41 : 25 : grid;
    Asked.option("--grid", () -> new GridSize(side, side));
    Page page = dataset == null ? figure(side, command) : classifier(side, command, record);
    record.setting("grid", side);
    return new PageRun(spec, output, record).run(page, shown -> {});
  }

  /** An option of the other page is refused, not passed over. */
  private void requireUse() {
    for (String option : dataset == null ? OF_A_CLASSIFIER : OF_FIGURE_FOUR) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new BadInputException(
            option,
            dataset == null
                ? "is for a classifier, which --dataset asks for"
                : "is for Fig. 4, which is drawn without --dataset");
      }
    }
  }

  private Page figure(int side, List<String> command) {
    FitOptions options =
        Asked.option("--seconds", () -> FitOptions.DEFAULTS.withSeconds(seconds))
            .withSeed(output.seed)
            .withRmse(FigureFour.CLOSE);
    return new FigureFourPage(new FigureFour(side, options), command);
  }

  private Page classifier(int side, List<String> command, RunRecord record) {
    DataSets sets = new DataSets(DataOptions.folder());
    SampleCount count = Asked.option("--samples", () -> SampleCount.parse(samples));
    DataSet train = sets.open(dataset, Split.TRAIN, count, output.seed);
    DataSet test = sets.open(dataset, Split.TEST, count, output.seed);
    Architecture shape =
        network == null
            ? TrainedPattern.usual(train)
            : Asked.option("--network", () -> Architecture.parse(network, new Activation.Tanh()));
    Asked.option("--network", () -> NetworkFit.requireFit(shape, train));
    Pattern target = PatternSource.resolve(pattern).pattern(side, side);
    TrainedPattern study =
        Asked.option(
            "--network", () -> new TrainedPattern(shape, train, test, target, epochs, output.seed));
    record.setting("dataset", dataset);
    record.setting("pattern", pattern);
    record.setting("network", shape.describeWidths());
    record.setting("samples", samples);
    record.setting("epochs", epochs);
    train.files().forEach(record::input);
    test.files().forEach(record::input);
    return new TrainedPatternPage(study, command);
  }
}
