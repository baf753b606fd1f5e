package org.lossatlas.network;

/**
 * Products with the inputs X [rows, columns] of a batch, in the columns in use: for networks on
 * pictures, nearly all of the work of a product with the Hessian.
 */
final class DoubleInputs {
  private final int rows;
  private final int columns;
  private final double[] x;

  /**
   * @param x [rows, columns], kept
   */
  DoubleInputs(int rows, int columns, double[] x) {
    this.rows = rows;
    this.columns = columns;
    this.x = x;
  }

  /** X · V [rows, width], V [columns, width]. */
  double[] forward(int width, double[] v) {
    double[] product = new double[rows * width];
    Blas.multiply(rows, width, columns, x, v, product);
    return product;
  }

  /** Xᵀ · Δ [columns, width], Δ [rows, width]. */
  double[] backward(int width, double[] delta) {
    double[] product = new double[columns * width];
    Blas.transposedMultiply(columns, width, rows, x, delta, product);
    return product;
  }
}
