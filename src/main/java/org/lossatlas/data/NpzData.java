package org.lossatlas.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/**
 * Reads a data set from NumPy's {@code .npz}: {@code x} [N, d], and {@code y} as [N] or [N, 1]
 * whole numbers for classes, or as [N] or [N, m] floats for regression.
 */
final class NpzData {
  private final Path file;
  private final Map<String, NpyArray> arrays;

  private NpzData(Path file) {
    this.file = file;
    // The reader bounds the memory for its arrays; how many values they have does not matter.
    this.arrays = NpzFile.read(file, Long.MAX_VALUE);
  }

  static DataSet read(String name, Path file, SampleCount samples) {
    return new NpzData(file).dataSet(name, samples);
  }

  private DataSet dataSet(String name, SampleCount samples) {
    NpyArray x = array("x");
    NpyArray y = array("y");
    if (x.dimensions() != 2 || x.size() == 0) {
      throw wrong("x", x, "it must be [N, d] with at least one sample and one input");
    }
    int rows = x.side(0);
    if (y.dimensions() < 1 || y.dimensions() > 2 || y.size() == 0 || y.side(0) != rows) {
      throw wrong("y", y, "it must be [N] or [N, m] with N = " + rows + ", as x has");
    }
    int taken = samples.of(rows);
    int width = x.side(1);
    float[] inputs = x.toFloats(0, Room.values(file.toString(), taken, width));
    requireFinite(inputs, width);
    return DataSet.of(name, inputs, width, targets(y, rows, taken), List.of(file));
  }

  private Targets targets(NpyArray y, int rows, int taken) {
    int columns = y.size() / rows;
    if (!y.type().isInteger()) {
      return regression(y, taken, columns);
    }
    if (columns > 1) {
      throw wrong(
          "y", y, "whole numbers must be [N], a class each; for regression save y as floats");
    }
    return classes(y, taken);
  }

  private ClassLabels classes(NpyArray y, int taken) {
    int[] labels = new int[Room.targets(subject("y"), taken, 1)];
    ClassCount count = new ClassCount(subject("y"));
    for (int row = 0; row < y.size(); row++) {
      count.add(y.value(row), "row " + row);
      if (row < taken) {
        labels[row] = (int) y.value(row);
      }
    }
    return ClassLabels.of(labels, count.classes());
  }

  private RealTargets regression(NpyArray y, int taken, int columns) {
    double[] values = new double[Room.targets(subject("y"), taken, columns)];
    for (int i = 0; i < values.length; i++) {
      values[i] = y.value(i);
      if (!Double.isFinite(values[i])) {
        throw notFinite("y", i / columns, i % columns, values[i]);
      }
    }
    return RealTargets.of(values, columns);
  }

  private void requireFinite(float[] inputs, int width) {
    for (int i = 0; i < inputs.length; i++) {
      if (!Float.isFinite(inputs[i])) {
        throw notFinite("x", i / width, i % width, arrays.get("x").value(i));
      }
    }
  }

  private NpyArray array(String key) {
    NpyArray array = arrays.get(key);
    if (array == null) {
      throw new BadInputException(
          file.toString(),
          "has no array %s; a data set has x [N, d] and y (it has %s)"
              .formatted(key, shortened(arrays.keySet().toString())));
    }
    return array;
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  private String subject(String key) {
    return file + ", array " + key;
  }

  private BadInputException wrong(String key, NpyArray array, String right) {
    return new BadInputException(subject(key), "is " + array + "; " + right);
  }

  private BadInputException notFinite(String key, int row, int column, double value) {
    return new BadInputException(
        subject(key),
        "row %d, column %d is %s; every value must be finite (x: as a 32-bit float)"
            .formatted(row, column, value));
  }
}
