package org.lossatlas.network;

/** Products with the inputs in double precision. */
final class DoubleInputs implements InputProducts {
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

  @Override
  public double[] forward(int width, double[] v) {
    double[] product = new double[rows * width];
    Blas.multiply(rows, width, columns, x, v, product);
    return product;
  }

  @Override
  public double[] backward(int width, double[] delta) {
    double[] product = new double[columns * width];
    Blas.transposedMultiply(columns, width, rows, x, delta, product);
    return product;
  }
}
