package org.lossatlas.network;

/**
 * A symmetric matrix [n, n], kept whole, row by row. Filled by its maker, then left alone: whoever
 * gets one may read it from any thread.
 */
public final class SymmetricMatrix {
  /** Rows and columns of the squares that are mirrored one at a time, for the cache. */
  private static final int TILE = 32;

  private final int n;
  private final double[] values;

  private SymmetricMatrix(int n, double[] values) {
    this.n = n;
    this.values = values;
  }

  /** Zeros. */
  static SymmetricMatrix zeros(int n) {
    return new SymmetricMatrix(n, new double[Math.multiplyExact(n, n)]);
  }

  /**
   * Takes values, row by row; <b>kept, not copied</b>, so the caller gives them away.
   *
   * @param values n² numbers, symmetric; not checked
   */
  public static SymmetricMatrix of(int n, double[] values) {
    if (values.length != (long) n * n) {
      throw new IllegalArgumentException(values.length + " values for " + n + " rows");
    }
    return new SymmetricMatrix(n, values);
  }

  /** n. */
  public int size() {
    return n;
  }

  public double get(int i, int j) {
    return values[i * n + j];
  }

  /** The values themselves, row by row, for kernels; nobody may write to them. */
  public double[] raw() {
    return values;
  }

  /** The rows and columns from {@code from} to {@code to} − 1. */
  public SymmetricMatrix block(int from, int to) {
    int size = to - from;
    double[] block = new double[size * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(values, (from + i) * n + from, block, i * size, size);
    }
    return new SymmetricMatrix(size, block);
  }

  /** The sum of the diagonal. */
  public double trace() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values[i * n + i];
    }
    return sum;
  }

  /** ΣΣ a², the sum of the squared eigenvalues. */
  public double squaredNorm() {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  /** A · x for several x, [count, n] as is the result. */
  public double[] multiply(int count, double[] x) {
    double[] product = new double[x.length];
    Blas.multiply(count, n, n, x, values, product);
    return product;
  }

  /** Copies the part above the diagonal below it. */
  void mirror() {
    for (int i = 0; i < n; i += TILE) {
      for (int j = i; j < n; j += TILE) {
        mirrorTile(i, j);
      }
    }
  }

  private void mirrorTile(int top, int left) {
    int bottom = Math.min(top + TILE, n);
    int right = Math.min(left + TILE, n);
    for (int j = left; j < right; j++) {
      for (int i = top; i < Math.min(bottom, j); i++) {
        values[j * n + i] = values[i * n + j];
      }
    }
  }
}
