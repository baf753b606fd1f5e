package org.lossatlas.app.fit;

import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;

/**
 * What the user asked for, as typed: values are checked when they are applied.
 *
 * @param widths of the whole network, or empty for the default that suits the data
 * @param dataset a name or a file
 * @param samples a number or all
 * @param options how the fit is trained
 */
public record FitSettings(
    String widths,
    String activation,
    String loss,
    String dataset,
    String samples,
    FitOptions options) {

  /** The most accurate of the defaults that is still reached in seconds. */
  private static final double USUAL_RMSE = 0.02;

  /** What the window starts with. */
  public static final FitSettings DEFAULTS =
      new FitSettings(
          "784-96-128-128-10",
          "tanh",
          "cross-entropy",
          "mnist",
          "1000",
          usual(Optimiser.GAUSS_NEWTON));

  /** An optimiser with its own defaults. */
  static FitOptions usual(Optimiser optimiser) {
    return FitOptions.with(optimiser).withRmse(USUAL_RMSE);
  }

  /** The same network and data with other training. */
  public FitSettings withOptions(FitOptions newOptions) {
    return new FitSettings(widths, activation, loss, dataset, samples, newOptions);
  }

  /** Whether a network that was trained with these can go on with the others. */
  public boolean sameNetwork(FitSettings other) {
    return withOptions(FitOptions.DEFAULTS).equals(other.withOptions(FitOptions.DEFAULTS))
        && options.seed() == other.options.seed();
  }
}
