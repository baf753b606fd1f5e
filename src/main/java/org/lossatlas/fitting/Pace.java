package org.lossatlas.fitting;

/**
 * How many steps lie between two looks at the whole surface. Counted in steps and not in time, so
 * that a run which ends at an error can be repeated to the last bit; so many that looking takes
 * about a fifth of the time, by the number of multiplications that each needs.
 */
final class Pace {
  /** Time for steps per time for looks. */
  private static final double STEPS_PER_LOOK = 4;

  private Pace() {}

  /** The steps from one look to the next, at least 1. */
  static int steps(Subnetwork net, int points, Optimiser optimiser, int batch) {
    double look = (double) points * net.count();
    return (int) Math.max(1, Math.ceil(STEPS_PER_LOOK * look / step(net, optimiser, batch)));
  }

  private static double step(Subnetwork net, Optimiser optimiser, double batch) {
    if (optimiser != Optimiser.GAUSS_NEWTON) {
      return 3 * batch * net.count();
    }
    double widths = 0;
    for (int l = 0; l < net.layers(); l++) {
      widths += net.width(l) + net.width(l + 1);
    }
    return batch * (5.0 * net.count() + batch * widths / 2 + batch * batch / 6);
  }
}
