package org.lossatlas.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.ColourPage;
import org.lossatlas.pattern.ColourImage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.ColourStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code experiment colour IMAGE}: Fig. 1. */
@Command(
    name = "colour",
    description =
        "A colour picture in the losses of three heads, squashed by a sigmoid. (Fig. 1 of Czarnecki"
            + " et al.)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ColourExperiment implements Callable<Integer> {
  @Parameters(
      paramLabel = "IMAGE",
      arity = "0..1",
      description =
          "A PNG, JPEG, GIF or BMP picture; transparency over white. Default: a bundled sunset")
  String image;

  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();

  @Option(names = "--grid", defaultValue = "48", description = "Default: ${DEFAULT-VALUE}")
  String grid;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "Of each head. Default: ${DEFAULT-VALUE}")
  double seconds;

  @Option(
      names = "--steps",
      defaultValue = "0",
      description = "A head stops after so many steps. Default: by --seconds and --rmse alone")
  long steps;

  @Option(
      names = "--rmse",
      defaultValue = "0.01",
      description = "A head stops at this error. Default: ${DEFAULT-VALUE}")
  double rmse;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment colour", spec.commandLine().getParseResult().originalArgs());
    GridSize size = Asked.option("--grid", () -> GridSize.parse(grid));
    List<Pattern> channels = channels(size, record);
    DataSet set = data.open(output.seed);
    Loss loss = network.loss(set);
    Architecture shape = network.open(set).architecture();
    FitOptions timed = Asked.option("--seconds", () -> FitOptions.DEFAULTS.withSeconds(seconds));
    FitOptions counted = Asked.option("--steps", () -> timed.withSteps(steps));
    FitOptions options =
        Asked.option("--rmse", () -> counted.withRmse(rmse)).withSeed(output.seed);
    record.setting("image", image == null ? "sunset" : image);
    record.setting("grid", size.toString());
    record.setting("seconds", seconds);
    record.setting("steps", steps);
    record.setting("rmse", rmse);
    record.setting("network", shape.describeWidths());
    record.setting("loss", loss.contractName());
    record.setting("dataset", data.dataset);
    record.setting("samples", data.samples);
    set.files().forEach(record::input);
    ColourStudy study =
        Asked.option("--network", () -> new ColourStudy(shape, loss, set, channels, options));
    return new PageRun(spec, output, record)
        .run(new ColourPage(study, record.arguments()), shown -> {});
  }

  private List<Pattern> channels(GridSize size, RunRecord record) {
    if (image == null) {
      return ColourImage.sunset(size.columns(), size.rows());
    }
    Path file = Path.of(image);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(image, "there is no such picture");
    }
    record.input(file);
    if (ColourImage.isTransparent(file)) {
      record.setting("transparency", "over white");
      spec.commandLine().getErr().println(image + ": transparent pixels are shown over white");
    }
    return ColourImage.read(file).stream()
        .map(channel -> channel.resampled(size.columns(), size.rows()))
        .toList();
  }
}
