package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Skips;
import org.lossatlas.study.SkipPlanes;
import org.lossatlas.study.SkipStudy;
import org.lossatlas.study.TrainingCourse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment skip-planes}: Fig. 4.4 of Nguyen's thesis. */
@Command(
    name = "skip-planes",
    description =
        "The loss on a plane around a trained network, without and with skips from random hidden"
            + " neurons to the output. (Fig. 4.4 of Nguyen's thesis)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SkipPlanesExperiment implements Callable<Integer> {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 240;

  @Mixin SkipOptions skip = new SkipOptions("784-784-300-10", "sigmoid", "mnist", "256", 5, "0.03");

  @Option(
      names = "--range",
      defaultValue = "-1:1",
      description = "Of both coordinates. Default: ${DEFAULT-VALUE}")
  String range;

  @Option(
      names = "--grid",
      defaultValue = "25",
      description = "Points a side. Default: ${DEFAULT-VALUE}")
  String grid;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment skip-planes", spec.commandLine().getParseResult().originalArgs());
    Asked.option("--range", () -> SliceGrid.parse(range, "2", 2));
    SliceGrid points = Asked.option("--grid", () -> SliceGrid.parse(range, grid, 2));
    if (points.size() > 1_000_000) {
      throw new BadInputException("--grid", "must be at most 1000000 points, not " + grid);
    }
    DataSet train = skip.train(output.seed);
    SkipStudy study = skip.study(train, skip.rate(), 0, output.seed);
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      RunControl control = interrupt.control();
      ProgressLine progress = new ProgressLine("skip-planes", spec.commandLine().getErr());
      DataSet test = skip.test(output.seed);
      TrainingCourse plain =
          study.train(
              study.plain(),
              train,
              test,
              control,
              (done, what) -> progress.report(0.1 * done, what));
      TrainingCourse skipped =
          study.train(
              study.skipped(),
              train,
              test,
              control,
              (done, what) -> progress.report(0.1 + 0.1 * done, what));
      SliceValues before =
          SkipPlanes.around(
              plain.network(),
              train,
              points,
              output.seed,
              control,
              (done, what) -> progress.report(0.2 + 0.1 * done, what));
      SliceValues after =
          SkipPlanes.around(
              skipped.network(),
              train,
              points,
              output.seed,
              control,
              (done, what) -> progress.report(0.3 + 0.7 * done, what));
      progress.end();
      skip.describe(record, study, train);
      record.setting("range", range);
      record.setting("grid", grid);
      record.setting("out", output.out);
      NetworkFile.write(output.folder().resolve("plain-network.npz"), plain.network());
      NetworkFile.write(output.folder().resolve("skips-network.npz"), skipped.network());
      write(output.folder(), points, before, after, record);
      String line = line(study, plain, skipped, before, after);
      record.result("line", line);
      record.write(output.folder());
      spec.commandLine().getOut().println(line);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private static void write(
      Path folder, SliceGrid points, SliceValues before, SliceValues after, RunRecord record)
      throws IOException {
    double[] alpha = points.axis(0).range().points(points.axis(0).count());
    double[] beta = points.axis(1).range().points(points.axis(1).count());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("alpha", NpyArray.ofDoubles(alpha, alpha.length));
    arrays.put("beta", NpyArray.ofDoubles(beta, beta.length));
    arrays.put("plain_loss", NpyArray.ofDoubles(before.losses(), beta.length, alpha.length));
    arrays.put("skips_loss", NpyArray.ofDoubles(after.losses(), beta.length, alpha.length));
    NpzFile.write(folder.resolve("skip-planes.npz"), arrays);
    Field plain = Field.of(alpha, beta, before.losses());
    Field skipped = Field.of(alpha, beta, after.losses());
    new ExperimentFigures(folder, record.provenance())
        .write(
            "skip-planes",
            new MultiplesFigure(
                List.of(panel("Without skips", plain), panel("With skips", skipped)), 2, true),
            WIDTH,
            HEIGHT);
  }

  /** Each in its own colours: the valleys of the two lie at different heights. */
  private static HeatmapFigure panel(String title, Field loss) {
    Range range =
        Double.isNaN(loss.min()) ? new Range(0, 1) : Range.spanning(loss.min(), loss.max());
    return HeatmapFigure.of(
            loss,
            ColourScale.linear(ColourMap.VIRIDIS, range.lower(), range.upper()),
            new Labels(title, "$α$", "$β$", "loss $L$"))
        .withContours();
  }

  private static String line(
      SkipStudy study,
      TrainingCourse plain,
      TrainingCourse skipped,
      SliceValues before,
      SliceValues after) {
    return String.format(
        Locale.ROOT,
        "skips=%d of %d plain_centre=%.8g plain_min=%.8g plain_max=%.8g skips_centre=%.8g"
            + " skips_min=%.8g skips_max=%.8g",
        study.skips(),
        Skips.pool(study.shape()),
        plain.last().train().loss(),
        before.min(),
        before.max(),
        skipped.last().train().loss(),
        after.min(),
        after.max());
  }
}
