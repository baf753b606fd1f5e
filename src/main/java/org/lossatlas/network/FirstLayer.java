package org.lossatlas.network;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.DataSet;

/**
 * The pre-activations of the first layer for the origin and for each direction, a tile of samples
 * at a time, single precision. Inputs that are zero in every sample (the margin of MNIST) are left
 * out. Thread-safe.
 */
final class FirstLayer {
  private final DataSet data;
  private final int tileRows;
  private final int units;
  private final InputColumns columns;
  private final float[][] weights;
  private final float[][] biases;
  private final Tile[] kept;

  /**
   * @param keep whether all tiles are computed once and kept
   */
  FirstLayer(
      Parameters origin, List<Parameters> directions, DataSet data, int tileRows, boolean keep) {
    this.data = data;
    this.tileRows = tileRows;
    units = origin.architecture().width(1);
    boolean finite = Arrays.stream(origin.weights(1)).allMatch(w -> Float.isFinite((float) w));
    columns = finite ? InputColumns.of(data) : InputColumns.all(data.inputs());
    weights = new float[directions.size() + 1][];
    biases = new float[directions.size() + 1][];
    for (int i = 0; i < weights.length; i++) {
      Parameters part = i == 0 ? origin : directions.get(i - 1);
      weights[i] = rowsInUse(part.weights(1));
      biases[i] = single(part.biases(1));
    }
    int tiles = (data.samples() + tileRows - 1) / tileRows;
    kept = new Tile[keep ? tiles : 0];
    for (int t = 0; t < kept.length; t++) {
      kept[t] = compute(t);
    }
  }

  private float[] rowsInUse(double[] all) {
    float[] some = new float[columns.count() * units];
    for (int i = 0; i < columns.count(); i++) {
      for (int j = 0; j < units; j++) {
        some[i * units + j] = (float) all[columns.get(i) * units + j];
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

  /** The products of a tile. */
  Tile tile(int t) {
    return kept.length > 0 ? kept[t] : compute(t);
  }

  private Tile compute(int t) {
    int from = t * tileRows;
    int rows = Math.min(tileRows, data.samples() - from);
    int width = columns.count();
    float[] inputs = new float[rows * width];
    float[] all = data.rawInputs();
    for (int i = 0; i < rows; i++) {
      int start = (from + i) * data.inputs();
      for (int j = 0; j < width; j++) {
        inputs[i * width + j] = all[start + columns.get(j)];
      }
    }
    float[][][] products = new float[weights.length][][];
    float[] product = new float[units * rows];
    for (int i = 0; i < weights.length; i++) {
      if (width > 0) {
        Blas.bothTransposedMultiply(units, rows, width, weights[i], inputs, product);
      }
      products[i] = byUnit(product, biases[i], rows);
    }
    return new Tile(products, from, rows);
  }

  private static float[][] byUnit(float[] product, float[] bias, int rows) {
    float[][] units = new float[bias.length][];
    for (int j = 0; j < units.length; j++) {
      units[j] = Arrays.copyOfRange(product, j * rows, (j + 1) * rows);
      for (int i = 0; i < rows; i++) {
        units[j][i] += bias[j];
      }
    }
    return units;
  }

  /** U₀ and the Uᵢ of some samples: [part][unit][sample]. Immutable. */
  static final class Tile {
    private final float[][][] products;
    private final int from;
    private final int rows;

    private Tile(float[][][] products, int from, int rows) {
      this.products = products;
      this.from = from;
      this.rows = rows;
    }

    /** The first sample. */
    int from() {
      return from;
    }

    /** How many samples. */
    int rows() {
      return rows;
    }

    /** z = U₀ + Σ cᵢ Uᵢ for one unit. */
    void combine(double[] point, int unit, float[] z) {
      float[] origin = products[0][unit];
      if (point.length == 2) {
        float a = (float) point[0];
        float b = (float) point[1];
        plane(origin, a, products[1][unit], b, products[2][unit], rows, z);
        return;
      }
      System.arraycopy(origin, 0, z, 0, rows);
      for (int i = 0; i < point.length; i++) {
        add((float) point[i], products[i + 1][unit], rows, z);
      }
    }

    private static void plane(
        float[] origin, float a, float[] first, float b, float[] second, int rows, float[] z) {
      for (int i = 0; i < rows; i++) {
        z[i] = origin[i] + a * first[i] + b * second[i];
      }
    }
  }

  static void add(float factor, float[] from, int count, float[] to) {
    for (int i = 0; i < count; i++) {
      to[i] += factor * from[i];
    }
  }
}
