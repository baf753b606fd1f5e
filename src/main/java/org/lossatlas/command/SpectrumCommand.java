package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.ExactSpectrum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spectrum}: eigenvalues of the loss Hessian and of its two parts. */
@Command(
    name = "spectrum",
    description =
        "Eigenvalues of the Hessian of the loss, H, of its parts H₀ and H₁ and of its blocks by"
            + " layer. Of a convolutional network H alone, by differences of its gradient.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SpectrumCommand implements Callable<Integer> {
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--method",
      description =
          "exact: all eigenvalues; lanczos: the largest and smallest; slq: the density, with error"
              + " bars. Default: exact if the matrix fits, else lanczos; lanczos for convolutional"
              + " networks")
  String method;

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "lanczos: how many at each end. Default: 10")
  Integer top;

  @Option(
      names = "--probes",
      defaultValue = "10",
      description = "slq: random vectors. Default: ${DEFAULT-VALUE}")
  int probes;

  @Option(
      names = "--steps",
      defaultValue = "80",
      description =
          "slq: products a random vector; the density is broadened by 1.25/STEPS of the spectrum's"
              + " width. Default: ${DEFAULT-VALUE}")
  int steps;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("spectrum", spec.commandLine().getParseResult().originalArgs());
    if (top != null && top < 1) {
      throw new BadInputException("--top", "must be 1 or more, not " + top);
    }
    if (network.convolutional().isPresent()) {
      return callImported(record);
    }
    DataSet set = data.open(output.seed);
    Loss loss = network.loss(set);
    Parameters theta = network.network(set, output.seed);
    NetworkOptions.requireNoSkips(theta);
    SpectrumMethod chosen = chosen(theta);
    LossCurvature curvature = LossCurvature.of(theta, loss, set);
    requireFinite(curvature.gradient());
    output.makeFolder();
    PrintWriter err = spec.commandLine().getErr();
    String kinks = kinks(theta.architecture().activation(), loss);
    if (!kinks.isEmpty()) {
      err.println(kinks);
      err.flush();
    }
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("spectrum", err);
      SpectrumResults results = new SpectrumResults(output.folder(), record);
      Architecture shape = theta.architecture();
      describe(record, set, shape.describeWidths(), shape.activation().name());
      chosen.describe(record);
      if (!kinks.isEmpty()) {
        record.result("kinks", kinks);
      }
      String line = chosen.run(curvature, output.seed, interrupt.control(), progress, results);
      progress.end();
      record.write(output.folder());
      if (line.contains("=nan")) {
        err.println(
            "Both ends do not tell how many eigenvalues are positive, zero or negative: "
                + countsBy(theta.count()));
        err.flush();
      }
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  /** A convolutional network: products by differences. */
  private int callImported(RunRecord record) throws Exception {
    DataSet set = data.openPictures(output.seed);
    Loss loss = network.loss(set);
    ImportedNetwork imported = network.convolutional(set);
    int ends = top == null ? 10 : top;
    ImportedSpectrum spectrum =
        Asked.option(
            "--method",
            () -> new ImportedSpectrum(imported, loss, set, method, ends, probes, steps));
    requireFinite(spectrum.gradient());
    output.makeFolder();
    PrintWriter err = spec.commandLine().getErr();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("spectrum", err);
      SpectrumResults results = new SpectrumResults(output.folder(), record);
      describe(record, set, spectrum.shape(), "of the file");
      spectrum.describe(record);
      String line = spectrum.run(output.seed, interrupt.control(), progress, results);
      progress.end();
      record.result("product_error", spectrum.largestError());
      record.write(output.folder());
      err.printf(
          Locale.ROOT,
          "Products by differences of the gradient; largest estimated error %.1e of a product.%n",
          spectrum.largestError());
      err.flush();
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static String countsBy(int n) {
    return n <= ExactSpectrum.mostParameters()
        ? "--method exact counts them."
        : "--method slq estimates them; exact ones are possible up to n = "
            + ExactSpectrum.mostParameters()
            + ".";
  }

  private SpectrumMethod chosen(Parameters theta) {
    int n = theta.count();
    int ends = Math.min(top == null ? 10 : top, n);
    String name =
        method == null ? (n <= ExactSpectrum.mostParameters() / 2 ? "exact" : "lanczos") : method;
    return Asked.option("--method", () -> SpectrumMethod.of(name, n, ends, probes, steps));
  }

  private static void requireFinite(double[] gradient) {
    double size = 0;
    for (double slope : gradient) {
      size += Math.abs(slope);
    }
    if (!Double.isFinite(size)) {
      throw new BadInputException(
          "--network", "has derivatives that are not finite; a spectrum needs finite ones");
    }
  }

  /** What is left out of the second derivatives; empty for a smooth loss. */
  private static String kinks(Activation activation, Loss loss) {
    boolean kinked =
        activation instanceof Activation.Relu || activation instanceof Activation.LeakyRelu;
    String which = kinked ? activation.name() : "";
    if (!loss.isCurved()) {
      which += (kinked ? " and " : "") + loss.contractName();
    }
    return which.isEmpty() ? "" : "The kinks of " + which + " count as second derivatives of 0.";
  }

  private void describe(RunRecord record, DataSet set, String shape, String activation) {
    network.describe(record);
    record.setting("network", shape);
    record.setting("activation", activation);
    record.setting("loss", network.lossName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    set.files().forEach(record::input);
    network.file().ifPresent(record::input);
  }
}
