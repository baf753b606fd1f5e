package org.lossatlas.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Placement;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.TheoremOnePage;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.pattern.SpatialSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment theorem1}: the page of Theorem 1 on a line, in a plane or in space. */
@Command(
    name = "theorem1",
    description =
        "A pattern in the loss of a network on a line, in a plane or in space, on one page: the"
            + " target, the loss and what is left between them. (Theorem 1 of Czarnecki et al.;"
            + " fit writes the network as well)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Theorem1Experiment implements Callable<Integer> {
  @Mixin PatternPageOptions target = new PatternPageOptions();

  @Option(
      names = "--dimensions",
      paramLabel = "1|2|3",
      description = "As of fit. Default: what the pattern has")
  Integer dimensions;

  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();
  @Mixin PlacementOptions placement = new PlacementOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment theorem1", spec.commandLine().getParseResult().originalArgs());
    if (dimensions != null && (dimensions < 1 || dimensions > 3)) {
      throw new BadInputException("--dimensions", dimensions + " where 1, 2 or 3 is possible");
    }
    SpatialSource source = SpatialSource.resolve(target.pattern, Optional.ofNullable(dimensions));
    source.files().forEach(record::input);
    Lattice lattice =
        Asked.option("--grid", () -> GridSize.parse(target.grid, source.dimensions()));
    SpatialPattern pattern = source.on(lattice);
    DataSet set = data.open(output.seed);
    Loss loss = network.loss(set);
    Architecture shape = network.open(set).architecture();
    Placement place = placement.of(shape, source.dimensions(), output.seed);
    ImplicitActivation sigma =
        Asked.option("--loss", () -> ImplicitActivation.of(loss, set.targets()));
    double range = Math.max(1, pattern.sheet().max() - pattern.sheet().min());
    Construction construction =
        Asked.option("--loss", () -> Construction.of(shape, sigma, range, place));
    TheoremOnePage page =
        new TheoremOnePage(
            construction, loss, set, pattern, target.options(output.seed), record.arguments());
    target.describe(record);
    placement.describe(record, place);
    record.setting("dimensions", lattice.dimensions());
    record.setting("network", shape.describeWidths());
    record.setting("activation", shape.activation().name());
    record.setting("loss", loss.contractName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    set.files().forEach(record::input);
    return new PageRun(spec, output, record).run(page, shown -> {});
  }
}
