package org.lossatlas.spectrum;

import java.util.Arrays;

/**
 * A law fitted to a measured spectrum: scale, φ and ε are those whose distribution function is
 * nearest to the measured one in the mean square, found by Nelder and Mead's simplex from the
 * values that give the measured mean, variance and third cumulant.
 *
 * @param law φ and ε
 * @param scale what the law's λ are multiplied by
 * @param residual the largest difference of the two distribution functions, 0 to 1
 */
public record LawFit(SpectralLaw law, double scale, double residual) {
  private static final int MOST_LOOKS = 160;
  private static final int PIECES = 300;
  private static final int QUANTILES = 200;

  /**
   * @throws IllegalArgumentException if the mean is not positive: the law of such a spectrum is
   *     none of these
   */
  public static LawFit to(Eigenvalues measured, SpectralModel model) {
    double mean = measured.sum() / measured.count();
    if (!(mean > 0)) {
      throw new IllegalArgumentException("the mean of the eigenvalues must be positive");
    }
    double[] quantiles = new double[QUANTILES];
    for (int i = 0; i < QUANTILES; i++) {
      quantiles[i] = measured.get((int) ((i + 0.5) / QUANTILES * measured.count()));
    }
    Simplex simplex = new Simplex(x -> misfit(model, quantiles, x), start(measured, model, mean));
    double[] best = simplex.minimise(MOST_LOOKS);
    return new LawFit(law(model, best), Math.exp(best[0]), largest(model, quantiles, best));
  }

  /** log scale, log φ, log(ε + a little): all three stay positive. */
  private static double[] start(Eigenvalues measured, SpectralModel model, double mean) {
    double second = 0;
    double third = 0;
    for (double value : measured.toArray()) {
      double x = value / mean - 1;
      second += x * x;
      third += x * x * x;
    }
    second /= measured.count();
    third /= measured.count();
    double phi = Math.min(1e3, Math.max(1e-3, Math.sqrt(Math.max(third, 0))));
    double energy = Math.min(1e3, Math.max(1e-3, model.energyOf(phi, second)));
    return new double[] {Math.log(mean), Math.log(phi), Math.log(energy)};
  }

  private static SpectralLaw law(SpectralModel model, double[] x) {
    double phi = Math.min(1e5, Math.max(1e-5, Math.exp(x[1])));
    double energy = Math.min(1e5, Math.max(1e-9, Math.exp(x[2])));
    return SpectralLaw.of(model, phi, energy);
  }

  private static double[] differences(SpectralModel model, double[] quantiles, double[] x) {
    double scale = Math.exp(x[0]);
    double[] scaled = Arrays.stream(quantiles).map(value -> value / scale).toArray();
    double[] below = LawCurve.coarse(law(model, x), PIECES).cumulative(scaled);
    for (int i = 0; i < below.length; i++) {
      below[i] -= (i + 0.5) / below.length;
    }
    return below;
  }

  private static double misfit(SpectralModel model, double[] quantiles, double[] x) {
    return Arrays.stream(differences(model, quantiles, x)).map(d -> d * d).sum();
  }

  private static double largest(SpectralModel model, double[] quantiles, double[] x) {
    return Arrays.stream(differences(model, quantiles, x)).map(Math::abs).max().orElse(0);
  }
}
