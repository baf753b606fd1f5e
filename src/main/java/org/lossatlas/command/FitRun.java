package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Backend;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/** Runs a fit from the command line: progress, and the whole network's surface at the end. */
final class FitRun {
  private final Construction construction;
  private final Fit fit;
  private final Lattice lattice;
  private final Pattern target;
  private final FitOptions options;
  private final Loss loss;
  private final DataSet data;

  /**
   * @param followed the course of a run that is to be repeated, or none
   * @throws IllegalArgumentException with one line if the grid is too large for the memory
   */
  FitRun(
      Construction construction,
      SpatialPattern target,
      FitOptions options,
      Loss loss,
      DataSet data,
      Course followed) {
    this.construction = construction;
    this.fit = new Fit(construction, target, options).following(followed);
    this.lattice = target.lattice();
    this.target = target.sheet();
    this.options = options;
    this.loss = loss;
    this.data = data;
  }

  /**
   * A fit that has ended.
   *
   * @param shown the best state, its surface evaluated anew in double precision
   * @param check the largest relative difference to the plain evaluation
   * @param curve seconds, RMSE and largest error of each look at the surface
   * @param surfaces some of those looks
   * @param course of the schedule, where it did not follow the steps
   */
  record Finished(
      Fit.Result result,
      FitSnapshot shown,
      FittedPlane plane,
      double check,
      List<double[]> curve,
      KeptSurfaces surfaces,
      DataSet data,
      Course course,
      boolean reached) {

    /** The last line that the command prints. */
    String line() {
      FitError error = shown.error();
      return String.format(
          Locale.ROOT,
          "rmse=%.10g max=%.10g offset=%.10g check=%.10g steps=%d seconds=%.8g reached=%s",
          error.rmse(),
          error.max(),
          error.offset(),
          check,
          result.last().steps(),
          result.last().seconds(),
          reached ? "yes" : "no");
    }
  }

  /**
   * Trains, and evaluates the best state.
   *
   * @param control stops the training; what was reached is kept
   */
  Finished train(Subnetwork start, RunControl control, PrintWriter err) {
    String notice = Backend.find().notice();
    if (!notice.isEmpty()) {
      err.println(notice);
    }
    FitProgress progress = new FitProgress(err, options);
    List<double[]> curve = new ArrayList<>();
    KeptSurfaces surfaces = new KeptSurfaces();
    Fit.Result result =
        fit.run(
            start,
            control,
            look -> {
              progress.show(look);
              surfaces.add(look);
              curve.add(new double[] {look.seconds(), look.error().rmse(), look.error().max()});
            });
    progress.end();
    if (result.outcome() == FitOutcome.DIVERGED) {
      err.printf(
          Locale.ROOT,
          "The training diverged after %d steps (learning rate %s); the best state, from step %d,"
              + " is kept.%n",
          result.last().steps(),
          options.learningRate(),
          result.best().steps());
    }
    return evaluate(result, curve, surfaces);
  }

  private Finished evaluate(Fit.Result result, List<double[]> curve, KeptSurfaces surfaces) {
    FitSnapshot best = result.best();
    FittedPlane plane = new FittedPlane(construction, best.network());
    Pattern surface = plane.surface(lattice);
    FitError error = FitError.between(surface.toArray(), target);
    double check =
        plane.check(
            lattice, surface, loss, data, options.seed(), new RunControl(), Progress.SILENT);
    FitSnapshot shown =
        new FitSnapshot(
            best.phase(), best.steps(), best.seconds(), surface, target, error, best.network());
    boolean reached = error.rmse() <= options.rmse();
    return new Finished(result, shown, plane, check, curve, surfaces, data, fit.course(), reached);
  }
}
