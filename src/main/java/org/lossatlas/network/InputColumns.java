package org.lossatlas.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;

/**
 * The inputs that are not zero in every sample: the others (174 of MNIST's 784 in its first 1,024
 * images) add nothing to any product with the inputs, and are left out of them.
 */
final class InputColumns {
  private final int[] used;

  private InputColumns(int[] used) {
    this.used = used;
  }

  /** Every column. */
  static InputColumns all(int width) {
    return new InputColumns(IntStream.range(0, width).toArray());
  }

  /** Those that some sample has a number other than 0 in. */
  static InputColumns of(DataSet data) {
    boolean[] seen = new boolean[data.inputs()];
    float[] x = data.rawInputs();
    for (int i = 0, column = 0; i < x.length; i++) {
      seen[column] |= x[i] != 0;
      column = column + 1 == seen.length ? 0 : column + 1;
    }
    return new InputColumns(IntStream.range(0, seen.length).filter(j -> seen[j]).toArray());
  }

  int count() {
    return used.length;
  }

  /** The column that is used in this place. */
  int get(int place) {
    return used[place];
  }

  int[] toArray() {
    return Arrays.copyOf(used, used.length);
  }

  /** The inputs of some samples in these columns, [rows, count]. */
  double[] doubles(DataSet data, int from, int rows) {
    double[] x = new double[rows * used.length];
    for (int i = 0; i < rows; i++) {
      int row = (from + i) * data.inputs();
      for (int j = 0; j < used.length; j++) {
        x[i * used.length + j] = data.rawInputs()[row + used[j]];
      }
    }
    return x;
  }
}
