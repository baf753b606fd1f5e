package org.lossatlas.spectrum;

import org.lossatlas.network.Blas;

/**
 * The linear model f(u) ≈ f(u₀) + J₀(u − u₀) of a network on N training points, solved by the
 * eigenvalues of the kernel K = J₀J₀ᵀ: gradient descent with rate η leaves (I − ηK)ᵗ of the
 * residual r₀ = y − f(u₀) after t steps, and Gauss and Newton's step u₀ + J₀⁺r₀ leaves nothing.
 * Immutable.
 */
final class LinearModel {
  /** J₀ [N][n], by the parameters u. */
  private final double[][] jacobian;

  private final SmallEigen kernel;
  private final double[] residual;

  /**
   * @param jacobian [N][n], rows kept
   * @param residual y − f(u₀) [N], kept
   */
  LinearModel(double[][] jacobian, double[] residual) {
    this.jacobian = jacobian;
    this.residual = residual;
    int count = jacobian.length;
    double[][] gram = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = Blas.dot(jacobian[i], jacobian[j]);
        gram[j][i] = gram[i][j];
      }
    }
    kernel = SmallEigen.of(gram);
  }

  /** κ, the largest eigenvalue of K over the smallest. */
  double condition() {
    return kernel.value(kernel.size() - 1) / kernel.value(0);
  }

  /** (κ − 1)/(κ + 1), the factor by which the best fixed rate shrinks the residual at worst. */
  double contraction() {
    return (condition() - 1) / (condition() + 1);
  }

  /** η = 2/(λ_max + λ_min), for which that factor is reached. */
  double bestRate() {
    return 2 / (kernel.value(kernel.size() - 1) + kernel.value(0));
  }

  /** (I − ηK)ᵗ r₀, what is left after t steps of gradient descent with the best rate. */
  double[] residualAfter(int steps) {
    return inKernel(value -> Math.pow(1 - bestRate() * value, steps));
  }

  /** u − u₀ = J₀ᵀ K⁻¹ (r₀ − r_t) after t steps. */
  double[] moveAfter(int steps) {
    return pulledBack(inKernel(value -> (1 - Math.pow(1 - bestRate() * value, steps)) / value));
  }

  /** J₀⁺ r₀, Gauss and Newton's step. */
  double[] gaussNewtonStep() {
    return pulledBack(inKernel(value -> 1 / value));
  }

  private double[] pulledBack(double[] weights) {
    double[] move = new double[jacobian[0].length];
    for (int i = 0; i < weights.length; i++) {
      Blas.addScaled(weights[i], jacobian[i], move);
    }
    return move;
  }

  private interface Function {
    double of(double eigenvalue);
  }

  /** φ(K) r₀. */
  private double[] inKernel(Function function) {
    int count = residual.length;
    double[] result = new double[count];
    for (int rank = 0; rank < count; rank++) {
      double along = 0;
      for (int i = 0; i < count; i++) {
        along += kernel.component(rank, i) * residual[i];
      }
      double factor = along * function.of(kernel.value(rank));
      for (int i = 0; i < count; i++) {
        result[i] += factor * kernel.component(rank, i);
      }
    }
    return result;
  }
}
