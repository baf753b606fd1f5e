package org.lossatlas.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.lossatlas.figure.IndexFigures;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.spectrum.CriticalPoint.Kind;
import org.lossatlas.spectrum.IndexExperiment;
import org.lossatlas.spectrum.IndexExperiment.Found;
import org.lossatlas.spectrum.IndexFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment index}: index against energy of critical points, and the 3/2 law. */
@Command(
    name = "index",
    description =
        "Critical points of a network with one hidden tanh layer, found by minimising the squared"
            + " length of the gradient from many starts: their index against their energy, and the"
            + " critical energy against φ. (Pennington and Bahri 2017)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IndexCommand implements Callable<Integer> {
  @Option(
      names = "--inputs",
      defaultValue = "8",
      description = "Inputs, and as many hidden units. Default: ${DEFAULT-VALUE}")
  int inputs;

  @Option(names = "--outputs", defaultValue = "2", description = "m. Default: ${DEFAULT-VALUE}")
  int outputs;

  @Option(
      names = "--phi",
      defaultValue = "0.25,0.5,0.75",
      description = "φ = n/(mN), 0.01 to 2, one or more; N follows. Default: ${DEFAULT-VALUE}")
  String phi;

  @Option(
      names = "--starts",
      defaultValue = "400",
      description =
          "Searches for each φ. One in fifty ends at a critical point (‖∇L‖ ≤ 1e-9 max|λ|), half of"
              + " them nearly (‖∇L‖² ≤ 1e-6); both are fitted, each for itself. Default:"
              + " ${DEFAULT-VALUE}")
  int starts;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment index", spec.commandLine().getParseResult().originalArgs());
    List<Double> ratios = Asked.option("--phi", () -> parsed(phi));
    IndexExperiment experiment =
        Asked.option(
            "experiment index",
            () -> new IndexExperiment(inputs, outputs, ratios, starts, output.seed));
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("index", spec.commandLine().getErr());
      IndexExperiment.Result result = experiment.run(interrupt.control(), progress);
      progress.end();
      IndexFit fit = IndexFit.to(result.points(), output.seed);
      IndexFit nearly = IndexFit.to(result.of(Kind.NEARLY), output.seed);
      describe(record);
      write(result, fit, nearly, record);
      String line = line(experiment, result, fit, nearly);
      record.result("line", line);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static List<Double> parsed(String text) {
    if (!text.matches("[0-9.eE+-]{1,12}(,[0-9.eE+-]{1,12})*")) {
      throw new IllegalArgumentException("'" + text + "' must look like 0.25,0.5,0.75");
    }
    try {
      return Arrays.stream(text.split(",")).map(Double::valueOf).toList();
    } catch (NumberFormatException notNumbers) {
      throw new IllegalArgumentException("'" + text + "' must look like 0.25,0.5,0.75", notNumbers);
    }
  }

  private void write(IndexExperiment.Result result, IndexFit fit, IndexFit nearly, RunRecord record)
      throws IOException {
    List<Found> points = result.points();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("phi", column(result.ends(), Found::phi));
    arrays.put("energy", column(result.ends(), Found::energy));
    arrays.put("index", column(result.ends(), Found::index));
    arrays.put("gradient", column(result.ends(), Found::slope));
    arrays.put("kind", column(result.ends(), end -> end.kind().code()));
    arrays.put("fit_phi", column(fit.edges(), IndexFit.Edge::phi));
    arrays.put("critical_energy", column(fit.edges(), IndexFit.Edge::critical));
    arrays.put("critical_energy_error", column(fit.edges(), IndexFit.Edge::criticalError));
    arrays.put("lowest_energy", column(nearly.edges(), IndexFit.Edge::lowest));
    arrays.put("lowest_energy_error", column(nearly.edges(), IndexFit.Edge::lowestError));
    arrays.put("nearly_phi", column(nearly.edges(), IndexFit.Edge::phi));
    arrays.put("factor", column(fit.edges(), IndexFit.Edge::factor));
    NpzFile.write(output.folder().resolve("index.npz"), arrays);
    ExperimentFigures figures = new ExperimentFigures(output.folder(), record.provenance());
    draw(figures, "energy", IndexFigures.energies(points));
    draw(figures, "index", IndexFigures.threeHalves("Critical points", points, fit));
    List<Found> near = result.of(Kind.NEARLY);
    draw(figures, "nearly", IndexFigures.threeHalves("Nearly critical", near, nearly));
    draw(figures, "critical", IndexFigures.criticalEnergies(fit, nearly));
  }

  private static void draw(ExperimentFigures figures, String name, LineFigure figure)
      throws IOException {
    figures.write(name, figure, SpectrumResults.WIDTH, SpectrumResults.HEIGHT);
  }

  private static <T> NpyArray column(List<T> rows, ToDoubleFunction<T> value) {
    return NpyArray.ofDoubles(rows.stream().mapToDouble(value).toArray(), rows.size());
  }

  private static String line(
      IndexExperiment experiment, IndexExperiment.Result result, IndexFit fit, IndexFit nearly) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "n=%d searches=%d points=%d exponent=%.4g exponent_error=%.2g misfit=%.3g"
                    + " misfit_1.5=%.3g law_exponent=%.3g nearly=%d nearly_exponent=%.4g nearly_exponent_error=%.2g"
                    + " idle=%d repeated=%d",
                experiment.parameters(),
                result.searches(),
                result.points().size(),
                fit.exponent(),
                fit.exponentError(),
                fit.misfit(),
                fit.theoryMisfit(),
                IndexFit.ofLaw(result.points()),
                result.of(Kind.NEARLY).size(),
                nearly.exponent(),
                nearly.exponentError(),
                result.of(Kind.IDLE).size(),
                result.repeated()));
    for (IndexFit.Edge edge : fit.edges()) {
      line.append(
          String.format(
              Locale.ROOT,
              " critical_%.3g=%.4g critical_error_%.3g=%.2g",
              edge.phi(),
              edge.critical(),
              edge.phi(),
              edge.criticalError()));
    }
    for (IndexFit.Edge edge : nearly.edges()) {
      line.append(
          String.format(
              Locale.ROOT,
              " lowest_%.3g=%.4g lowest_error_%.3g=%.2g",
              edge.phi(),
              edge.lowest(),
              edge.phi(),
              edge.lowestError()));
    }
    return line.toString();
  }

  private void describe(RunRecord record) {
    record.setting("inputs", inputs);
    record.setting("outputs", outputs);
    record.setting("phi", phi);
    record.setting("starts", starts);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
  }
}
