package org.lossatlas.network;

/**
 * Products with the inputs in single precision, in which data sets are kept: relative errors of
 * some 1e-6.
 */
final class SingleInputs implements InputProducts {
  private final int rows;
  private final int columns;
  private final float[] x;

  /**
   * @param x [rows, columns], copied
   */
  SingleInputs(int rows, int columns, double[] x) {
    this.rows = rows;
    this.columns = columns;
    this.x = narrow(x);
  }

  @Override
  public double[] forward(int width, double[] v) {
    float[] product = new float[rows * width];
    Blas.multiply(rows, width, columns, x, narrow(v), product);
    return wide(product);
  }

  @Override
  public double[] backward(int width, double[] delta) {
    float[] product = new float[columns * width];
    Blas.transposedMultiply(columns, width, rows, x, narrow(delta), product);
    return wide(product);
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  private static double[] wide(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
