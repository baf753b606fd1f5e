package org.lossatlas.network;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The first of two stages from a symmetric matrix to its eigenvalues: an orthogonal transform to a
 * band matrix with the same eigenvalues (Bischof, Lang and Sun 2000), nearly all of it in matrix
 * products. For each panel of {@value #BAND} columns, with its reflectors Q = 1 − V T Vᵀ,
 *
 * <pre>
 * X = A V T,   X ← X − ½ V Tᵀ Vᵀ X,   Qᵀ A Q = A − V Xᵀ − X Vᵀ
 * </pre>
 *
 * <p>LAPACK's own (dsytrd_sy2sb) gives garbage with OpenBLAS' kernels for AVX-512, as do dtrmm and
 * dsymm, which it is made of; dgemm, dsyr2k and dgeqr2 are right
 * (src/docs/decisions/0005-openblas-double.md), so A V is made of tiles. Everything lies outside
 * the heap, column by column, and only the lower triangle is read and written.
 */
final class BandReduction {
  /** Half-width of the band: wide enough for dgemm, narrow enough for the second stage. */
  static final int BAND = 32;

  /** Rows and columns of a tile of A V: measured, 64 to 128 are alike and 256 slower. */
  private static final int TILE = 64;

  private static final int COLUMNS = openblas.CblasColMajor;
  private static final int PLAIN = openblas.CblasNoTrans;
  private static final int TRANSPOSED = openblas.CblasTrans;

  private final int n;
  private final DoublePointer a;
  private final DoublePointer tile;
  private final double[] square = new double[TILE * TILE];
  private final double[] column;

  /**
   * @param n rows
   * @param a [n, n], overwritten by the band and what made it
   * @param tile room for 64² numbers
   */
  private BandReduction(int n, DoublePointer a, DoublePointer tile) {
    this.n = n;
    this.a = a;
    this.tile = tile;
    this.column = new double[n];
  }

  /**
   * The band of a matrix, in LAPACK's layout for one that is given by its lower part: entry (i, j)
   * is at j·(BAND + 1) + i − j.
   *
   * @return to be closed by the caller
   */
  static DoublePointer of(SymmetricMatrix matrix) {
    int n = matrix.size();
    try (DoublePointer a = new DoublePointer((long) n * n);
        DoublePointer tile = new DoublePointer(TILE * TILE)) {
      a.put(matrix.raw(), 0, n * n);
      BandReduction reduction = new BandReduction(n, a, tile);
      reduction.reduce();
      return reduction.band();
    }
  }

  private static DoublePointer at(DoublePointer numbers, long place) {
    return numbers.getPointer(DoublePointer.class, place);
  }

  private DoublePointer entry(int i, int j) {
    return at(a, (long) j * n + i);
  }

  private void reduce() {
    try (DoublePointer v = new DoublePointer((long) n * BAND);
        DoublePointer y = new DoublePointer((long) n * BAND);
        DoublePointer x = new DoublePointer((long) n * BAND);
        DoublePointer small = new DoublePointer(4 * BAND * BAND)) {
      for (int j = 0; j + BAND < n - 1; j += BAND) {
        int rows = n - j - BAND;
        int count = Math.min(BAND, rows);
        reduce(j + BAND, entry(j + BAND, j), rows, count, v, y, x, small);
      }
    }
  }

  /** One panel, and A below and beside it. */
  private void reduce(
      int from,
      DoublePointer panel,
      int rows,
      int count,
      DoublePointer v,
      DoublePointer y,
      DoublePointer x,
      DoublePointer small) {
    DoublePointer t = at(small, 0);
    DoublePointer g = at(small, BAND * BAND);
    DoublePointer s = at(small, 2 * BAND * BAND);
    double[] lengths = reflectors(panel, rows, count, v, at(small, 3 * BAND * BAND));
    multiply(TRANSPOSED, PLAIN, count, count, rows, 1, v, rows, v, rows, 0, g, count);
    t.put(triangle(count, lengths, g), 0, count * count);
    multiplyTiles(from, rows, count, v, y);
    multiply(PLAIN, PLAIN, rows, count, count, 1, y, rows, t, count, 0, x, rows);
    multiply(TRANSPOSED, PLAIN, count, count, rows, 1, v, rows, x, rows, 0, g, count);
    multiply(TRANSPOSED, PLAIN, count, count, count, -0.5, t, count, g, count, 0, s, count);
    multiply(PLAIN, PLAIN, rows, count, count, 1, v, rows, s, count, 1, x, rows);
    openblas.cblas_dsyr2k(
        COLUMNS,
        openblas.CblasLower,
        PLAIN,
        rows,
        count,
        -1,
        v,
        rows,
        x,
        rows,
        1,
        entry(from, from),
        n);
  }

  private static void multiply(
      int left,
      int right,
      int m,
      int columns,
      int k,
      double factor,
      DoublePointer a,
      int rowsOfA,
      DoublePointer b,
      int rowsOfB,
      double before,
      DoublePointer c,
      int rowsOfC) {
    openblas.cblas_dgemm(
        COLUMNS, left, right, m, columns, k, factor, a, rowsOfA, b, rowsOfB, before, c, rowsOfC);
  }

  /**
   * The panel's QR factorisation: R stays in the panel, the reflectors go to V [rows, count].
   *
   * @return the factors τ of the reflectors 1 − τ v vᵀ
   */
  private double[] reflectors(
      DoublePointer panel, int rows, int count, DoublePointer v, DoublePointer tau) {
    if (openblas.LAPACKE_dgeqr2(openblas.LAPACK_COL_MAJOR, rows, BAND, panel, n, tau) != 0) {
      throw new ArithmeticException("LAPACK's dgeqr2 refuses its arguments");
    }
    for (int c = 0; c < count; c++) {
      at(panel, (long) c * n).get(column, 0, rows);
      Arrays.fill(column, 0, c, 0);
      column[c] = 1;
      at(v, (long) c * rows).put(column, 0, rows);
    }
    double[] lengths = new double[count];
    tau.get(lengths);
    return lengths;
  }

  /** T of 1 − V T Vᵀ, upper triangular, from τ and Vᵀ V; column by column. */
  private static double[] triangle(int count, double[] lengths, DoublePointer products) {
    double[] g = new double[count * count];
    products.get(g);
    double[] t = new double[count * count];
    for (int i = 0; i < count; i++) {
      t[i * count + i] = lengths[i];
      for (int r = 0; r < i; r++) {
        double sum = 0;
        for (int c = r; c < i; c++) {
          sum += t[c * count + r] * g[i * count + c];
        }
        t[i * count + r] = -lengths[i] * sum;
      }
    }
    return t;
  }

  /** Y = A V for A's rows and columns from {@code from} on, tile by tile of the lower triangle. */
  private void multiplyTiles(int from, int rows, int count, DoublePointer v, DoublePointer y) {
    for (int j = 0; j < rows; j += TILE) {
      int width = Math.min(TILE, rows - j);
      mirrorToTile(from + j, width);
      DoublePointer vj = at(v, j);
      DoublePointer yj = at(y, j);
      int before = j == 0 ? 0 : 1;
      multiply(PLAIN, PLAIN, width, count, width, 1, tile, width, vj, rows, before, yj, rows);
      for (int i = j + width; i < rows; i += TILE) {
        int height = Math.min(TILE, rows - i);
        DoublePointer block = entry(from + i, from + j);
        DoublePointer vi = at(v, i);
        DoublePointer yi = at(y, i);
        multiply(PLAIN, PLAIN, height, count, width, 1, block, n, vj, rows, before, yi, rows);
        multiply(TRANSPOSED, PLAIN, width, count, height, 1, block, n, vi, rows, 1, yj, rows);
      }
    }
  }

  /** A tile on the diagonal, whole. */
  private void mirrorToTile(int from, int width) {
    for (int c = 0; c < width; c++) {
      entry(from + c, from + c).get(column, 0, width - c);
      for (int i = c; i < width; i++) {
        square[c * width + i] = column[i - c];
        square[i * width + c] = column[i - c];
      }
    }
    tile.put(square, 0, width * width);
  }

  private DoublePointer band() {
    DoublePointer band = new DoublePointer((long) (BAND + 1) * n);
    double[] part = new double[BAND + 1];
    for (int j = 0; j < n; j++) {
      Arrays.fill(part, 0);
      entry(j, j).get(part, 0, Math.min(BAND + 1, n - j));
      at(band, (long) j * (BAND + 1)).put(part, 0, BAND + 1);
    }
    return band;
  }
}
