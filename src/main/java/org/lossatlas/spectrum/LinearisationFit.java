package org.lossatlas.spectrum;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lossatlas.spectrum.LinearisationExperiment.Run;

/**
 * What the runs of {@link LinearisationExperiment} say about widths: means over the networks of a
 * width, and the slope of the gap in a picture with two logarithmic axes, by least squares.
 *
 * @param slope of log gap against log width; the theory says −1/2
 * @param slopeError its standard error; NaN for two widths
 */
public record LinearisationFit(double slope, double slopeError, List<Mean> means) {
  public LinearisationFit {
    means = List.copyOf(means);
  }

  /** Means of one width: of the gap and of what Gauss–Newton leaves, geometric ones. */
  public record Mean(
      int width,
      double contraction,
      double rate,
      double networkLeft,
      double distance,
      double gap) {}

  /** Of all widths that have a run. */
  public static LinearisationFit to(List<Run> runs) {
    List<Mean> means =
        runs.stream().mapToInt(Run::width).distinct().mapToObj(w -> mean(w, runs)).toList();
    int count = means.size();
    double mx = means.stream().mapToDouble(mean -> Math.log(mean.width)).sum() / count;
    double my = means.stream().mapToDouble(mean -> Math.log(mean.gap)).sum() / count;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Mean mean : means) {
      double x = Math.log(mean.width) - mx;
      double y = Math.log(mean.gap) - my;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double slope = xy / xx;
    double rest = Math.max(0, yy - slope * xy) / (count - 2);
    return new LinearisationFit(slope, count > 2 ? Math.sqrt(rest / xx) : Double.NaN, means);
  }

  private static Mean mean(int width, List<Run> runs) {
    List<Run> own = runs.stream().filter(run -> run.width() == width).toList();
    return new Mean(
        width,
        plain(own, Run::contraction),
        plain(own, Run::rate),
        geometric(own, Run::networkLeft),
        plain(own, Run::distance),
        geometric(own, Run::gap));
  }

  private static double plain(List<Run> runs, ToDoubleFunction<Run> value) {
    return runs.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static double geometric(List<Run> runs, ToDoubleFunction<Run> value) {
    return Math.exp(plain(runs, run -> Math.log(value.applyAsDouble(run))));
  }
}
