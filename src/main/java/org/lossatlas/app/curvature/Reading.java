package org.lossatlas.app.curvature;

import java.util.List;
import java.util.Optional;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SpectrumFigures.Named;
import org.lossatlas.spectrum.Eigenvalues;

/**
 * What was measured at one network. Immutable.
 *
 * @param origin where the network comes from
 * @param method how it was measured, a few words
 * @param spectra H, H₀ and H₁, where they are exact
 * @param density of H by random vectors, where it is not
 * @param blocks eigenvalues of the diagonal blocks H_kk layer by layer, where all are known
 * @param counts positive, zero and negative, or what is known instead
 * @param top the largest eigenvalues, the largest first
 * @param bottom the smallest, the smallest first
 * @param shares of the squared length of each of the top eigenvectors, layer by layer
 * @param seconds that it took
 */
record Reading(
    String origin,
    String method,
    List<Named> spectra,
    List<Series> density,
    List<Eigenvalues> blocks,
    String counts,
    List<Double> top,
    List<Double> bottom,
    List<List<Double>> shares,
    double seconds) {

  /** H's eigenvalues, if all are known. */
  Optional<Eigenvalues> exact() {
    return spectra.stream().findFirst().map(Named::values).filter(values -> !values.isEmpty());
  }
}
