package org.lossatlas.landscape;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked at over a slice, point by point of θ₀ + αd₁ + βd₂ (+ γd₃). */
public enum Metric {
  /** L. */
  LOSS,
  /** The share of samples whose largest output is that of their class. */
  ACCURACY,
  /** ‖∇L‖, over all parameters. */
  GRADIENT_NORM,
  /** λ_max of the Hessian ∇²L, over all parameters. */
  LARGEST_EIGENVALUE,
  /** λ_min of the Hessian ∇²L, over all parameters. */
  SMALLEST_EIGENVALUE,
  /** Of L, from the scatter of mini-batches. */
  STANDARD_ERROR;

  /** As options have it: {@code gradient-norm}. */
  public String contractName() {
    return key().replace('_', '-');
  }

  /** As arrays are named: {@code gradient_norm}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it comes with the evaluation of the loss; the others are measured point by point. */
  public boolean comesWithTheLoss() {
    return this == LOSS || this == ACCURACY;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static Metric parse(String name) {
    for (Metric one : values()) {
      if (one.contractName().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + name
            + "' is no metric; it must be one of "
            + Stream.of(values()).map(Metric::contractName).collect(Collectors.joining(", ")));
  }
}
