package org.lossatlas.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.lossatlas.figure.LinearisationFigures;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.spectrum.LinearisationExperiment;
import org.lossatlas.spectrum.LinearisationExperiment.Run;
import org.lossatlas.spectrum.LinearisationFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment linearisation}: wide networks against their linear models. */
@Command(
    name = "linearisation",
    description =
        "Networks of growing width against their linear model at the start: one Gauss–Newton step,"
            + " gradient descent's rate against (κ−1)/(κ+1), how far the parameters move, and the gap"
            + " to the linear model, which falls like width^(−1/2)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LinearisationCommand implements Callable<Integer> {
  @Option(
      names = "--widths",
      defaultValue = "32,64,128,256,512,1024,2048",
      description = "Widths of the hidden layer. Default: ${DEFAULT-VALUE}")
  String widths;

  @Option(
      names = "--samples",
      defaultValue = "8",
      description = "N, random inputs with random targets. Default: ${DEFAULT-VALUE}")
  int samples;

  @Option(
      names = "--inputs",
      defaultValue = "8",
      description = "How many numbers each sample has. Default: ${DEFAULT-VALUE}")
  int inputs;

  @Option(
      names = "--networks",
      defaultValue = "10",
      description = "Of each width. Default: ${DEFAULT-VALUE}")
  int networks;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord(
            "experiment linearisation", spec.commandLine().getParseResult().originalArgs());
    List<Integer> asked = Asked.option("--widths", () -> parsed(widths));
    LinearisationExperiment experiment =
        Asked.option(
            "experiment linearisation",
            () -> new LinearisationExperiment(asked, samples, inputs, networks, output.seed));
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("linearisation", spec.commandLine().getErr());
      LinearisationExperiment.Result result = experiment.run(interrupt.control(), progress);
      progress.end();
      if (result.descent().isEmpty()) {
        throw new IOException("stopped before the first network was trained");
      }
      describe(record);
      LinearisationFit fit = LinearisationFit.to(result.runs());
      write(result, fit, record);
      String line = line(result, fit);
      record.result("line", line);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static List<Integer> parsed(String text) {
    if (!text.matches("[1-9]\\d{0,5}(,[1-9]\\d{0,5}){0,49}")) {
      throw new IllegalArgumentException("'" + text + "' must look like 32,64,128");
    }
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  private void write(LinearisationExperiment.Result result, LinearisationFit fit, RunRecord record)
      throws IOException {
    List<Run> runs = result.runs();
    LinearisationExperiment.Descent descent = result.descent().orElseThrow();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("width", column(runs, Run::width));
    arrays.put("contraction", column(runs, Run::contraction));
    arrays.put("rate", column(runs, Run::rate));
    arrays.put("linear_left", column(runs, Run::linearLeft));
    arrays.put("network_left", column(runs, Run::networkLeft));
    arrays.put("distance", column(runs, Run::distance));
    arrays.put("gap", column(runs, Run::gap));
    arrays.put("residual", column(descent.network(), left -> left));
    arrays.put("linear_residual", column(descent.linear(), left -> left));
    NpzFile.write(output.folder().resolve("linearisation.npz"), arrays);
    ExperimentFigures figures = new ExperimentFigures(output.folder(), record.provenance());
    figures.write(
        "widths", LinearisationFigures.widths(fit), SpectrumResults.WIDTH, SpectrumResults.HEIGHT);
    figures.write(
        "descent",
        LinearisationFigures.descent(descent, last(runs).contraction()),
        SpectrumResults.WIDTH,
        SpectrumResults.HEIGHT);
  }

  private static Run last(List<Run> runs) {
    return runs.get(runs.size() - 1);
  }

  private static <T> NpyArray column(List<T> rows, ToDoubleFunction<T> value) {
    return NpyArray.ofDoubles(rows.stream().mapToDouble(value).toArray(), rows.size());
  }

  private static String line(LinearisationExperiment.Result result, LinearisationFit fit) {
    List<LinearisationFit.Mean> means = fit.means();
    LinearisationFit.Mean narrow = means.get(0);
    LinearisationFit.Mean wide = means.get(means.size() - 1);
    return String.format(
        Locale.ROOT,
        "networks=%d slope=%.4g slope_error=%.2g rate=%.6g contraction=%.6g linear_left=%.2g"
            + " network_left=%.3g distance_narrowest=%.4g distance_widest=%.4g gap_widest=%.3g",
        result.runs().size(),
        fit.slope(),
        fit.slopeError(),
        wide.rate(),
        wide.contraction(),
        result.runs().stream().mapToDouble(Run::linearLeft).max().orElse(Double.NaN),
        wide.networkLeft(),
        narrow.distance(),
        wide.distance(),
        wide.gap());
  }

  private void describe(RunRecord record) {
    record.setting("widths", widths);
    record.setting("samples", samples);
    record.setting("inputs", inputs);
    record.setting("networks", networks);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
  }
}
