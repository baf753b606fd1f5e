package org.lossatlas.fitting;

import org.lossatlas.network.Activation;

/**
 * Where a fit starts and how strongly its steps are damped, by activation. All numbers were found
 * by experiment: src/docs/decisions/0004-fitting-recipe.md.
 *
 * @param window where the unit square lies in the first layer's biases
 * @param leastSlope the flattest ridge of the first trained layer, as it sees the square stretched
 *     to [−1, 1]²; default initialisations (about 1) are far too smooth for edges a pixel wide
 * @param mostSlope the steepest ridge; slopes are spread evenly in their logarithm
 * @param gain the standard deviation over the square of a deeper unit's pre-activation
 * @param spread the standard deviation of a deeper unit's bias
 * @param damping λ as a share of the mean of the diagonal of J Jᵀ
 * @param normalised whether steps are measured in hidden features of mean 0 and deviation 1 over
 *     the batch: needed where features are not already so, as they are with tanh
 */
record Recipe(
    Window window,
    double leastSlope,
    double mostSlope,
    double gain,
    double spread,
    double damping,
    boolean normalised) {

  /** The recipe for a sub-network with this activation and so many hidden layers. */
  static Recipe of(Activation activation, int hiddenLayers) {
    if (activation instanceof Activation.Tanh) {
      boolean deep = hiddenLayers > 2;
      return new Recipe(new Window(-0.5, 1), 20, 40, deep ? 1.5 : 3, deep ? 0.5 : 1, 0.2, false);
    }
    if (activation instanceof Activation.Sigmoid) {
      return new Recipe(new Window(-0.5, 1), 40, 80, 6, 2, 0.05, true);
    }
    if (activation instanceof Activation.Elu) {
      return new Recipe(new Window(0, 1), 20, 40, 3, 1, 0.05, true);
    }
    if (activation instanceof Activation.Softplus
        || activation instanceof Activation.SmoothLinearUnit) {
      return new Recipe(new Window(1, 1), 20, 40, 6, 3, 0.05, true);
    }
    return new Recipe(kinkedOrPolynomial(activation), 1, 1, 1, 0.3, 0.1, true);
  }

  private static Window kinkedOrPolynomial(Activation activation) {
    boolean polynomial =
        activation instanceof Activation.Quadratic || activation instanceof Activation.Cube;
    return polynomial ? new Window(2, 1) : new Window(0, 1);
  }
}
