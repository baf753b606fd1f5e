package org.lossatlas.command;

import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.SmallConvolution;
import org.lossatlas.paper.MultiPointPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;
import org.lossatlas.study.CellGoal;
import org.lossatlas.study.MultiPoint;
import org.lossatlas.study.Searched;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment multi-point}: the empirical forerunner. */
@Command(
    name = "multi-point",
    description =
        "Learns a network and two directions on real data, nothing zeroed, so that the loss is low"
            + " at the black cells of a drawing and high at the white ones, beside the"
            + " construction. (Skorokhodov and Burtsev)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MultiPointExperiment implements Callable<Integer> {
  /** Seconds that the construction beside it has at most. */
  private static final double CONSTRUCTIVE = 300;

  @Option(
      names = "--pattern",
      defaultValue = "heart",
      description = "As fit's PATTERN: below 1/2 a cell is good. Default: ${DEFAULT-VALUE}")
  String pattern;

  @Option(names = "--invert", description = "Swap good and bad cells.")
  boolean invert;

  @Option(names = "--grid", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}")
  String grid;

  @Option(
      names = "--dataset",
      defaultValue = "fashion-mnist",
      description = "mnist or fashion-mnist. Default: ${DEFAULT-VALUE}")
  String dataset;

  @Option(
      names = "--samples",
      defaultValue = "1000",
      description = "Of train and of test. Default: ${DEFAULT-VALUE}")
  String samples;

  @Option(
      names = "--network",
      paramLabel = "WIDTHS|convolution",
      description =
          "Widths, or convolution: 8 and 16 feature maps and 32 units. Default: the"
              + " inputs-64-64-the classes")
  String network;

  @Option(
      names = "--activation",
      defaultValue = "relu",
      description = "As fit's. Default: ${DEFAULT-VALUE}")
  String activation;

  @Option(
      names = "--orthogonal",
      description = "Keep the second direction at right angles to the first.")
  boolean orthogonal;

  @Option(
      names = "--grey",
      description = "The loss of a cell is to be as high as the drawing is light there.")
  boolean grey;

  @Option(
      names = "--steps",
      defaultValue = "0",
      description =
          "The search ends after so many steps; its schedule then follows them and not the clock, so"
              + " that it repeats to the bit. Default: by --seconds alone")
  long steps;

  @Option(
      names = "--seconds",
      defaultValue = "120",
      description = "The search ends after so many at the latest. Default: ${DEFAULT-VALUE}")
  double seconds;

  @Option(
      names = "--learning-rate",
      defaultValue = "0.002",
      description = "Of Adam. Default: ${DEFAULT-VALUE}")
  double rate;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment multi-point", spec.commandLine().getParseResult().originalArgs());
    GridSize size = Asked.option("--grid", () -> GridSize.parse(grid));
    Pattern drawn = PatternSource.resolve(pattern).pattern(size.columns(), size.rows());
    Pattern target = invert ? drawn.map(value -> 1 - value) : drawn;
    DataSets sets = new DataSets(DataOptions.folder());
    SampleCount count = Asked.option("--samples", () -> SampleCount.parse(samples));
    DataSet train = sets.open(dataset, Split.TRAIN, count, output.seed);
    DataSet test = sets.open(dataset, Split.TEST, count, output.seed);
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Searched searched = searched(train, hidden);
    FitOptions options =
        Asked.option(
                "--seconds", () -> FitOptions.DEFAULTS.withSeconds(Math.min(seconds, CONSTRUCTIVE)))
            .withSeed(output.seed)
            .withRmse(MultiPointPage.ROUGH);
    Asked.option("--steps", () -> FitOptions.DEFAULTS.withSteps(steps));
    Asked.option("--learning-rate", () -> FitOptions.DEFAULTS.withLearningRate(rate));
    MultiPoint study =
        Asked.option(
            "--pattern",
            () ->
                new MultiPoint(
                    searched,
                    train,
                    test,
                    target,
                    grey ? CellGoal.GREY : CellGoal.BINARY,
                    orthogonal,
                    steps,
                    seconds,
                    rate,
                    options));
    record.setting("pattern", pattern);
    record.setting("invert", invert);
    record.setting("grid", size.toString());
    record.setting("dataset", dataset);
    record.setting("samples", samples);
    record.setting("network", searched.describe());
    record.setting("activation", hidden.name());
    record.setting("orthogonal", orthogonal);
    record.setting("grey", grey);
    record.setting("steps", steps);
    record.setting("seconds", seconds);
    record.setting("learning-rate", rate);
    train.files().forEach(record::input);
    test.files().forEach(record::input);
    return new PageRun(spec, output, record)
        .run(new MultiPointPage(study, record.arguments()), shown -> {});
  }

  private Searched searched(DataSet train, Activation hidden) {
    int outputs = train.targets().outputs();
    if ("convolution".equals(network)) {
      return Asked.option(
          "--network",
          () ->
              new Searched.Convolutional(
                  SmallConvolution.of(train.inputs(), outputs, hidden).with(8, 16, 32)));
    }
    String widths = network == null ? train.inputs() + "-64-64-" + outputs : network;
    return Asked.option(
        "--network",
        () -> new Searched.Dense(NetworkFit.requireFit(Architecture.parse(widths, hidden), train)));
  }
}
