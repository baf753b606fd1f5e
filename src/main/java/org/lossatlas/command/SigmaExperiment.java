package org.lossatlas.command;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.SigmaPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment sigma}: Fig. 3. */
@Command(
    name = "sigma",
    description =
        "The implicit activation σ along the ray and over two outputs, its infimum and the part"
            + " that a target needs. (Lemma 1 and Fig. 3 of Czarnecki et al.)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SigmaExperiment implements Callable<Integer> {
  @Option(
      names = "--loss",
      defaultValue = "cross-entropy",
      description = "cross-entropy, squared, hinge or absolute. Default: ${DEFAULT-VALUE}")
  String loss;

  @Option(
      names = "--marginal",
      paramLabel = "P,P,…",
      description = "P(y), summing to 1. Default: ten classes of equal share")
  String marginal;

  @Option(
      names = "--pattern-range",
      defaultValue = "1",
      description = "Largest less smallest value of the target. Default: ${DEFAULT-VALUE}")
  double range;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment sigma", spec.commandLine().getParseResult().originalArgs());
    Loss asked = Asked.option("--loss", () -> Loss.parse(loss));
    List<Double> shares =
        marginal == null ? Collections.nCopies(10, 0.1) : TransferExperiment.parsed(marginal);
    SigmaPage page =
        Asked.option(
            "--pattern-range", () -> new SigmaPage(asked, shares, range, record.arguments()));
    record.setting("loss", loss);
    record.setting("marginal", shares);
    record.setting("pattern-range", range);
    return new PageRun(spec, output, record).run(page, shown -> {});
  }
}
