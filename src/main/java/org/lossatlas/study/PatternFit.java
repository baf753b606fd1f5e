package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/**
 * A pattern that has been fitted by the construction, with the looks on the way.
 *
 * @param best the best state
 * @param plane θ₀ and the two directions
 * @param looks every look at the surface, oldest first
 */
public record PatternFit(
    Construction construction, FitSnapshot best, FittedPlane plane, List<FitSnapshot> looks) {
  /** Keeps its own list. */
  public PatternFit {
    looks = List.copyOf(looks);
  }

  /**
   * Fits a pattern.
   *
   * @throws IllegalArgumentException with one line if network, loss and data do not fit together
   */
  public static PatternFit of(
      Architecture shape,
      Loss loss,
      DataSet data,
      Pattern target,
      FitOptions options,
      RunControl control,
      Progress progress) {
    ImplicitActivation sigma = ImplicitActivation.of(loss, data.targets());
    double range = Math.max(1, target.max() - target.min());
    return of(Construction.of(shape, sigma, range), target, options, control, progress);
  }

  /** Fits a plane in a construction that is there already. */
  public static PatternFit of(
      Construction construction,
      Pattern target,
      FitOptions options,
      RunControl control,
      Progress progress) {
    return of(construction, SpatialPattern.of(target), options, control, progress);
  }

  /** Fits a line, a plane or a volume in a construction that is there already. */
  public static PatternFit of(
      Construction construction,
      SpatialPattern target,
      FitOptions options,
      RunControl control,
      Progress progress) {
    List<FitSnapshot> looks = new ArrayList<>();
    Fit.Result result =
        new Fit(construction, target, options)
            .run(
                construction.initialise(options.seed()),
                control,
                look -> {
                  looks.add(look);
                  progress.report(
                      Math.min(1, look.seconds() / options.seconds()),
                      String.format(Locale.ROOT, "fitting, RMSE %.4f", look.error().rmse()));
                });
    return new PatternFit(
        construction, result.best(), new FittedPlane(construction, result.best().network()), looks);
  }
}
