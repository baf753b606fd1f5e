package org.lossatlas.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.fitting.Placement;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.fitting.TargetMode;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.pattern.SpatialSource;
import org.lossatlas.training.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fit PATTERN}: finds parameters whose loss surface shows a pattern. */
@Command(
    name = "fit",
    description = "Finds a network and two directions in whose loss surface a pattern stands.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class FitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATTERN",
      description =
          "An image, an .npy or .csv grid, an expression in a and b such as"
              + " 'exp(-((a-0.5)^2+(b-0.5)^2)/0.05)', or the name of a bundled pattern: heart,"
              + " skull, letter-a, checkerboard, spiral, saddle, many-minima, … A line is an .npy"
              + " [A]; a volume an .npy [C,B,A], a folder of pictures (one a slice) or an"
              + " expression in a, b and c")
  String pattern;

  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin DataOptions data = new DataOptions();
  @Mixin PlacementOptions placement = new PlacementOptions();

  @Option(
      names = "--grid",
      paramLabel = "G|GxH|GxHxI",
      description = "Points along α, β and γ. Default: 64, for a volume 24")
  String grid;

  @Option(
      names = "--dimensions",
      paramLabel = "1|2|3",
      description =
          "Fit a line, a plane or a volume: an expression in a alone is a line with 1; a drawing is"
              + " the same in every slice of a volume with 3. Default: what PATTERN has")
  Integer dimensions;

  @Option(
      names = "--rmse",
      defaultValue = "0.03",
      description = "Stop at this root mean square error. Default: ${DEFAULT-VALUE}")
  double rmse;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "Stop after so many seconds of optimisation. Default: ${DEFAULT-VALUE}")
  double seconds;

  @Option(
      names = "--steps",
      description =
          "Stop after so many steps; the schedule then follows the steps instead of the clock, so"
              + " that the run repeats to the bit. Default: no such limit")
  Long steps;

  @Option(
      names = "--course",
      paramLabel = "R,R,…",
      description =
          "How the schedule is laid over the steps, as run.json says of a run whose schedule"
              + " followed the clock: repeats it to the bit. Default: by --steps or the clock")
  String course;

  @Option(names = "--invert", description = "Swap black and white: fit 1 − T.")
  boolean invert;

  @Option(
      names = "--optimiser",
      defaultValue = "gauss-newton",
      description = "gauss-newton, adam, adamw, nesterov or sgd. Default: ${DEFAULT-VALUE}")
  String optimiser;

  @Option(
      names = "--learning-rate",
      description = "Default: 1 for gauss-newton, 0.003 for adam and adamw, else 0.001")
  Double learningRate;

  @Option(
      names = "--schedule",
      description = "constant, cosine or step. Default: constant for gauss-newton, else cosine")
  String schedule;

  @Option(
      names = "--batch",
      description = "Grid points a step. Default: a quarter of them up to 2048, or 512")
  Integer batch;

  @Option(
      names = "--targets",
      defaultValue = "through",
      description =
          "through: train on the loss σ(p) itself; inverse: on targets by σ⁻¹. Default:"
              + " ${DEFAULT-VALUE}")
  String targets;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record = new RunRecord("fit", spec.commandLine().getParseResult().originalArgs());
    FitOptions options = options();
    Course followed =
        course == null ? Course.NONE : Asked.option("--course", () -> Course.parse(course));
    SpatialSource source = SpatialSource.resolve(pattern, asked());
    Lattice lattice = lattice(source.dimensions());
    SpatialPattern target = target(source, lattice);
    Loss loss = network.loss();
    DataSet set = data.open(output.seed);
    NetworkOptions.Start start = network.open(set);
    start.parameters().ifPresent(NetworkOptions::requireNoSkips);
    Placement place = placement(start, source.dimensions());
    ImplicitActivation sigma =
        Asked.option("--loss", () -> ImplicitActivation.of(loss, set.targets()));
    double range = Math.max(1, target.sheet().max() - target.sheet().min());
    Construction construction =
        Asked.option("--loss", () -> Construction.of(start.architecture(), sigma, range, place))
            .above(below(start));
    FitRun run =
        Asked.option(
            "--grid", () -> new FitRun(construction, target, options, loss, set, followed));
    Subnetwork first = Asked.option("--network", () -> first(start, construction));
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      FitRun.Finished finished = run.train(first, interrupt.control(), spec.commandLine().getErr());
      describe(record, options, construction, lattice, source, set, start, finished);
      FitResults results = new FitResults(output.folder(), record.provenance());
      results.write(finished.plane(), finished.shown(), lattice, set);
      results.writeCurve(finished.curve());
      results.writeSurfaces(finished.surfaces(), finished.shown(), lattice);
      record.write(output.folder());
      spec.commandLine().getOut().println(finished.line());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private Optional<Integer> asked() {
    if (dimensions != null && (dimensions < 1 || dimensions > 3)) {
      throw new BadInputException("--dimensions", dimensions + " where 1, 2 or 3 is possible");
    }
    return Optional.ofNullable(dimensions);
  }

  private Lattice lattice(int z) {
    String sides = grid == null ? z == 3 ? "24" : "64" : grid;
    return Asked.option("--grid", () -> GridSize.parse(sides, z));
  }

  /** The network whose lower layers stay, where the pattern sits above the first. */
  private org.lossatlas.network.Parameters below(NetworkOptions.Start start) {
    return start
        .parameters()
        .orElseGet(() -> InitialWeights.draw(start.architecture(), output.seed));
  }

  /** A pattern needs a hidden layer with room for it, and a bias in every layer. */
  private Placement placement(NetworkOptions.Start start, int z) {
    Placement place = placement.of(start.architecture(), z, output.seed);
    if (start.parameters().isPresent()) {
      Layout layout = start.parameters().get().layout();
      for (int k = 1; k <= start.architecture().layers(); k++) {
        if (!layout.hasBias(k)) {
          throw new BadInputException(
              network.network, "has no b" + k + "; a pattern needs the bias of every layer");
        }
      }
    }
    return place;
  }

  private Subnetwork first(NetworkOptions.Start start, Construction construction) {
    return start
        .parameters()
        .map(construction::adopt)
        .orElseGet(() -> construction.initialise(output.seed));
  }

  private SpatialPattern target(SpatialSource source, Lattice lattice) {
    SpatialPattern target = source.on(lattice);
    return invert ? new SpatialPattern(lattice, target.sheet().map(value -> 1 - value)) : target;
  }

  private FitOptions options() {
    FitOptions options =
        FitOptions.with(Asked.option("--optimiser", () -> Optimiser.parse(optimiser)))
            .withMode(Asked.option("--targets", () -> TargetMode.parse(targets)))
            .withSeed(output.seed);
    if (schedule != null) {
      options = options.withSchedule(Asked.option("--schedule", () -> Schedule.parse(schedule)));
    }
    options = asked("--learning-rate", learningRate, options, FitOptions::withLearningRate);
    options = asked("--batch", batch, options, FitOptions::withBatch);
    options = asked("--rmse", rmse, options, FitOptions::withRmse);
    options = asked("--steps", steps, options, FitOptions::withSteps);
    return asked("--seconds", seconds, options, FitOptions::withSeconds);
  }

  /** The options with this value, where one was given. */
  private static <T> FitOptions asked(
      String name, T value, FitOptions options, BiFunction<FitOptions, T, FitOptions> change) {
    return value == null ? options : Asked.option(name, () -> change.apply(options, value));
  }

  private void describe(
      RunRecord record,
      FitOptions options,
      Construction construction,
      Lattice lattice,
      SpatialSource source,
      DataSet set,
      NetworkOptions.Start start,
      FitRun.Finished finished) {
    record.setting("pattern", pattern);
    record.setting("invert", invert);
    record.setting("grid", lattice.describe());
    record.setting("dimensions", lattice.dimensions());
    placement.describe(record, construction.placement());
    network.describe(record);
    record.setting("network", start.architecture().describeWidths());
    record.setting("activation", start.architecture().activation().name());
    record.setting("loss", network.lossName());
    record.setting("dataset", data.dataset);
    record.setting("split", data.split);
    record.setting("samples", data.samples);
    record.setting("rmse", options.rmse());
    record.setting("seconds", options.seconds());
    record.setting("steps", options.steps());
    record.setting("optimiser", options.optimiser().contractName());
    record.setting("learning-rate", options.learningRate());
    record.setting("schedule", options.schedule().contractName());
    record.setting("course", finished.course().describe());
    record.setting("batch", options.batch());
    record.setting("targets", options.mode().contractName());
    record.setting("seed", options.seed());
    record.setting("out", output.out);
    source.files().forEach(record::input);
    set.files().forEach(record::input);
    network.file().ifPresent(record::input);
    record.result("rmse", finished.shown().error().rmse());
    record.result("max", finished.shown().error().max());
    record.result("offset", finished.shown().error().offset());
    record.result("check", finished.check());
    record.result("steps", finished.result().last().steps());
    record.result("seconds", finished.result().last().seconds());
    if (steps == null && finished.result().best().steps() > 0) {
      record.repeatedWith("--steps", String.valueOf(finished.result().best().steps()));
      record.repeatedWith("--seconds", Repeats.seconds(options));
      if (!finished.course().isEmpty()) {
        record.repeatedWith("--course", finished.course().describe());
      }
    }
    record.result("repeats", Repeats.TO_THE_BIT);
    record.result("outcome", finished.result().outcome().name().toLowerCase(Locale.ROOT));
  }
}
