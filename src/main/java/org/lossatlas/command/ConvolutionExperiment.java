package org.lossatlas.command;

import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.network.Activation;
import org.lossatlas.network.FeatureMaps;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.Loss;
import org.lossatlas.network.SmallConvolution;
import org.lossatlas.paper.ConvolutionPage;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.ConvolutionPattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code experiment convolution}: Theorem 1 by the biases of the first feature maps. */
@Command(
    name = "convolution",
    description =
        "A pattern in the loss of a convolutional network, by the biases of its first feature maps;"
            + " DL4J checks it. Writes network.zip, direction1.zip and direction2.zip, which slice"
            + " reads. --network is an .h5 or .zip with a convolution first; by default a small one"
            + " for the data's pictures. (Theorem 1 of Czarnecki et al.)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ConvolutionExperiment implements Callable<Integer> {
  @Mixin PatternPageOptions target = new PatternPageOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment convolution", spec.commandLine().getParseResult().originalArgs());
    Pattern pattern = target.target(record);
    FitOptions options = target.options(output.seed);
    DataSet set = data.open(output.seed);
    Loss loss = network.loss(set);
    ImportedNetwork shape = shape(set);
    FeatureMaps maps = Asked.option("--network", () -> FeatureMaps.of(shape));
    ConvolutionPattern study =
        Asked.option("--network", () -> new ConvolutionPattern(maps, loss, set, pattern, options));
    target.describe(record);
    record.setting("network", shape.describe());
    network.file().ifPresent(record::input);
    record.setting("loss", loss.contractName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    set.files().forEach(record::input);
    ConvolutionPage page = new ConvolutionPage(study, record.arguments());
    return new PageRun(spec, output, record).run(page, shown -> page.write(output.folder()));
  }

  private ImportedNetwork shape(DataSet set) {
    if (network.network != null) {
      return network
          .convolutional()
          .map(found -> network.convolutional(set))
          .orElseThrow(
              () ->
                  new BadInputException(
                      "--network",
                      network.network + " is no .h5 or .zip of a convolutional network"));
    }
    Activation hidden = Asked.option("--activation", () -> Activation.parse(network.activation));
    return Asked.option(
        "--dataset",
        () -> SmallConvolution.of(set.inputs(), set.targets().outputs(), hidden).zero());
  }
}
