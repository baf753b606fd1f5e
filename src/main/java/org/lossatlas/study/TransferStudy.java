package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/**
 * Observation 1 of [C]: the same θ shows the same pattern on every data set with the same P(y), and
 * where P(y) differs it shows what σ predicts.
 *
 * @param others data sets whose classes are drawn in the counts of the first
 * @param shares P(y) of the unbalanced drawing from the first
 */
public record TransferStudy(
    Architecture shape,
    Loss loss,
    DataSet train,
    List<DataSet> others,
    List<Double> shares,
    Pattern target,
    FitOptions options) {

  /** Keeps its own lists. */
  public TransferStudy {
    others = List.copyOf(others);
    shares = List.copyOf(shares);
    Resampled.requireShares(shares);
    if (!(train.targets() instanceof ClassLabels labels) || labels.classes() != shares.size()) {
      throw new IllegalArgumentException(
          shares.size() + " shares for " + train.name() + ", which has other classes");
    }
  }

  /**
   * One data set.
   *
   * @param measured the loss of the whole network on it, on the target's grid
   * @param predicted σ of the same θ under its P(y)
   * @param worst the largest relative difference between the two
   * @param error of the measured surface to the target
   */
  public record Seen(
      String name,
      boolean samePriors,
      Pattern measured,
      Pattern predicted,
      double worst,
      FitError error) {}

  /**
   * What came out.
   *
   * @param seen the training data first, the unbalanced drawing last, as far as there was time
   */
  public record Result(PatternFit fit, List<Seen> seen) {
    /** Keeps its own list. */
    public Result {
      seen = List.copyOf(seen);
    }
  }

  /** Fits, then measures on each data set. */
  public Result run(RunControl control, Progress progress) {
    PatternFit fit =
        PatternFit.of(
            shape,
            loss,
            train,
            target,
            options,
            control,
            (part, what) -> progress.report(0.5 * part, what));
    int[] counts = Resampled.counts((ClassLabels) train.targets());
    List<DataSet> sets = new ArrayList<>(List.of(train));
    for (DataSet other : others) {
      sets.add(Resampled.of(other.name(), other, counts));
    }
    sets.add(
        Resampled.of(
            train.name() + ", other P(y)", train, Resampled.counts(shares, train.samples())));
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < sets.size() && !control.isStopped(); i++) {
      double from = 0.5 + 0.5 * i / sets.size();
      int all = sets.size();
      Progress part = (share, what) -> progress.report(from + 0.5 * share / all, what);
      seen(fit, sets.get(i), i < all - 1, control, part).ifPresent(seen::add);
    }
    return new Result(fit, seen);
  }

  /** Empty if it was stopped before all points were measured. */
  private Optional<Seen> seen(
      PatternFit fit, DataSet data, boolean same, RunControl control, Progress progress) {
    FittedPlane plane = fit.plane();
    double[] measured =
        Surfaces.measure(
                plane.origin(),
                plane.directions(),
                loss,
                data,
                Surfaces.unit(target.width(), target.height()),
                control,
                progress)
            .losses();
    double[] predicted =
        FittedPlane.losses(
            plane.outputs(target.width(), target.height()),
            ImplicitActivation.of(loss, data.targets()));
    double worst = 0;
    for (int i = 0; i < measured.length; i++) {
      if (!Double.isFinite(measured[i])) {
        return Optional.empty();
      }
      worst = Math.max(worst, Math.abs(measured[i] - predicted[i]) / Math.abs(measured[i]));
    }
    return Optional.of(
        new Seen(
            data.name(),
            same,
            Pattern.of(target.width(), target.height(), measured),
            Pattern.of(target.width(), target.height(), predicted),
            worst,
            FitError.between(measured, target)));
  }
}
