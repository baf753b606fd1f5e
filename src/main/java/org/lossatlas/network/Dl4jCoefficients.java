package org.lossatlas.network;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lossatlas.file.BadInputException;

/**
 * DL4J's {@code coefficients.bin}: two buffers, each with how it was allocated, a length and a
 * type, the first the shape, the second the numbers. Read in order: a layer's W column by column,
 * then b; a convolution's b, then its filters.
 */
final class Dl4jCoefficients {
  /** A shape takes a few numbers. */
  private static final int MOST_SHAPE = 100;

  private final String file;
  private final double[] values;
  private int next;

  private Dl4jCoefficients(String file, double[] values) {
    this.file = file;
    this.values = values;
  }

  static Dl4jCoefficients read(String file, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    long shape = header(file, data, "LONG", MOST_SHAPE);
    data.skipNBytes(8 * shape);
    data.readUTF();
    long count = data.readLong();
    String type = data.readUTF();
    if (count < 1 || count > Architecture.mostParameters()) {
      throw new BadInputException(file, "has " + count + " coefficients, more than there is room");
    }
    if (!type.equals("FLOAT") && !type.equals("DOUBLE")) {
      throw new BadInputException(file, "has coefficients of type " + type + "; FLOAT is read");
    }
    double[] values = new double[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.equals("FLOAT") ? data.readFloat() : data.readDouble();
      if (!Double.isFinite(values[i])) {
        throw new BadInputException(file, "has the coefficient " + values[i] + ", not finite");
      }
    }
    return new Dl4jCoefficients(file, values);
  }

  private static long header(String file, DataInputStream data, String type, int most)
      throws IOException {
    data.readUTF();
    long count = data.readLong();
    String found = data.readUTF();
    if (count < 0 || count > most || !found.equals(type)) {
      throw new BadInputException(file, "has coefficients of an unknown form");
    }
    return count;
  }

  /** The next matrix, row by row; it stands column by column. */
  ImportedLayer.Values matrix(String layer, int rows, int columns) {
    double[] found = take(layer, (long) rows * columns);
    double[] byRows = new double[found.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        byRows[i * columns + j] = found[j * rows + i];
      }
    }
    return ImportedLayer.Values.of(byRows);
  }

  /**
   * The next filters, [filters, channels, height, width], as [height, width, channels, filters].
   */
  ImportedLayer.Values filters(String layer, int height, int width, int channels, int filters) {
    double[] found = take(layer, (long) height * width * channels * filters);
    double[] turned = new double[found.length];
    int pixels = height * width;
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channels; c++) {
        for (int p = 0; p < pixels; p++) {
          turned[(p * channels + c) * filters + f] = found[(f * channels + c) * pixels + p];
        }
      }
    }
    return ImportedLayer.Values.of(turned);
  }

  /** The next so many numbers. */
  ImportedLayer.Values vector(String layer, int count) {
    return ImportedLayer.Values.of(take(layer, count));
  }

  private double[] take(String layer, long count) {
    if (count > values.length - next) {
      throw new BadInputException(
          file, "ends before the " + count + " coefficients of layer '" + layer + "'");
    }
    double[] found = new double[(int) count];
    System.arraycopy(values, next, found, 0, found.length);
    next += found.length;
    return found;
  }

  /**
   * @throws BadInputException if coefficients are left over
   */
  void requireEnd() {
    if (next < values.length) {
      throw new BadInputException(
          file, "has " + (values.length - next) + " coefficients more than its layers");
    }
  }
}
