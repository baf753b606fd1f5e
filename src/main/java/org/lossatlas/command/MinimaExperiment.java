package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.MinimaManifold;
import org.lossatlas.spectrum.OutputJacobian;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code experiment minima}: Cooper's counts at a minimum, and a walk on the manifold of minima.
 */
@Command(
    name = "minima",
    description =
        "A minimum of zero squared loss with more parameters than outputs: N·m positive eigenvalues,"
            + " the rest zero; then a walk on the manifold of such minima. (Cooper 2018)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MinimaExperiment implements Callable<Integer> {
  private static final int PROBES = 200;

  @Option(
      names = "--network",
      defaultValue = "2-12-1",
      description = "Widths; more parameters than N·m. Default: ${DEFAULT-VALUE}")
  String network;

  @Option(
      names = "--activation",
      defaultValue = "tanh",
      description = "A smooth one, such as tanh or smoolu. Default: ${DEFAULT-VALUE}")
  String activation;

  @Option(
      names = "--samples",
      defaultValue = "12",
      description = "N, random inputs with random targets. Default: ${DEFAULT-VALUE}")
  int samples;

  @Option(
      names = "--steps",
      defaultValue = "40",
      description = "Of the walk. Default: ${DEFAULT-VALUE}")
  int steps;

  @Option(
      names = "--length",
      defaultValue = "0.1",
      description = "Of a step, in θ. Default: ${DEFAULT-VALUE}")
  double length;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  private final List<double[]> looks = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment minima", spec.commandLine().getParseResult().originalArgs());
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Architecture shape = Asked.option("--network", () -> Architecture.parse(network, hidden));
    Parameters start = InitialWeights.draw(shape, output.seed);
    requirePossible(shape, start);
    DataSet data = data(shape);
    MinimaManifold manifold = new MinimaManifold(data);
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      RunControl control = interrupt.control();
      ProgressLine progress = new ProgressLine("minima", spec.commandLine().getErr());
      progress.report(0, "descending");
      Parameters minimum =
          manifold
              .descend(start, control)
              .orElseThrow(() -> new IOException("no zero loss was reached; try another --seed"));
      LossCurvature curvature = LossCurvature.of(minimum, Loss.SQUARED, data);
      Eigenvalues values = ExactSpectrum.of(curvature, HessianPart.WHOLE, control);
      Parameters end = walk(manifold, minimum, data, control, progress);
      progress.end();
      write(values, minimum, end);
      describe(record);
      String line = line(values, shape, OutputJacobian.of(minimum, data).rank());
      record.result("line", line);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private void requirePossible(Architecture shape, Parameters start) {
    if (samples < 1 || (long) samples * shape.outputs() > 400) {
      throw new BadInputException(
          "--samples", "times outputs must be 1 to 400, not " + samples * shape.outputs());
    }
    if (start.count() <= samples * shape.outputs() || start.count() > 2000) {
      throw new BadInputException(
          "--network",
          "has "
              + start.count()
              + " parameters; it needs more than N·m = "
              + samples * shape.outputs()
              + " and at most 2000");
    }
    if (steps < 0 || steps > 10_000 || !(length > 0 && length < 100)) {
      throw new BadInputException(
          "--steps", "must be 0 to 10000, and --length above 0 and below 100");
    }
  }

  private DataSet data(Architecture shape) {
    Random random = new Random(output.seed + 1);
    float[] x = new float[samples * shape.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    double[] y = random.doubles((long) samples * shape.outputs(), -1, 1).toArray();
    return DataSet.of("random", x, shape.inputs(), RealTargets.of(y, shape.outputs()), List.of());
  }

  /** Between the samples the outputs are free: how far they move is what the walk shows. */
  private Parameters walk(
      MinimaManifold manifold,
      Parameters minimum,
      DataSet data,
      RunControl control,
      ProgressLine progress) {
    Random random = new Random(output.seed + 2);
    float[] x = new float[PROBES * data.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int m = minimum.architecture().outputs();
    DataSet between =
        DataSet.of(
            "between", x, data.inputs(), RealTargets.of(new double[PROBES * m], m), List.of());
    double[] before = OutputJacobian.outputs(minimum, between);
    Parameters direction = MinimaManifold.direction(minimum, output.seed + 3);
    Parameters theta = minimum;
    for (int step = 0; step <= steps && !control.isStopped(); step++) {
      progress.report((step + 1.0) / (steps + 1), "walking");
      double[] now = OutputJacobian.outputs(theta, between);
      looks.add(new double[] {step * length, manifold.loss(theta), distance(before, now)});
      if (step < steps) {
        var next = manifold.walk(theta, direction, length, control);
        if (next.isEmpty()) {
          break;
        }
        theta = next.get();
      }
    }
    return theta;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }

  private double[] column(int j) {
    return looks.stream().mapToDouble(look -> look[j]).toArray();
  }

  private void write(Eigenvalues values, Parameters minimum, Parameters end) throws IOException {
    Path folder = output.folder();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("eigenvalues", NpyArray.ofDoubles(values.toArray(), values.count()));
    arrays.put("way", NpyArray.ofDoubles(column(0), looks.size()));
    arrays.put("loss", NpyArray.ofDoubles(column(1), looks.size()));
    arrays.put("change", NpyArray.ofDoubles(column(2), looks.size()));
    NpzFile.write(folder.resolve("minima.npz"), arrays);
    NetworkFile.write(folder.resolve("minimum.npz"), minimum);
    NetworkFile.write(folder.resolve("walked.npz"), end);
    figure(
        "minima.png",
        SpectrumFigures.symmetricLog(
            List.of(new SpectrumFigures.Named("$H$ at the minimum", values)), Scale.LINEAR));
    figure(
        "walk.png",
        new LineFigure(
            "Walk on the manifold of minima",
            Axis.linear("way in $θ$"),
            Axis.log("loss on the samples, change between them"),
            List.of(
                Series.of("change of $f$ between the samples", column(0), column(2)),
                Series.of("loss", column(0), column(1)))));
  }

  private void figure(String name, Figure figure) throws IOException {
    FigureFile.png(
        output.folder().resolve(name),
        figure,
        Sheet.paper(SpectrumResults.WIDTH, SpectrumResults.HEIGHT),
        Map.of("Software", "Loss Atlas"));
  }

  private String line(Eigenvalues values, Architecture shape, int rank) {
    return String.format(
        Locale.ROOT,
        "n=%d outputs=%d rank=%d positive=%d zero=%d negative=%d walk=%.6g worst_loss=%.6g"
            + " change=%.6g",
        values.count(),
        samples * shape.outputs(),
        rank,
        values.positive(),
        values.zero(),
        values.negative(),
        looks.get(looks.size() - 1)[0],
        looks.stream().mapToDouble(look -> look[1]).max().orElse(Double.NaN),
        looks.get(looks.size() - 1)[2]);
  }

  private void describe(RunRecord record) {
    record.setting("network", network);
    record.setting("activation", activation);
    record.setting("samples", samples);
    record.setting("steps", steps);
    record.setting("length", length);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
  }
}
