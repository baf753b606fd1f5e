package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.MonteCarlo;
import org.lossatlas.spectrum.SpectralLaw;
import org.lossatlas.spectrum.SpectralModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code law}: what random-matrix theory says about a Hessian's spectrum. */
@Command(
    name = "law",
    description = "The random-matrix prediction for the spectrum of a Hessian.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LawCommand implements Callable<Integer> {
  /** Rows of each random matrix of the check. */
  private static final int ROWS = 400;

  @Option(
      names = "--model",
      defaultValue = "wishart-wigner",
      description = "wishart-wigner or relu. Default: ${DEFAULT-VALUE}")
  String model;

  @Option(names = "--phi", required = true, description = "φ, parameters per datum, above 0")
  double phi;

  @Option(names = "--energy", required = true, description = "ε, the energy, 0 or more")
  double energy;

  @Option(
      names = "--matrices",
      defaultValue = "3",
      description =
          "Random matrices of the same model, drawn beside the law; 0 for none. Default:"
              + " ${DEFAULT-VALUE}")
  int matrices;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record = new RunRecord("law", spec.commandLine().getParseResult().originalArgs());
    SpectralModel asked = Asked.option("--model", () -> SpectralModel.parse(model));
    Asked.option("--phi", () -> SpectralLaw.of(asked, phi, 0));
    SpectralLaw law = Asked.option("--energy", () -> SpectralLaw.of(asked, phi, energy));
    if (matrices < 0 || matrices > 1000) {
      throw new BadInputException("--matrices", "must be 0 to 1000, not " + matrices);
    }
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      LawCurve curve = LawCurve.of(law);
      Eigenvalues sample = MonteCarlo.sample(law, ROWS, matrices, output.seed, interrupt.control());
      String line = line(curve);
      describe(record, curve);
      write(curve, sample, record);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private void write(LawCurve curve, Eigenvalues sample, RunRecord record) throws IOException {
    Path folder = output.folder();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("lambda", NpyArray.ofDoubles(curve.lambda(), curve.size()));
    arrays.put("density", NpyArray.ofDoubles(curve.density(), curve.size()));
    arrays.put("atom", NpyArray.ofDoubles(new double[] {curve.law().atom()}));
    if (!sample.isEmpty()) {
      arrays.put("sample", NpyArray.ofDoubles(sample.toArray(), sample.count()));
    }
    NpzFile.write(folder.resolve("law.npz"), arrays);
    FigureFile.png(
        folder.resolve("law.png"),
        SpectrumFigures.law(curve, sample),
        Sheet.paper(SpectrumResults.WIDTH, SpectrumResults.HEIGHT),
        record.provenance().texts());
  }

  private static String line(LawCurve curve) {
    SpectralLaw law = curve.law();
    return String.format(
        Locale.ROOT,
        "index=%.10g critical_energy=%.10g atom=%.10g lower=%.10g upper=%.10g",
        curve.index(),
        law.criticalEnergy(),
        law.atom(),
        law.lower(),
        law.upper());
  }

  private void describe(RunRecord record, LawCurve curve) {
    SpectralLaw law = curve.law();
    record.setting("model", law.model().contractName());
    record.setting("phi", phi);
    record.setting("energy", energy);
    record.setting("matrices", matrices);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    record.result("index", curve.index());
    record.result("critical_energy", law.criticalEnergy());
    record.result("atom", law.atom());
    record.result("lower", law.lower());
    record.result("upper", law.upper());
  }
}
