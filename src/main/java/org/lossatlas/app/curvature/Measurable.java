package org.lossatlas.app.curvature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.network.LossCurvature;

/** Whether the curvature of a network can be measured, and what would work where it cannot. */
final class Measurable {
  /** Vectors of n numbers that a measurement keeps at a time, and some room beside them. */
  private static final int VECTORS = 40;

  private static final String DIVERGED =
      "; its last reading stays: reset, then train with a smaller learning rate";

  private Measurable() {}

  /** The largest n whose vectors fit into half of the memory. */
  static long mostParameters() {
    return Runtime.getRuntime().maxMemory() / 2 / (8L * VECTORS);
  }

  /** Why it cannot, before anything is computed; empty if it can. */
  static Optional<String> refusal(Subject subject) {
    return room(subject.theta().count(), mostParameters())
        .or(
            () ->
                isFinite(subject.theta().vector())
                    ? Optional.empty()
                    : Optional.of("A weight of the network is not a finite number" + DIVERGED));
  }

  /** Whether n parameters have room. */
  static Optional<String> room(long n, long most) {
    return n <= most
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d parameters need %,.1f GB for %d vectors; up to %,d parameters have room here:"
                    + " more memory (LOSS_ATLAS_JAVA=-Xmx%dg) or a smaller network would work",
                n,
                8.0 * n * VECTORS / 1e9,
                VECTORS,
                most,
                1 + (long) (2 * 8.0 * n * VECTORS / (1L << 30))));
  }

  /** The same, once the gradient is known. */
  static Optional<String> refusal(LossCurvature curvature) {
    return isFinite(curvature.gradient())
        ? Optional.empty()
        : Optional.of("The loss has no finite gradient at this network" + DIVERGED);
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
