package org.lossatlas.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.SliceFound;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.Loss;
import org.lossatlas.network.PointEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slice}: the loss on a line, plane or volume through a network. */
@Command(
    name = "slice",
    description = "The loss (and accuracy) on a line, plane or volume through a network.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SliceCommand implements Callable<Integer> {
  /** Values, their copy as an array, and figures. */
  private static final long BYTES_A_POINT = 40;

  /** A further metric: its values and their copy as an array. */
  private static final long BYTES_A_METRIC = 16;

  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();
  @Mixin DirectionOptions directions = new DirectionOptions();

  @Option(
      names = "--range",
      defaultValue = "-1:1",
      paramLabel = "A:B[,C:D…]",
      description = "Both ends, for all axes or for each. Default: ${DEFAULT-VALUE}")
  String range;

  @Option(
      names = "--grid",
      defaultValue = "51",
      paramLabel = "G|GxH…",
      description = "Points, along all axes or along each. Default: ${DEFAULT-VALUE}")
  String grid;

  @Option(
      names = "--precision",
      defaultValue = "float32",
      description =
          "float32 (sums, and points that need it, in float64; right to 1e-5) or float64 throughout"
              + " (right to 1e-12, some sixty times slower). Default: ${DEFAULT-VALUE}")
  String precision;

  @Option(
      names = "--resume",
      description =
          "Go on with what an interrupted run of the same request has left in --out, metrics"
              + " included")
  boolean resume;

  @Mixin MetricOptions metrics = new MetricOptions();

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record = new RunRecord("slice", spec.commandLine().getParseResult().originalArgs());
    int dimensions = directions.asked().size();
    SliceGrid points = grid(dimensions);
    boolean exact = isExact();
    DataSet set =
        network.convolutional().isPresent()
            ? data.openPictures(output.seed)
            : data.open(output.seed);
    Loss loss = network.loss(set);
    try (Interrupt interrupt = Interrupt.awaited()) {
      PrintWriter err = spec.commandLine().getErr();
      ProgressLine search = new ProgressLine("slice", err);
      SliceThrough through =
          SliceThrough.of(
              network, directions, metrics, loss, set, output.seed, interrupt.control(), search);
      search.end();
      PointEvaluator evaluator =
          exact ? through.evaluator().inDoublePrecision() : through.evaluator();
      output.makeFolder();
      SliceRun run = new SliceRun(through, evaluator, points, loss, set);
      ProgressLine progress = new ProgressLine("slice", err);
      SliceRun.Finished finished =
          run.run(
              output.folder(),
              resume,
              metrics.measured(),
              through.measuring(metrics, points, loss, set, interrupt.control()),
              interrupt.control(),
              progress);
      progress.end();
      describe(record, set, through, points, finished);
      new SliceResults(output.folder(), record.provenance())
          .write(
              new SliceResults.Found(
                  finished.found().values(),
                  finished.found().metrics(),
                  through.tracks(directions)),
              points,
              directions.asked(),
              set);
      record.write(output.folder());
      run.forget(output.folder(), finished);
      report(finished, err);
    }
    return 0;
  }

  private boolean isExact() {
    return switch (precision) {
      case "float32" -> false;
      case "float64" -> true;
      default ->
          throw new BadInputException(
              "--precision", "'" + precision + "' is none; it must be float32 or float64");
    };
  }

  private SliceGrid grid(int dimensions) {
    // First the ranges alone, so that a line about them names the right option.
    Asked.option("--range", () -> SliceGrid.parse(range, "2", dimensions));
    SliceGrid points = Asked.option("--grid", () -> SliceGrid.parse(range, grid, dimensions));
    long bytes = BYTES_A_POINT + BYTES_A_METRIC * metrics.measured().size();
    long room = Runtime.getRuntime().maxMemory() / bytes;
    if (points.size() > room) {
      throw new BadInputException(
          "--grid",
          points.size()
              + " points, and the memory of this process holds "
              + room
              + "; ask for less");
    }
    return points;
  }

  private void report(SliceRun.Finished finished, PrintWriter err) throws IOException {
    SliceFound found = finished.found();
    if (!found.whole()) {
      StringBuilder done = new StringBuilder(found.evaluated() + " points");
      for (Metric metric : found.metrics().keySet()) {
        done.append(", ").append(metric.contractName()).append(" after ");
        done.append(found.measured(metric));
      }
      err.println(
          "slice: stopped after " + done + "; the rest is NaN, and --resume goes on from here");
      err.flush();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "min=%.10g max=%.10g centre=%.10g points=%d seconds=%.8g",
            found.values().min(),
            found.values().max(),
            finished.centre(),
            found.evaluated(),
            finished.seconds()));
    out.flush();
  }

  private void describe(
      RunRecord record,
      DataSet set,
      SliceThrough through,
      SliceGrid points,
      SliceRun.Finished finished) {
    network.describe(record);
    record.setting("network", through.shape());
    record.setting("activation", through.activation());
    record.setting("loss", network.lossName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    List<String> asked = directions.asked();
    for (int i = 0; i < asked.size(); i++) {
      record.setting("xyz".charAt(i) + "-direction", asked.get(i));
    }
    record.setting("normalise", directions.normalise);
    record.setting("biases", directions.biases);
    record.setting("orthogonal", directions.orthogonal);
    record.setting("trajectory", directions.trajectory);
    record.setting("range", range);
    record.setting("grid", grid);
    record.setting("metric", String.join(",", metrics.metrics));
    record.setting("precision", precision);
    record.setting("resume", resume);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    set.files().forEach(record::input);
    network.file().ifPresent(record::input);
    directions.files().forEach(record::input);
    record.result("min", finished.found().values().min());
    record.result("max", finished.found().values().max());
    record.result("centre", finished.centre());
    record.result("points", finished.found().evaluated());
    record.result("of", points.size());
    record.result("seconds", finished.seconds());
  }
}
