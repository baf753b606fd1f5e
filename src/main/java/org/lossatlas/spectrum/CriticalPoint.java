package org.lossatlas.spectrum;

import org.lossatlas.network.Parameters;

/**
 * Where a search for ∇L = 0 ended, of whatever index.
 *
 * @param theta the network there
 * @param loss L(θ)
 * @param slope ‖∇L‖, what is left of the gradient
 * @param spectrum all eigenvalues of H there
 * @param idle hidden units that add nothing: nothing leaves them, their output is the same for
 *     every sample, or another unit's
 */
public record CriticalPoint(
    Parameters theta, double loss, double slope, Eigenvalues spectrum, int idle) {
  /** ‖∇L‖ at a critical point, relative to max|λ|. */
  public static final double SLOPE = 1e-9;

  /** ‖∇L‖² where the gradient is small, but ‖∇L‖ may have a minimum above zero. */
  public static final double NEAR = 1e-6;

  /** What kind of end it is. */
  public enum Kind {
    /** ‖∇L‖ ≤ {@value CriticalPoint#SLOPE}·max|λ|, and every unit works. */
    CRITICAL(0, "critical"),
    /** ‖∇L‖² ≤ {@value CriticalPoint#NEAR} and no more, and every unit works. */
    NEARLY(1, "nearly critical"),
    /** Critical or nearly, with idle units: a point of a smaller network. */
    IDLE(2, "idle units"),
    /** None of these. */
    NONE(3, "none");

    private final int code;
    private final String words;

    Kind(int code, String words) {
      this.code = code;
      this.words = words;
    }

    /** In files of numbers. */
    public int code() {
      return code;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** α, the share of negative eigenvalues, beyond the tolerance of {@link Eigenvalues}. */
  public double index() {
    return (double) spectrum.negative() / spectrum.count();
  }

  /** What kind it is. */
  public Kind kind() {
    boolean critical = slope <= SLOPE * spectrum.radius();
    if (!critical && !(slope * slope <= NEAR)) {
      return Kind.NONE;
    }
    if (idle > 0) {
      return Kind.IDLE;
    }
    return critical ? Kind.CRITICAL : Kind.NEARLY;
  }
}
