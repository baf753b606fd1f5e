package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.study.ExactInterpolation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment interpolation}: networks that pass through all samples by construction. */
@Command(
    name = "interpolation",
    description =
        "Random samples, and two networks that pass through all of them by the solution of one"
            + " triangular system: with one hidden layer, and with several. (Cooper 2018, Lemma 3.3"
            + " and Corollary 3.4) Between the samples the outputs swing far beyond the targets: each"
            + " unit must undo in one gap what all units before it do.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InterpolationExperiment implements Callable<Integer> {
  private static final int MOST_SAMPLES = 1000;
  private static final int MOST_INPUTS = 1000;
  private static final int POINTS = 4001;

  @Option(
      names = "--samples",
      defaultValue = "20",
      description = "N, also the width of the last hidden layer. Default: ${DEFAULT-VALUE}")
  int samples;

  @Option(
      names = "--inputs",
      defaultValue = "2",
      description = "How many numbers each sample has. Default: ${DEFAULT-VALUE}")
  int inputs;

  @Option(
      names = "--deeper",
      defaultValue = "5-3",
      description =
          "Widths of the layers before the last hidden one, in the deeper network."
              + " Default: ${DEFAULT-VALUE}")
  String deeper;

  @Option(
      names = "--activation",
      defaultValue = "smoolu",
      description = "smoolu or relu. Default: ${DEFAULT-VALUE}")
  String activation;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  /** The largest |f| along the projection, of both networks. */
  private double largestBetween;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord(
            "experiment interpolation", spec.commandLine().getParseResult().originalArgs());
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    requirePossible(hidden);
    Architecture wide = shape("", hidden);
    Architecture deep = Asked.option("--deeper", () -> shape(deeper + "-", hidden));
    DataSet data = data();
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("interpolation", spec.commandLine().getErr());
      progress.report(0, "one hidden layer");
      ExactInterpolation shallow = ExactInterpolation.of(wide, data, output.seed);
      Optional<ExactInterpolation> embedded = Optional.empty();
      if (!interrupt.control().isStopped()) {
        progress.report(0.5, "deeper");
        embedded = Optional.of(ExactInterpolation.of(deep, data, output.seed));
      }
      write(shallow, embedded, data);
      progress.end();
      describe(record);
      String line = line(wide, deep, shallow, embedded, data);
      record.result("line", line);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  /** After a stop without the numbers of the deeper network. */
  private String line(
      Architecture wide,
      Architecture deep,
      ExactInterpolation shallow,
      Optional<ExactInterpolation> embedded,
      DataSet data) {
    return String.format(
        Locale.ROOT,
        "samples=%d inputs=%d layers=%d error=%.3g deep_layers=%d deep_error=%.3g"
            + " largest_weight=%.4g largest_between=%.4g",
        samples,
        inputs,
        wide.layers(),
        shallow.largestError(data),
        deep.layers(),
        embedded.map(network -> network.largestError(data)).orElse(Double.NaN),
        shallow.largestWeight(),
        largestBetween);
  }

  private void requirePossible(Activation hidden) {
    if (!ExactInterpolation.isRectified(hidden)) {
      throw new BadInputException(
          "--activation", "must be zero up to 0 and grow above: smoolu or relu, not " + activation);
    }
    if (samples < 1 || samples > MOST_SAMPLES) {
      throw new BadInputException("--samples", "must be 1 to " + MOST_SAMPLES + ", not " + samples);
    }
    if (inputs < 1 || inputs > MOST_INPUTS) {
      throw new BadInputException("--inputs", "must be 1 to " + MOST_INPUTS + ", not " + inputs);
    }
  }

  private Architecture shape(String before, Activation hidden) {
    return Architecture.parse(inputs + "-" + before + samples + "-1", hidden);
  }

  private DataSet data() {
    Random random = new Random(output.seed);
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    double[] y = random.doubles(samples, -1, 1).toArray();
    return DataSet.of("random", x, inputs, RealTargets.of(y, 1), List.of());
  }

  private void write(
      ExactInterpolation shallow, Optional<ExactInterpolation> embedded, DataSet data)
      throws IOException {
    Path folder = output.folder();
    double[] at = shallow.projection().of(data);
    double[] targets = new double[samples];
    for (int i = 0; i < samples; i++) {
      targets[i] = ((RealTargets) data.targets()).value(i, 0);
    }
    double least = Arrays.stream(at).min().orElse(0);
    double range = Math.max(1, Arrays.stream(at).max().orElse(0) - least);
    double[] t = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      t[i] = least + (-0.03 + 1.06 * i / (POINTS - 1)) * range;
    }
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("sample_projection", NpyArray.ofDoubles(at, samples));
    arrays.put("target", NpyArray.ofDoubles(targets, samples));
    arrays.put("projection", NpyArray.ofDoubles(t, POINTS));
    NetworkFile.write(folder.resolve("shallow.npz"), shallow.network());
    List<Series> series = new ArrayList<>();
    put("output", "one hidden layer", shallow, t, 0, arrays, series);
    if (embedded.isPresent()) {
      // Both projections have the same direction and scale, and differ by where they begin.
      double moved = embedded.get().projection().shift() - shallow.projection().shift();
      put("deep_output", "deeper", embedded.get(), t, moved, arrays, series);
      NetworkFile.write(folder.resolve("deep.npz"), embedded.get().network());
    }
    NpzFile.write(folder.resolve("interpolation.npz"), arrays);
    series.add(crosses(at, targets, range));
    FigureFile.png(
        folder.resolve("interpolation.png"),
        new LineFigure(
            "Exact interpolation",
            Axis.linear("projection $a · x + c$"),
            Axis.linear("output $f$"),
            series),
        Sheet.paper(SpectrumResults.WIDTH, SpectrumResults.HEIGHT),
        Map.of("Software", "Loss Atlas"));
  }

  /** What a network answers along the projection. */
  private void put(
      String key,
      String name,
      ExactInterpolation network,
      double[] t,
      double moved,
      Map<String, NpyArray> arrays,
      List<Series> series) {
    double[] f = network.along(Arrays.stream(t).map(at -> at + moved).toArray());
    largestBetween =
        Math.max(largestBetween, Arrays.stream(f).map(Math::abs).max().orElse(Double.NaN));
    arrays.put(key, NpyArray.ofDoubles(f, f.length));
    series.add(Series.of(name, t, f));
  }

  /** The samples as small crosses. */
  private static Series crosses(double[] at, double[] y, double range) {
    double[] px = new double[6 * at.length];
    double[] py = new double[px.length];
    double[] right = {-1, 1, Double.NaN, 0, 0, Double.NaN};
    double[] up = {0, 0, Double.NaN, -1, 1, Double.NaN};
    for (int i = 0; i < px.length; i++) {
      px[i] = at[i / 6] + 0.007 * range * right[i % 6];
      py[i] = y[i / 6] + 0.05 * up[i % 6];
    }
    return Series.of("samples", px, py);
  }

  private void describe(RunRecord record) {
    record.setting("samples", samples);
    record.setting("inputs", inputs);
    record.setting("deeper", deeper);
    record.setting("activation", activation);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
  }
}
