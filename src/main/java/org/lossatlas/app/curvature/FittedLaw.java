package org.lossatlas.app.curvature;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.LawFit;
import org.lossatlas.spectrum.SpectralModel;

/**
 * What a fit of a law to a measured spectrum found.
 *
 * @param words for the panel
 * @param curve the law and what its λ are multiplied by; empty if none fits
 */
record FittedLaw(String words, Optional<Scaled> curve) {
  static final FittedLaw NONE = new FittedLaw("", Optional.empty());

  /** A law whose λ are multiplied by a scale. */
  record Scaled(LawCurve curve, double scale) {}

  static FittedLaw said(String words) {
    return new FittedLaw(words, Optional.empty());
  }

  /** Fits; takes a second or two. */
  static FittedLaw to(Eigenvalues measured, SpectralModel model) {
    if (!(measured.sum() > 0)) {
      return said("No such law fits: the mean of the eigenvalues is not positive");
    }
    LawFit fit = LawFit.to(measured, model);
    String words =
        String.format(
            Locale.ROOT,
            "fitted φ %.3g, ε %.3g, scale %.3g; residual (largest difference of the distributions)"
                + " %.3f",
            fit.law().phi(),
            fit.law().energy(),
            fit.scale(),
            fit.residual());
    return new FittedLaw(words, Optional.of(new Scaled(LawCurve.of(fit.law()), fit.scale())));
  }
}
