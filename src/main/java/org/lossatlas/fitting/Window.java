package org.lossatlas.fitting;

import org.lossatlas.network.Activation;

/**
 * Where the unit square of (α, β) lies in the biases of the first layer: b₁ = (c + s·α, c + s·β, 0,
 * …). The paper has c = 0, s = 1; other activations see more of the square elsewhere: smoolu is
 * flat near 0 and quadratic has no slope there.
 *
 * @param origin c, the bias at α = 0
 * @param size s, the length of the directions
 */
public record Window(double origin, double size) {
  /** Needs a finite origin and a size above zero. */
  public Window {
    if (!Double.isFinite(origin) || !(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("a window from " + origin + " of size " + size);
    }
  }

  /** The window for an activation: the paper's, moved where the activation has no slope in it. */
  public static Window of(Activation activation) {
    if (activation instanceof Activation.Tanh) {
      return new Window(-0.5, 1);
    }
    if (activation instanceof Activation.Sigmoid) {
      return new Window(-1, 2);
    }
    boolean flatAtZero =
        activation instanceof Activation.SmoothLinearUnit
            || activation instanceof Activation.Quadratic
            || activation instanceof Activation.Cube;
    return flatAtZero ? new Window(1, 1) : new Window(0, 1);
  }

  /** The bias at coordinate α: c + s·α. */
  public double bias(double coordinate) {
    return origin + size * coordinate;
  }
}
