package org.lossatlas.network;

/**
 * Products of one batch's share of the Hessian with several directions at once, by Pearlmutter's
 * R-operator R{f(θ)} = ∂f(θ + r·v)/∂r at r = 0 (Pearlmutter 1994, "Fast exact multiplication by the
 * Hessian"):
 *
 * <pre>
 * R Z_k = R F_{k−1} · W_k + F_{k−1} · V_k + v_k         R F_k = φ′(Z_k) ∘ R Z_k
 * R Δ_L = (1/N) ∂²ℓ/∂p² · R Z_L
 * R Δ_{k−1} = φ′(Z_{k−1}) ∘ (R Δ_k · W_kᵀ + Δ_k · V_kᵀ) + φ″(Z_{k−1}) ∘ (Δ_k · W_kᵀ) ∘ R Z_{k−1}
 * product_k = F_{k−1}ᵀ · R Δ_k + R F_{k−1}ᵀ · Δ_k
 * </pre>
 *
 * <p>H₀ has only the terms with R Δ, H₁ begins with R Δ_L = 0.
 */
final class Pearlmutter {
  private final Backpropagation pass;
  private final LayerWeights layers;
  private final HessianPart part;
  private final DirectionBlock directions;
  private final DirectionBlock products;
  private final int columns;

  Pearlmutter(
      Backpropagation pass,
      LayerWeights layers,
      HessianPart part,
      DirectionBlock directions,
      DirectionBlock products) {
    this.pass = pass;
    this.layers = layers;
    this.part = part;
    this.directions = directions;
    this.products = products;
    this.columns = pass.rows() * directions.count();
  }

  /** Adds the batch's share to the products. */
  void add() {
    int last = layers.count();
    double[][] preactivations = new double[last + 1][];
    double[][] features = new double[last][];
    forward(preactivations, features);
    double[] delta =
        part.ofLoss()
            ? pass.outputs().curvatureTimes(directions.count(), preactivations[last])
            : new double[preactivations[last].length];
    for (int k = last; k >= 1; k--) {
      addGradient(k, delta, features);
      if (k > 1) {
        delta = backward(k, delta, preactivations[k - 1]);
      }
    }
  }

  private void forward(double[][] preactivations, double[][] features) {
    int count = directions.count();
    for (int k = 1; k <= layers.count(); k++) {
      int width = layers.width(k);
      double[] z;
      if (k == 1) {
        z = pass.inputs().forward(count * width, directions.weights(1));
      } else {
        z = new double[columns * width];
        int below = layers.width(k - 1);
        Blas.multiply(
            pass.rows(), count * width, below, pass.features(k - 1), directions.weights(k), z);
        Blas.addProduct(columns, width, below, features[k - 1], layers.weights(k), z);
      }
      directions.addBias(k, z);
      preactivations[k] = z;
      if (k < layers.count()) {
        features[k] = spread(pass.slopes(k), z, width);
      }
    }
  }

  private void addGradient(int k, double[] delta, double[][] features) {
    int count = directions.count();
    int width = layers.width(k);
    products.addBiases(k, delta);
    if (k == 1) {
      products.addWeights(1, pass.inputs().backward(count * width, delta));
      return;
    }
    int below = layers.width(k - 1);
    double[] gradient = new double[below * count * width];
    Blas.transposedMultiply(
        below, count * width, pass.rows(), pass.features(k - 1), delta, gradient);
    products.addWeights(k, gradient);
    if (part.ofNetwork()) {
      Blas.transposedMultiply(
          count * below, width, pass.rows(), features[k - 1], pass.deltas(k), gradient);
      products.addWeightsByDirection(k, gradient);
    }
  }

  private double[] backward(int k, double[] delta, double[] preactivations) {
    int count = directions.count();
    int width = layers.width(k);
    int below = layers.width(k - 1);
    double[] next = new double[columns * below];
    Blas.multiplyTransposed(columns, below, width, delta, layers.weights(k), next);
    if (!part.ofNetwork()) {
      return spread(pass.slopes(k - 1), next, below);
    }
    Blas.addProduct(
        pass.rows(), count * below, width, pass.deltas(k), directions.transposedWeights(k), next);
    double[] bent = spread(pass.bends(k - 1), preactivations, below);
    double[] sloped = spread(pass.slopes(k - 1), next, below);
    for (int i = 0; i < sloped.length; i++) {
      sloped[i] += bent[i];
    }
    return sloped;
  }

  /** a ∘ b, where a [rows, width] is the same for each direction of b [rows, count, width]. */
  private double[] spread(double[] a, double[] b, int width) {
    int count = directions.count();
    double[] product = new double[b.length];
    for (int i = 0; i < pass.rows(); i++) {
      for (int s = 0; s < count; s++) {
        int at = (i * count + s) * width;
        for (int j = 0; j < width; j++) {
          product[at + j] = a[i * width + j] * b[at + j];
        }
      }
    }
    return product;
  }
}
