package org.lossatlas.spectrum;

import org.lossatlas.network.Parameters;

/**
 * A point θ where ∇L = 0, of whatever index.
 *
 * @param theta the network there
 * @param loss L(θ)
 * @param slope ‖∇L‖, what is left of the gradient
 * @param spectrum all eigenvalues of H there
 */
public record CriticalPoint(Parameters theta, double loss, double slope, Eigenvalues spectrum) {

  /** α, the share of negative eigenvalues, beyond the tolerance of {@link Eigenvalues}. */
  public double index() {
    return (double) spectrum.negative() / spectrum.count();
  }
}
