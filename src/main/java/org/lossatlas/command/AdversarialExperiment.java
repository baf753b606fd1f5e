package org.lossatlas.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.regions.WidthTheorem;
import org.lossatlas.study.AdversarialPath;
import org.lossatlas.study.AdversarialSet;
import org.lossatlas.study.AdversarialStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment adversarial}: Figs. 5.6 to 5.8 of Nguyen's thesis. */
@Command(
    name = "adversarial",
    description =
        "Trains a narrow network and walks inside the region of one class from a source image over"
            + " an adversarial one to a target image (Figs. 5.6-5.8 of Nguyen's thesis).",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AdversarialExperiment implements Callable<Integer> {
  private static final int STILLS = 9;
  private static final double STILL = 66;

  @Option(
      names = "--set",
      defaultValue = "rotated",
      description =
          "rotated: a digit 1 of MNIST turned (Fig. 5.7); mnist: fives, past a four (Fig. 5.8)."
              + " Default: ${DEFAULT-VALUE}")
  String set;

  @Option(names = "--hidden", description = "Hidden units. Default: 784 for rotated, else 200")
  Integer hidden;

  @Option(
      names = "--samples",
      defaultValue = "2000",
      description = "Training images. Default: ${DEFAULT-VALUE}")
  int samples;

  @Option(
      names = "--epochs",
      defaultValue = "60",
      description =
          "At most; training ends when no image is named wrongly. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Option(
      names = "--points",
      defaultValue = "10000",
      description = "Points of each of the two straight pieces. Default: ${DEFAULT-VALUE}")
  int points;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment adversarial", spec.commandLine().getParseResult().originalArgs());
    AdversarialSet kind = Asked.option("--set", () -> AdversarialSet.parse(set));
    requireRange("--samples", samples, 30, 60_000);
    requireRange("--epochs", epochs, 1, 100_000);
    requireRange("--points", points, 1, 1_000_000);
    int units = hidden == null ? kind.hidden() : hidden;
    requireRange("--hidden", units, 1, 10_000);
    AdversarialStudy study =
        new AdversarialStudy(kind, units, samples, epochs, points, output.seed);
    DataSet mnist = study.mnist(new DataSets(DataOptions.folder()));
    DataSet images = Asked.option("--samples", () -> study.images(mnist));
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("adversarial", spec.commandLine().getErr());
      AdversarialStudy.Outcome outcome = study.run(images, interrupt.control(), progress);
      progress.end();
      NetworkFile.write(output.folder().resolve("network.npz"), outcome.network());
      describe(record, units, mnist);
      String theorem = WidthTheorem.of(outcome.network()).sentence();
      record.result("theorem", theorem);
      spec.commandLine().getOut().println(theorem);
      spec.commandLine().getOut().println(path(outcome, record));
      spec.commandLine().getOut().flush();
      record.write(output.folder());
    }
    return 0;
  }

  private static void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadInputException(option, value + " must be " + least + " to " + most);
    }
  }

  /** Writes the film strip, if there is a path, and says in a line how it went. */
  private String path(AdversarialStudy.Outcome outcome, RunRecord record) throws Exception {
    record.result("wrong_images", outcome.wrong());
    if (outcome.path().isEmpty()) {
      record.result("path", "none");
      return "no path: with "
          + outcome.wrong()
          + " images named wrongly, no adversarial image keeps it in one region";
    }
    AdversarialPath path = outcome.path().get();
    AdversarialPath.Check check = path.check(points);
    FilmFigure strip =
        FilmFigure.strip(
            "Source, adversarial image, target: confidence (λ)",
            path.stills(STILLS),
            path.captions(STILLS),
            AdversarialStudy.SIDE,
            path.label(),
            STILLS);
    new ExperimentFigures(output.folder(), record.provenance())
        .write("path", strip, STILLS * STILL, 2 * (STILL + 22) + 30);
    record.result("step", path.step());
    record.result("wrong", check.wrong());
    return String.format(
        Locale.ROOT,
        "points=%d wrong=%d step=%s least_confidence=%.8g",
        check.points(),
        check.wrong(),
        path.step(),
        check.leastConfidence());
  }

  private void describe(RunRecord record, int units, DataSet mnist) {
    record.setting("set", set);
    record.setting("hidden", units);
    record.setting("samples", samples);
    record.setting("epochs", epochs);
    record.setting("points", points);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    mnist.files().forEach(record::input);
  }
}
