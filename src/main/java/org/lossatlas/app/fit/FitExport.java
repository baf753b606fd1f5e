package org.lossatlas.app.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lossatlas.command.FitArguments;
import org.lossatlas.command.FitResults;
import org.lossatlas.command.Repeats;
import org.lossatlas.command.RunRecord;
import org.lossatlas.experiment.Trained;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.pattern.Pattern;

/**
 * What the window shows, as the files that the command {@code fit} writes, with the pattern beside
 * them and the command that fits it again.
 */
public final class FitExport {
  private static final String PATTERN = "pattern.npy";

  private final FitPlan plan;
  private final FitSnapshot shown;
  private final Optional<Trained.Start> start;

  /**
   * The state to be written.
   *
   * @param start where the run that led to it began
   */
  public FitExport(FitPlan plan, FitSnapshot shown, Optional<Trained.Start> start) {
    this.plan = plan;
    this.shown = shown;
    this.start = start;
  }

  /** Writes all files; the surface is evaluated anew in double precision. */
  public void write(Path folder) throws IOException {
    RunRecord record = new RunRecord("fit", command(PATTERN));
    FittedPlane plane = new FittedPlane(plan.construction(), shown.network());
    Pattern target = shown.target();
    Pattern surface = plane.surface(target.width(), target.height());
    FitError error = FitError.between(surface.toArray(), target);
    FitSnapshot exact =
        new FitSnapshot(
            shown.phase(), shown.steps(), shown.seconds(), surface, target, error, shown.network());
    NpyFile.write(folder.resolve(PATTERN), topRowFirst(target));
    new FitResults(folder).write(plane, exact, plan.train());
    record.setting("seed", options().seed());
    plan.train().files().forEach(record::input);
    record.input(folder.resolve(PATTERN));
    record.result("rmse", error.rmse());
    record.result("max", error.max());
    record.result("offset", error.offset());
    record.result("steps", shown.steps());
    record.result("seconds", shown.seconds());
    record.result("repeats", repeats());
    record.write(folder);
  }

  /** A run that went on from another pattern's network is not what the command starts from. */
  private String repeats() {
    return start.filter(this::isFresh).isEmpty() && shown.steps() > 0
        ? "nearly: this training went on from earlier ones, and the command trains in one run"
        : Repeats.TO_THE_BIT;
  }

  /** Whether a run began where the command begins. */
  private boolean isFresh(Trained.Start began) {
    return began.stepsBefore() == 0 && began.network().hasFeaturesOf(plan.start());
  }

  /** Those of the run that led here: the settings may have been changed since. */
  private FitOptions options() {
    return start.flatMap(Trained.Start::options).orElse(plan.settings().options());
  }

  /** The arguments of {@code loss-atlas} that fit a pattern with these settings. */
  public List<String> command(String pattern) {
    FitSettings settings = plan.settings();
    return FitArguments.of(
        pattern,
        shown.target(),
        new FitArguments.Subject(
            settings.widths(),
            settings.activation(),
            settings.loss(),
            settings.dataset(),
            settings.samples()),
        options(),
        shown.steps(),
        start.map(Trained.Start::course).orElse(Course.NONE));
  }

  /** As the reader of patterns takes it: like an image, from the top row down. */
  private static NpyArray topRowFirst(Pattern pattern) {
    int width = pattern.width();
    int height = pattern.height();
    double[] values = new double[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        values[(height - 1 - row) * width + column] = pattern.value(column, row);
      }
    }
    return NpyArray.ofDoubles(values, height, width);
  }
}
