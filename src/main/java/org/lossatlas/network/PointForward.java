package org.lossatlas.network;

import java.util.Arrays;

/**
 * The forward pass of one point over a tile of samples, single precision, unit by unit: an array of
 * the tile's samples for each unit, made, activated and used while it lies in the cache of a core.
 * Belongs to one thread.
 */
final class PointForward {
  private final Architecture shape;
  private final float[][] group;
  private final float[][][] units;
  private final float[] features;
  private final float[] product;
  private final float[] rowsOfWeights;

  /** Where the pre-activations of a layer's units come from. */
  @FunctionalInterface
  private interface Units {
    void read(int unit, float[] z);
  }

  /**
   * @param most samples of a tile
   */
  PointForward(Architecture shape, int most) {
    this.shape = shape;
    group = new float[NarrowProduct.GROUP][most];
    units = new float[shape.layers() + 1][][];
    int widestIn = 0;
    int widestOut = 0;
    for (int k = 1; k <= shape.layers(); k++) {
      boolean holds = k > 1 || shape.layers() == 1;
      units[k] = new float[holds ? shape.width(k) + 1 : 0][most];
      if (k > 1 && !isNarrow(k)) {
        widestIn = Math.max(widestIn, shape.width(k - 1));
        widestOut = Math.max(widestOut, shape.width(k));
      }
    }
    features = new float[widestIn * most];
    product = new float[widestOut * most];
    rowsOfWeights = new float[NarrowProduct.GROUP * NarrowProduct.WIDEST];
  }

  /** Samples of a tile at most: a wide layer's features are to stay in the cache of a core. */
  static int mostRows(Architecture shape, int samples) {
    int widest = 1;
    for (int k = 2; k <= shape.layers(); k++) {
      widest =
          shape.width(k) > NarrowProduct.WIDEST ? Math.max(widest, shape.width(k - 1)) : widest;
    }
    return Math.min(samples, Math.max(64, Math.min(1024, (1 << 19) / widest)));
  }

  private boolean isNarrow(int k) {
    return shape.width(k) <= NarrowProduct.WIDEST;
  }

  /** The outputs, an array of the tile's samples for each of the m; valid until the next call. */
  float[][] outputs(FirstLayer.Tile tile, double[] point, UpperLayers.At upper) {
    int rows = tile.rows();
    Units current = (unit, z) -> tile.combine(point, unit, z);
    if (shape.layers() == 1) {
      for (int j = 0; j < shape.outputs(); j++) {
        current.read(j, units[1][j]);
      }
    }
    for (int k = 2; k <= shape.layers(); k++) {
      if (isNarrow(k)) {
        narrow(k, current, upper, rows);
      } else {
        wide(k, current, upper, rows);
      }
      float[][] made = units[k];
      current = (unit, z) -> System.arraycopy(made[unit], 0, z, 0, rows);
    }
    return units[shape.layers()];
  }

  private void narrow(int k, Units inputs, UpperLayers.At upper, int rows) {
    int n = shape.width(k);
    int count = shape.width(k - 1);
    for (int c = 0; c < n; c++) {
      Arrays.fill(units[k][c], 0, rows, upper.biases(k)[c]);
    }
    for (int from = 0; from < count; from += NarrowProduct.GROUP) {
      int some = Math.min(NarrowProduct.GROUP, count - from);
      Arrays.fill(rowsOfWeights, 0);
      System.arraycopy(upper.weights(k), from * n, rowsOfWeights, 0, some * n);
      for (int j = 0; j < some; j++) {
        inputs.read(from + j, group[j]);
        FastActivation.values(shape.activation(), group[j], 0, rows);
      }
      for (int j = some; j < group.length; j++) {
        Arrays.fill(group[j], 0, rows, 0);
      }
      NarrowProduct.add(group, rowsOfWeights, n, units[k], rows);
    }
  }

  private void wide(int k, Units inputs, UpperLayers.At upper, int rows) {
    int n = shape.width(k);
    int count = shape.width(k - 1);
    float[] unit = group[0];
    for (int j = 0; j < count; j++) {
      inputs.read(j, unit);
      FastActivation.values(shape.activation(), unit, 0, rows);
      System.arraycopy(unit, 0, features, j * rows, rows);
    }
    Products.transposedMultiply(n, rows, count, upper.weights(k), features, product);
    for (int c = 0; c < n; c++) {
      System.arraycopy(product, c * rows, units[k][c], 0, rows);
      addTo(units[k][c], upper.biases(k)[c], rows);
    }
  }

  private static void addTo(float[] values, float bias, int rows) {
    for (int i = 0; i < rows; i++) {
      values[i] += bias;
    }
  }
}
