package org.lossatlas.network;

import java.nio.FloatBuffer;
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
  private final FloatBuffer[] weights;
  private final float[][] biases;
  private final FirstLayerTile[] kept;

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
    weights = new FloatBuffer[directions.size() + 1];
    biases = new float[directions.size() + 1][];
    for (int i = 0; i < weights.length; i++) {
      Parameters part = i == 0 ? origin : directions.get(i - 1);
      weights[i] = DirectFloats.of(rowsInUse(part.weights(1)));
      biases[i] = UpperLayers.single(part.biases(1));
    }
    kept = new FirstLayerTile[keep ? tiles() : 0];
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

  /** How many tiles there are. */
  int tiles() {
    return (data.samples() + tileRows - 1) / tileRows;
  }

  /** The products of a tile. */
  FirstLayerTile tile(int t) {
    return kept.length > 0 ? kept[t] : compute(t);
  }

  private FirstLayerTile compute(int t) {
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
    FloatBuffer x = DirectFloats.of(inputs);
    FloatBuffer product = DirectFloats.allocate(units * rows);
    FirstLayerTile.Builder tile = new FirstLayerTile.Builder(from, rows, units, weights.length);
    for (int i = 0; i < weights.length; i++) {
      if (width > 0) {
        Blas.bothTransposedMultiply(units, rows, width, weights[i], x, product);
      }
      tile.part(i, product, biases[i]);
    }
    return tile.build();
  }
}
