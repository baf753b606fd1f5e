package org.lossatlas.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lossatlas.spectrum.LinearisationExperiment;
import org.lossatlas.spectrum.LinearisationFit;

/** The figures of {@link LinearisationExperiment}: against width, and one descent. */
public final class LinearisationFigures {
  private LinearisationFigures() {}

  /** Distance, gap and what one Gauss–Newton step leaves against width, and the slope −1/2. */
  public static LineFigure widths(LinearisationFit fit) {
    List<LinearisationFit.Mean> means = fit.means();
    double[] width = column(means, LinearisationFit.Mean::width);
    double[] half = new double[width.length];
    for (int i = 0; i < half.length; i++) {
      half[i] = means.get(0).gap() * Math.sqrt(width[0] / width[i]);
    }
    return new LineFigure(
        String.format(
                Locale.ROOT, "Slope of the gap %.2f; the theory bounds it by −1/2", fit.slope())
            .replace("gap -", "gap −"),
        Axis.log("width of the hidden layer $n₁$"),
        Axis.log("mean over networks"),
        List.of(
            Series.of(
                "$‖u − u₀‖$ after gradient descent",
                width,
                column(means, LinearisationFit.Mean::distance)),
            Series.of("gap to the linear model", width, column(means, LinearisationFit.Mean::gap)),
            Series.of(
                "$‖r‖ / ‖r₀‖$ after one Gauss–Newton step",
                width,
                column(means, LinearisationFit.Mean::networkLeft)),
            Series.of("slope $−1/2$, the bound", width, half)));
  }

  /** ‖r‖ step by step: the widest network, its linear model and ((κ − 1)/(κ + 1))ᵗ. */
  public static LineFigure descent(LinearisationExperiment.Descent descent, double contraction) {
    int count = descent.network().size();
    double[] step = new double[count];
    double[] bound = new double[count];
    double[] network = new double[count];
    double[] linear = new double[count];
    for (int i = 0; i < count; i++) {
      step[i] = i;
      bound[i] = Math.pow(contraction, i);
      network[i] = descent.network().get(i);
      linear[i] = descent.linear().get(i);
    }
    return new LineFigure(
        "Gradient descent of the widest network",
        Axis.whole("step $t$"),
        Axis.log("residual $‖r‖ / ‖r₀‖$"),
        List.of(
            Series.of("network", step, network),
            Series.of("linear model", step, linear),
            Series.of("$((κ − 1) / (κ + 1))ᵗ$", step, bound)));
  }

  private static double[] column(
      List<LinearisationFit.Mean> means, ToDoubleFunction<LinearisationFit.Mean> value) {
    return means.stream().mapToDouble(value).toArray();
  }
}
