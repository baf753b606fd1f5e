package org.lossatlas.network;

/**
 * Products with a matrix of few columns, unit by unit: BLAS reaches half of its rate for ten
 * columns, these loops nearly all of it. Every unit has an array of its own, and three features
 * meet two outputs in each loop: HotSpot turns exactly that into vector instructions, and neither
 * larger loops nor places within one array.
 */
final class NarrowProduct {
  /** Columns up to which the loops are faster than BLAS. */
  static final int WIDEST = 16;

  /** Features that are taken at once. */
  static final int GROUP = 3;

  private NarrowProduct() {}

  /**
   * Adds the share of three features to the outputs: p_c += Σ_j f_j W[k + j, c].
   *
   * @param features three units' values, each {@code rows} or more
   * @param w the rows of W that belong to the features, [3, n]; zero for a missing feature
   * @param outputs n arrays, and one more that is not looked at if n is odd
   */
  static void add(float[][] features, float[] w, int n, float[][] outputs, int rows) {
    for (int c = 0; c < n; c += 2) {
      int d = Math.min(c + 1, n - 1);
      addPair(
          features[0],
          features[1],
          features[2],
          outputs[c],
          outputs[c + 1],
          rows,
          w[c],
          w[n + c],
          w[2 * n + c],
          w[d],
          w[n + d],
          w[2 * n + d]);
    }
  }

  private static void addPair(
      float[] f,
      float[] g,
      float[] h,
      float[] p,
      float[] q,
      int rows,
      float fp,
      float gp,
      float hp,
      float fq,
      float gq,
      float hq) {
    for (int i = 0; i < rows; i++) {
      float x = f[i];
      float y = g[i];
      float z = h[i];
      float u = p[i] + fp * x + gp * y + hp * z;
      float v = q[i] + fq * x + gq * y + hq * z;
      p[i] = u;
      q[i] = v;
    }
  }
}
