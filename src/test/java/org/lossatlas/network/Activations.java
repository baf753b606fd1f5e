package org.lossatlas.network;

import java.util.List;

/** One of each kind of activation, those with a parameter with several. */
public final class Activations {
  private static final List<Activation> ALL =
      List.of(
          new Activation.Identity(),
          new Activation.Tanh(),
          new Activation.Sigmoid(),
          new Activation.Relu(),
          new Activation.LeakyRelu(0.01),
          new Activation.LeakyRelu(0.5),
          new Activation.Elu(),
          new Activation.Softplus(1),
          new Activation.Softplus(10),
          new Activation.SmoothLinearUnit(),
          new Activation.Quadratic(),
          new Activation.Cube());

  private Activations() {}

  /** For {@code @MethodSource}. */
  public static List<Activation> all() {
    return ALL;
  }
}
