package org.lossatlas.fitting;

import org.lossatlas.network.Activation;
import org.lossatlas.pattern.Lattice;

/**
 * What the sub-network sees of the units that carry a pattern: each stretched to [−1, 1] over the
 * window, x = (φ(b) − middle) / half. θ takes that stretch into the weights above. Immutable.
 */
final class FeatureMap {
  /** Where an activation that is not monotonic is looked at for its least and largest value. */
  private static final int LOOKS = 32;

  private final Placement placement;
  private final Activation activation;
  private final int[] live;
  private final double[] middle;
  private final double[] half;

  FeatureMap(Placement placement, Activation activation) {
    this.placement = placement;
    this.activation = activation;
    live = placement.live();
    middle = new double[live.length];
    half = new double[live.length];
    for (int i = 0; i < live.length; i++) {
      Window reach = placement.reach(live[i]);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int look = 0; look <= LOOKS; look++) {
        double value = activation.value(reach.bias((double) look / LOOKS));
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      middle[i] = (low + high) / 2;
      // A unit that does not move, as a relu below zero, stays a constant.
      half[i] = high > low ? (high - low) / 2 : 1;
    }
  }

  /** How many units carry the pattern. */
  int width() {
    return live.length;
  }

  /** The i-th of them, as a place in its layer. */
  int unit(int i) {
    return live[i];
  }

  double middle(int i) {
    return middle[i];
  }

  double half(int i) {
    return half[i];
  }

  /** Whether a unit of the layer carries the pattern. */
  boolean carries(int unit) {
    for (int one : live) {
      if (one == unit) {
        return true;
      }
    }
    return false;
  }

  /** What the sub-network sees of the i-th unit at a bias. */
  double feature(int i, double bias) {
    return (activation.value(bias) - middle[i]) / half[i];
  }

  /** What it sees at the points of a lattice, [points, width]. */
  float[] inputs(Lattice lattice) {
    int points = lattice.size();
    float[] inputs = new float[Math.multiplyExact(points, live.length)];
    for (int p = 0; p < points; p++) {
      double[] biases = placement.biases(lattice.point(p));
      for (int i = 0; i < live.length; i++) {
        inputs[p * live.length + i] = (float) feature(i, biases[live[i]]);
      }
    }
    return inputs;
  }
}
