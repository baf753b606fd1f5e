package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.study.SkipStudy;
import org.lossatlas.study.TrainingCourse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment depth}: Fig. 4.3 of Nguyen's thesis, on data that can be looked at. */
@Command(
    name = "depth",
    description =
        "A network of 150 hidden layers without and with skips from random hidden neurons to the"
            + " output: training error, loss and decision regions. Each is trained with every"
            + " learning rate and the best is kept. (Fig. 4.3 of Nguyen's thesis)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DepthExperiment implements Callable<Integer> {
  private static final int SIDE = 256;
  private static final double REACH = 6;
  private static final double WIDTH = 520;
  private static final double HEIGHT = 470;
  private static final int MOST_LAYERS = 1000;

  @Option(
      names = "--layers",
      defaultValue = "150",
      description =
          "How many hidden layers, where --network is not given. Default: ${DEFAULT-VALUE}")
  int layers;

  @Option(
      names = "--width",
      defaultValue = "10",
      description = "Of each, where --network is not given. Default: ${DEFAULT-VALUE}")
  int width;

  @Mixin SkipOptions skip = new SkipOptions(null, "softplus:20", "spiral", "500", 200, "0.1,0.01");

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  /** A network's best training. */
  private record Best(double rate, TrainingCourse course) {}

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment depth", spec.commandLine().getParseResult().originalArgs());
    DataSet train = skip.train(output.seed);
    DataSet test = skip.test(output.seed);
    if (skip.network == null) {
      skip.network = widths(train);
    }
    List<SkipStudy> studies =
        skip.rates().stream().map(rate -> skip.study(train, rate, 0, output.seed)).toList();
    if (train.inputs() != 2) {
      throw new BadInputException(
          "--dataset", train.name() + " has " + train.inputs() + " inputs; two are needed");
    }
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      RunControl control = interrupt.control();
      ProgressLine progress = new ProgressLine("depth", spec.commandLine().getErr());
      Runs runs = new Runs(studies, train, test, control, progress);
      Best plain = runs.best("without skips", SkipStudy::plain);
      Best skipped = runs.best("with skips", SkipStudy::skipped);
      progress.end();
      skip.describe(record, studies.get(0), train);
      record.setting("out", output.out);
      write(output.folder(), plain, skipped, record);
      for (String line : List.of(line("plain", plain), line("skips", skipped))) {
        spec.commandLine().getOut().println(line);
      }
      record.result("lines", List.of(line("plain", plain), line("skips", skipped)));
      record.write(output.folder());
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private String widths(DataSet train) {
    if (layers < 2 || layers > MOST_LAYERS || width < 1 || width > 10_000) {
      throw new BadInputException(
          "--layers", "must be 2 to " + MOST_LAYERS + ", and --width 1 to 10000");
    }
    return train.inputs() + ("-" + width).repeat(layers) + "-" + train.targets().outputs();
  }

  /** The trainings, one after another. */
  private static final class Runs {
    private final List<SkipStudy> studies;
    private final DataSet train;
    private final DataSet test;
    private final RunControl control;
    private final ProgressLine progress;
    private int done;

    Runs(
        List<SkipStudy> studies,
        DataSet train,
        DataSet test,
        RunControl control,
        ProgressLine progress) {
      this.studies = studies;
      this.train = train;
      this.test = test;
      this.control = control;
      this.progress = progress;
    }

    /** The training with the lowest loss at the end; after a stop of those that have begun. */
    Best best(String name, Function<SkipStudy, Parameters> start) {
      List<Best> all = new ArrayList<>();
      for (SkipStudy study : studies) {
        if (!control.isStopped() || all.isEmpty()) {
          int before = done++;
          double rate = study.options().learningRate();
          TrainingCourse course =
              study.train(
                  start.apply(study),
                  train,
                  test,
                  control,
                  (share, what) ->
                      progress.report(
                          (before + share) / (2 * studies.size()),
                          name + ", rate " + rate + ", " + what));
          all.add(new Best(rate, course));
        }
      }
      return all.stream().min(Comparator.comparingDouble(Runs::loss)).orElseThrow();
    }

    private static double loss(Best best) {
      double loss = best.course().last().train().loss();
      return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
  }

  private static void write(Path folder, Best plain, Best skipped, RunRecord record)
      throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    put("plain", plain.course(), arrays);
    put("skips", skipped.course(), arrays);
    NpzFile.write(folder.resolve("depth.npz"), arrays);
    NetworkFile.write(folder.resolve("plain-network.npz"), plain.course().network());
    NetworkFile.write(folder.resolve("skips-network.npz"), skipped.course().network());
    // Before the figure: on a busy machine it can take longer than a stop is waited for.
    record.write(folder);
    List<Figure> panels =
        List.of(
            curves("Training error", Axis.linear("error"), plain, skipped, DepthExperiment::error),
            curves(
                "Training loss",
                Axis.log("loss $L$"),
                plain,
                skipped,
                point -> point.train().loss()),
            regions("Without skips", plain.course().network()),
            regions("With skips", skipped.course().network()));
    new ExperimentFigures(folder, record.provenance())
        .write("depth", new MultiplesFigure(panels, 2, true), WIDTH, HEIGHT);
  }

  private static double error(TrainingCourse.Point point) {
    return 1 - point.train().accuracy();
  }

  private static void put(String name, TrainingCourse course, Map<String, NpyArray> arrays) {
    int n = course.points().size();
    arrays.put(name + "_epoch", NpyArray.ofDoubles(column(course, TrainingCourse.Point::epoch), n));
    arrays.put(
        name + "_loss", NpyArray.ofDoubles(column(course, point -> point.train().loss()), n));
    arrays.put(name + "_error", NpyArray.ofDoubles(column(course, DepthExperiment::error), n));
    arrays.put(
        name + "_test_accuracy",
        NpyArray.ofDoubles(column(course, point -> point.test().accuracy()), n));
  }

  private static double[] column(
      TrainingCourse course, ToDoubleFunction<TrainingCourse.Point> reading) {
    return course.points().stream().mapToDouble(reading).toArray();
  }

  private static LineFigure curves(
      String title,
      Axis upright,
      Best plain,
      Best skipped,
      ToDoubleFunction<TrainingCourse.Point> reading) {
    return new LineFigure(
        title,
        Axis.linear("epoch"),
        upright,
        List.of(
            Series.of(
                "plain",
                column(plain.course(), TrainingCourse.Point::epoch),
                column(plain.course(), reading)),
            Series.of(
                "skips",
                column(skipped.course(), TrainingCourse.Point::epoch),
                column(skipped.course(), reading))));
  }

  private static RegionFigure regions(String title, Parameters network) {
    return RegionFigure.of(title, new RegionKernel(network).map(InputWindow.around(REACH, SIDE)));
  }

  private static String line(String name, Best best) {
    TrainingCourse.Point last = best.course().last();
    return String.format(
        Locale.ROOT,
        "%s: rate=%s loss=%.8g train=%.6g test=%.6g epochs=%d perfect_from=%s outcome=%s",
        name,
        best.rate(),
        last.train().loss(),
        last.train().accuracy(),
        last.test().accuracy(),
        best.course().points().size() - 1,
        Double.isNaN(best.course().firstPerfect())
            ? "never"
            : String.valueOf((int) best.course().firstPerfect()),
        best.course().outcome().name().toLowerCase(Locale.ROOT));
  }
}
