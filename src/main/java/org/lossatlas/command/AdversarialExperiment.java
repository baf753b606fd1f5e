package org.lossatlas.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.WidthTheorem;
import org.lossatlas.study.AdversarialPath;
import org.lossatlas.study.RotatedDigit;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;
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
  private static final int SIDE = 28;
  private static final int STILLS = 9;
  private static final double STILL = 66;

  /** Points of each piece that are looked at while a step is chosen. */
  private static final int COARSE = 100;

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
    boolean rotated = isRotated();
    requireRange("--samples", samples, 30, 60_000);
    requireRange("--epochs", epochs, 1, 100_000);
    requireRange("--points", points, 1, 1_000_000);
    int units = hidden == null ? (rotated ? SIDE * SIDE : 200) : hidden;
    requireRange("--hidden", units, 1, 10_000);
    DataSet mnist = mnist(rotated ? 100 : samples);
    DataSet data = rotated ? RotatedDigit.of(one(mnist), SIDE, samples, output.seed) : mnist;
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      Parameters network = train(data, units, interrupt.control());
      int label = rotated ? 0 : 5;
      AdversarialPath path = path(network, data, label, rotated);
      int wrong = path.wrong(points);
      write(output.folder(), network, path, label);
      String theorem = WidthTheorem.of(network).sentence();
      describe(record, units, mnist);
      record.result("step", path.step());
      record.result("wrong", wrong);
      record.result("theorem", theorem);
      record.write(output.folder());
      spec.commandLine().getOut().println(theorem);
      spec.commandLine().getOut().println(line(path, wrong));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private boolean isRotated() {
    if (!set.equals("rotated") && !set.equals("mnist")) {
      throw new BadInputException("--set", "'" + set + "' must be rotated or mnist");
    }
    return set.equals("rotated");
  }

  private static void requireRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadInputException(option, value + " must be " + least + " to " + most);
    }
  }

  private static DataSet mnist(int rows) {
    return new DataSets(DataOptions.folder()).open("mnist", Split.TRAIN, new SampleCount(rows), 0);
  }

  /** The first digit 1. */
  private static float[] one(DataSet mnist) {
    float[] image = new float[SIDE * SIDE];
    int row = row(mnist, 1, 0);
    for (int i = 0; i < image.length; i++) {
      image[i] = mnist.x(row, i);
    }
    return image;
  }

  /** The row of the sample of a class that has so many of it before it. */
  private static int row(DataSet data, int label, int skipped) {
    ClassLabels labels = (ClassLabels) data.targets();
    int before = 0;
    for (int row = 0; row < data.samples(); row++) {
      if (labels.label(row) == label && before++ == skipped) {
        return row;
      }
    }
    throw new BadInputException("--samples", "has too few images of class " + label);
  }

  private Parameters train(DataSet data, int units, RunControl control) {
    Architecture shape =
        new Architecture(
            List.of(data.inputs(), units, data.targets().outputs()), new Activation.LeakyRelu(0.1));
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.ADAM)
            .withLearningRate(1e-3)
            .withBatch(32)
            .withEpochs(epochs)
            .withSeed(output.seed);
    Training training =
        new Training(
            InitialWeights.draw(shape, output.seed),
            Loss.CROSS_ENTROPY,
            data,
            Optional.empty(),
            options);
    ProgressLine progress = new ProgressLine("adversarial", spec.commandLine().getErr());
    training.run(
        control,
        look -> {
          progress.report(look.epoch() / epochs, "training");
          if (look.train().accuracy() == 1) {
            control.stop();
          }
        });
    progress.end();
    return training.snapshot().network();
  }

  private AdversarialPath path(Parameters network, DataSet data, int label, boolean rotated) {
    // The rotated set has blue left and right in turn; of MNIST two fives that look different.
    double[] source = image(data, row(data, label, 0));
    double[] target = image(data, row(data, label, rotated ? 1 : 3));
    double[] other = image(data, row(data, rotated ? 1 : 4, 0));
    return AdversarialPath.find(network, label, source, other, target, COARSE)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no adversarial image keeps the path in one region; another --seed may"));
  }

  private static double[] image(DataSet data, int row) {
    double[] image = new double[data.inputs()];
    for (int i = 0; i < image.length; i++) {
      image[i] = data.x(row, i);
    }
    return image;
  }

  private static void write(Path folder, Parameters network, AdversarialPath path, int label)
      throws Exception {
    NetworkFile.write(folder.resolve("network.npz"), network);
    List<FilmFigure.Still> stills = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < STILLS; i++) {
        double share = (double) i / (STILLS - 1);
        double t = row + share;
        String end =
            i == 0 ? (row == 0 ? "S " : "A ") : i == STILLS - 1 ? (row == 0 ? "A " : "T ") : "";
        String caption =
            String.format(Locale.ROOT, "%s%.4f (%.2f)", end, path.confidence(t), share);
        stills.add(FilmFigure.Still.of(path.at(t), SIDE, caption, label));
      }
    }
    FigureFile.png(
        folder.resolve("path.png"),
        new FilmFigure("Source, adversarial image, target: confidence (λ)", stills, STILLS),
        Sheet.paper(STILLS * STILL, 2 * (STILL + 22) + 30),
        Map.of("Software", "Loss Atlas"));
  }

  private String line(AdversarialPath path, int wrong) {
    double least = 1;
    for (int i = 0; i <= 2 * COARSE; i++) {
      least = Math.min(least, path.confidence((double) i / COARSE));
    }
    return String.format(
        Locale.ROOT,
        "points=%d wrong=%d step=%s least_confidence=%.8g",
        2 * points + 1,
        wrong,
        path.step(),
        least);
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
