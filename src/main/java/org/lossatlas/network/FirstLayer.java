package org.lossatlas.network;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.DataSet;

/**
 * The pre-activations of the first layer for the origin and for each direction, [rows, n₁] a tile
 * of samples, single precision. Inputs that are zero in every sample (the margin of MNIST) are left
 * out. Thread-safe.
 */
final class FirstLayer {
  private final DataSet data;
  private final int tileRows;
  private final int units;
  private final int[] columns;
  private final float[][] weights;
  private final float[][] biases;
  private final float[][][] kept;

  /**
   * @param keep whether all tiles are computed once and kept
   */
  FirstLayer(
      Parameters origin, List<Parameters> directions, DataSet data, int tileRows, boolean keep) {
    this.data = data;
    this.tileRows = tileRows;
    units = origin.architecture().width(1);
    boolean finite = Arrays.stream(origin.weights(1)).allMatch(w -> Float.isFinite((float) w));
    columns = finite ? usedColumns(data) : allColumns(data.inputs());
    weights = new float[directions.size() + 1][];
    biases = new float[directions.size() + 1][];
    for (int i = 0; i < weights.length; i++) {
      Parameters part = i == 0 ? origin : directions.get(i - 1);
      weights[i] = rows(part.weights(1));
      biases[i] = single(part.biases(1));
    }
    int tiles = (data.samples() + tileRows - 1) / tileRows;
    kept = keep ? new float[tiles][][] : new float[0][][];
    for (int t = 0; t < kept.length; t++) {
      kept[t] = compute(t);
    }
  }

  private static int[] allColumns(int width) {
    int[] all = new int[width];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private static int[] usedColumns(DataSet data) {
    boolean[] used = new boolean[data.inputs()];
    float[] x = data.rawInputs();
    int column = 0;
    for (float value : x) {
      used[column] |= value != 0;
      column = column + 1 == used.length ? 0 : column + 1;
    }
    int[] places = allColumns(used.length);
    return Arrays.stream(places).filter(i -> used[i]).toArray();
  }

  private float[] rows(double[] all) {
    float[] some = new float[columns.length * units];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < units; j++) {
        some[i * units + j] = (float) all[columns[i] * units + j];
      }
    }
    return some;
  }

  static float[] single(double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  /** The products of a tile: [0] of the origin, [i] of direction i. */
  float[][] tile(int t) {
    return kept.length > 0 ? kept[t] : compute(t);
  }

  private float[][] compute(int t) {
    int from = t * tileRows;
    int rows = Math.min(tileRows, data.samples() - from);
    float[] inputs = new float[rows * columns.length];
    float[] all = data.rawInputs();
    for (int i = 0; i < rows; i++) {
      int start = (from + i) * data.inputs();
      for (int j = 0; j < columns.length; j++) {
        inputs[i * columns.length + j] = all[start + columns[j]];
      }
    }
    float[][] products = new float[weights.length][rows * units];
    for (int i = 0; i < weights.length; i++) {
      Products.multiply(rows, units, columns.length, inputs, weights[i], products[i]);
      Products.addToRows(rows, biases[i], products[i]);
    }
    return products;
  }

  /** z = U₀ + Σ cᵢ Uᵢ. */
  static void combine(float[][] products, double[] point, int count, float[] z) {
    if (point.length == 2) {
      plane(products, (float) point[0], (float) point[1], count, z);
      return;
    }
    System.arraycopy(products[0], 0, z, 0, count);
    for (int i = 0; i < point.length; i++) {
      add((float) point[i], products[i + 1], count, z);
    }
  }

  private static void plane(float[][] products, float a, float b, int count, float[] z) {
    float[] origin = products[0];
    float[] first = products[1];
    float[] second = products[2];
    for (int i = 0; i < count; i++) {
      z[i] = origin[i] + a * first[i] + b * second[i];
    }
  }

  static void add(float factor, float[] from, int count, float[] to) {
    for (int i = 0; i < count; i++) {
      to[i] += factor * from[i];
    }
  }
}
