package org.lossatlas.network;

/**
 * Where one batch's share of a Hessian goes: adds the blocks of pairs of layers to the part of the
 * matrix on and above the diagonal. Every block is a sum over samples of outer products
 *
 * <pre>
 * ∂²L/∂W_k[a,c]∂W_l[b,d] = Σᵢ F_{k−1}[i,a] · F_{l−1}[i,b] · S_kl[i,c,d],   S_kl = ∂²L/∂Z_k∂Z_l
 * </pre>
 *
 * <p>so it is a product of a matrix of pairs (a, b) and one of pairs (c, d) over the samples, and
 * within a layer only pairs a ≤ b, c ≤ d are needed.
 */
final class HessianBlocks {
  /** Multiplications of one product: some milliseconds, and its result stays in the cache. */
  private static final long CHUNK = 1 << 26;

  private final LayerWeights layers;
  private final int rows;
  private final double[] matrix;
  private final int n;

  HessianBlocks(LayerWeights layers, int rows, SymmetricMatrix matrix) {
    this.layers = layers;
    this.rows = rows;
    this.matrix = matrix.raw();
    this.n = matrix.size();
  }

  /** The place in θ of the parameter between feature a (in use) and unit c of layer k. */
  private int place(int k, int a, int c) {
    int row =
        a < layers.inputsOf(k) ? layers.rowOf(k, a) : layers.layout().architecture().width(k - 1);
    return layers.layout().weightStart(k) + row * layers.width(k) + c;
  }

  private int chunk(int columns) {
    return (int) Math.max(1, CHUNK / ((long) columns * rows));
  }

  /**
   * Adds the block of layer k with itself.
   *
   * @param features F_{k−1} [a, rows], with a row of ones for a bias
   * @param s S_kk [n_k, n_k, rows]
   */
  void addWithin(int k, double[] features, double[] s) {
    int width = layers.width(k);
    int inputs = features.length / rows;
    double[] pairs = upperPairs(s, width);
    int columns = pairs.length / rows;
    int most = Math.min(chunk(columns), inputs * (inputs + 1) / 2);
    double[] left = new double[most * rows];
    double[] sums = new double[most * columns];
    int[] first = new int[most];
    int[] second = new int[most];
    int held = 0;
    for (int a = 0; a < inputs; a++) {
      for (int b = a; b < inputs; b++) {
        UnitMajor.product(features, a, features, b, rows, left, held);
        first[held] = a;
        second[held] = b;
        held++;
        if (held == most || a == inputs - 1) {
          Blas.multiplyTransposed(held, columns, rows, left, pairs, sums);
          for (int i = 0; i < held; i++) {
            addSymmetric(k, first[i], second[i], sums, i * columns);
          }
          held = 0;
        }
      }
    }
  }

  private double[] upperPairs(double[] s, int width) {
    double[] pairs = new double[width * (width + 1) / 2 * rows];
    int at = 0;
    for (int c = 0; c < width; c++) {
      int length = (width - c) * rows;
      System.arraycopy(s, (c * width + c) * rows, pairs, at, length);
      at += length;
    }
    return pairs;
  }

  /** Adds the sums of pairs c ≤ d to rows (a, ·) and columns (b, ·), and the other way round. */
  private void addSymmetric(int k, int a, int b, double[] sums, int from) {
    int width = layers.width(k);
    int left = place(k, a, 0);
    int right = place(k, b, 0);
    int at = from;
    for (int c = 0; c < width; c++) {
      int row = (left + c) * n + right;
      matrix[row + c] += sums[at++];
      for (int d = c + 1; d < width; d++) {
        double sum = sums[at++];
        matrix[row + d] += sum;
        matrix[(left + d) * n + right + c] += sum;
      }
    }
  }

  /**
   * Adds the block of layers k &lt; l.
   *
   * @param lower F_{k−1} [a, rows]
   * @param upper F_{l−1} [b, rows]
   * @param s S_kl [n_k, n_l, rows]
   */
  void addBetween(int k, int l, double[] lower, double[] upper, double[] s) {
    int columns = layers.width(k) * layers.width(l);
    int inputs = upper.length / rows;
    int most = Math.min(Math.max(1, chunk(columns) / inputs), lower.length / rows);
    double[] left = new double[most * inputs * rows];
    double[] sums = new double[most * inputs * columns];
    for (int from = 0; from < lower.length / rows; from += most) {
      int size = Math.min(most, lower.length / rows - from);
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < inputs; b++) {
          UnitMajor.product(lower, from + a, upper, b, rows, left, a * inputs + b);
        }
      }
      Blas.multiplyTransposed(size * inputs, columns, rows, left, s, sums);
      for (int a = 0; a < size; a++) {
        addRectangle(k, l, from + a, inputs, sums, a * inputs * columns);
      }
    }
  }

  private void addRectangle(int k, int l, int a, int inputs, double[] sums, int from) {
    int width = layers.width(l);
    for (int b = 0; b < inputs; b++) {
      int column = place(l, b, 0);
      for (int c = 0; c < layers.width(k); c++) {
        int to = (place(k, a, 0) + c) * n + column;
        int at = from + (b * layers.width(k) + c) * width;
        for (int d = 0; d < width; d++) {
          matrix[to + d] += sums[at + d];
        }
      }
    }
  }

  /**
   * Adds what the weights of layer l do to the gradient of layer k &lt; l directly, Σᵢ F_{k−1}[i,a]
   * · M[i,b,c] · Δ_l[i,d], where M = ∂F_{l−1}/∂Z_k.
   *
   * @param lower F_{k−1} [a, rows]
   * @param m M [n_{l−1}, n_k, rows], or if l = k + 1, where it is diagonal, [n_k, rows]
   * @param deltas Δ_l [n_l, rows]
   */
  void addCross(int k, int l, double[] lower, double[] m, double[] deltas) {
    int units = m.length / rows;
    int width = layers.width(l);
    double[] right = new double[units * width * rows];
    int inputs = lower.length / rows;
    for (int i = 0; i < units; i++) {
      for (int d = 0; d < width; d++) {
        UnitMajor.product(m, i, deltas, d, rows, right, i * width + d);
      }
    }
    double[] sums = new double[inputs * units * width];
    Blas.multiplyTransposed(inputs, units * width, rows, lower, right, sums);
    for (int a = 0; a < inputs; a++) {
      for (int i = 0; i < units; i++) {
        int b = l == k + 1 ? i : i / layers.width(k);
        int c = l == k + 1 ? i : i % layers.width(k);
        int to = place(k, a, c) * n + place(l, b, 0);
        for (int d = 0; d < width; d++) {
          matrix[to + d] += sums[(a * units + i) * width + d];
        }
      }
    }
  }
}
