package org.lossatlas.network;

/**
 * The whole matrix of a part of the Hessian, one batch's share at a time. What depends on a sample
 * alone is the Hessian by the pre-activations, S_kl = ∂²L/∂Z_k∂Z_l, from the last layer downwards:
 *
 * <pre>
 * S_LL = (1/N) ∂²ℓ/∂p²      S_kl = diag(φ′(Z_k)) W_{k+1} S_{k+1,l}   for k &lt; l
 * S_kk = diag(φ′(Z_k)) W_{k+1} S_{k+1,k} + diag(φ″(Z_k) ∘ ∂L/∂F_k)
 * </pre>
 *
 * <p>H₀ has no φ″ and no cross terms, H₁ begins with S_LL = 0.
 */
final class HessianAssembly {
  private final Backpropagation pass;
  private final LayerWeights layers;
  private final HessianPart part;
  private final int rows;
  private final HessianBlocks blocks;
  private final double[][] features;
  private final double[][] slopes;

  HessianAssembly(
      Backpropagation pass, LayerWeights layers, HessianPart part, SymmetricMatrix matrix) {
    this.pass = pass;
    this.layers = layers;
    this.part = part;
    this.rows = pass.rows();
    this.blocks = new HessianBlocks(layers, rows, matrix);
    features = new double[layers.count()][];
    slopes = new double[layers.count()][];
    for (int k = 0; k < layers.count(); k++) {
      features[k] =
          layers.layout().hasBias(k + 1)
              ? UnitMajor.withOnes(pass.features(k), rows)
              : UnitMajor.of(pass.features(k), rows);
      if (k > 0) {
        slopes[k] = UnitMajor.of(pass.slopes(k), rows);
      }
    }
  }

  /** Numbers a sample that the largest array of a batch takes. */
  static int numbersPerSample(LayerWeights layers) {
    int most = 1;
    for (int k = 1; k <= layers.count(); k++) {
      most = Math.max(most, layers.width(k) * Math.max(layers.width(k), layers.width(k - 1)));
    }
    return most;
  }

  /** Adds the batch's share above and on the diagonal. */
  void add() {
    int last = layers.count();
    int m = layers.width(last);
    double[] within = part.ofLoss() ? pass.outputs().curvatureByUnits() : new double[m * m * rows];
    for (int l = last; l >= 1; l--) {
      blocks.addWithin(l, features[l - 1], within);
      double[] s = within;
      for (int k = l - 1; k >= 1; k--) {
        s = below(k, l, s);
        blocks.addBetween(k, l, features[k - 1], features[l - 1], s);
        within = k == l - 1 ? withinBelow(k, s) : within;
      }
    }
    if (part.ofNetwork()) {
      addCrossTerms();
    }
  }

  /** S_kl [n_k, n_l, rows] from S_{k+1,l}. */
  private double[] below(int k, int l, double[] above) {
    return stepDown(k, layers.width(l), above);
  }

  private double[] stepDown(int k, int count, double[] above) {
    double[] s = new double[layers.width(k) * count * rows];
    Blas.multiply(
        layers.width(k), count * rows, layers.width(k + 1), layers.weights(k + 1), above, s);
    UnitMajor.scale(s, slopes[k], count, rows);
    return s;
  }

  /** S_kk from S_{k,k+1}. */
  private double[] withinBelow(int k, double[] s) {
    int width = layers.width(k);
    double[] above = UnitMajor.exchanged(s, width, layers.width(k + 1), rows);
    double[] within = stepDown(k, width, above);
    if (part.ofNetwork()) {
      double[] bends = UnitMajor.of(pass.bends(k), rows);
      for (int c = 0; c < width; c++) {
        int diagonal = c * (width + 1) * rows;
        for (int i = 0; i < rows; i++) {
          within[diagonal + i] += bends[c * rows + i];
        }
      }
    }
    return within;
  }

  private void addCrossTerms() {
    for (int k = 1; k < layers.count(); k++) {
      double[] m = slopes[k];
      for (int l = k + 1; l <= layers.count(); l++) {
        if (l > k + 1) {
          m = stepUp(k, l - 1, m);
        }
        blocks.addCross(k, l, features[k - 1], m, UnitMajor.of(pass.deltas(l), rows));
      }
    }
  }

  /**
   * ∂F_j/∂Z_k [n_j, n_k, rows] from ∂F_{j−1}/∂Z_k, which is diagonal and [n_k, rows] if j = k + 1.
   */
  private double[] stepUp(int k, int j, double[] before) {
    int width = layers.width(k);
    double[] m = new double[layers.width(j) * width * rows];
    double[] w = layers.weights(j);
    if (j == k + 1) {
      for (int b = 0; b < layers.width(j); b++) {
        for (int c = 0; c < width; c++) {
          double weight = w[c * layers.width(j) + b];
          for (int i = 0; i < rows; i++) {
            m[(b * width + c) * rows + i] = weight * before[c * rows + i];
          }
        }
      }
    } else {
      Blas.transposedMultiply(layers.width(j), width * rows, layers.width(j - 1), w, before, m);
    }
    UnitMajor.scale(m, slopes[j], width, rows);
    return m;
  }
}
