package org.lossatlas.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Reads a table of numbers, the target in its last column: classes if the whole column is whole
 * numbers, regression with one output otherwise. A first line that is not all numbers is a header.
 * Only the rows that are asked for are kept, but all targets are looked at: what the numbers mean
 * must not depend on how many samples are taken.
 */
final class CsvData {
  /** A row's target counts as so many inputs: a double, its copy, and its labels. */
  private static final int TARGET_WIDTH = 6;

  private final Path file;
  private final int wanted;
  private final ClassCount count;
  private boolean whole = true;
  private int columns;
  private int rows;
  private float[] inputs = new float[0];
  private double[] targets = new double[0];

  private CsvData(Path file, SampleCount samples) {
    this.file = file;
    this.wanted = samples.most();
    this.count = new ClassCount(file.toString());
  }

  static DataSet read(String name, Path file, SampleCount samples) {
    CsvData data = new CsvData(file, samples);
    try (Lines lines = Lines.open(file)) {
      data.read(lines);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    return data.dataSet(name);
  }

  private void read(Lines lines) throws IOException {
    for (Optional<CsvRow> row = next(lines); row.isPresent(); row = next(lines)) {
      boolean first = columns == 0;
      if (first) {
        columns = row.get().columns();
        requireTwoColumns();
      }
      row.get().requireColumns(columns);
      if (!first || row.get().isNumeric()) {
        read(row.get());
      }
    }
  }

  private Optional<CsvRow> next(Lines lines) throws IOException {
    return lines.next().map(line -> new CsvRow(file.toString(), lines.number(), line));
  }

  private void requireTwoColumns() {
    if (columns < 2) {
      throw new BadInputException(
          file.toString(), "has one column; it must have inputs and a target, with commas between");
    }
  }

  private void read(CsvRow row) {
    double target = row.value(columns - 1);
    whole &= target == Math.rint(target);
    count.add(target, row.place());
    if (rows < wanted) {
      keep(row, target);
    }
  }

  private void keep(CsvRow row, double target) {
    int width = columns - 1;
    if (rows == targets.length) {
      grow(width);
    }
    for (int column = 0; column < width; column++) {
      inputs[rows * width + column] = row.input(column);
    }
    targets[rows] = target;
    rows++;
  }

  private void grow(int width) {
    Room.values(file.toString(), rows + 1, width + TARGET_WIDTH);
    int doubled = (int) Math.min(2L * rows, Room.mostValues() / (width + TARGET_WIDTH));
    int room = Math.min(wanted, Math.max(rows + 1, doubled));
    inputs = Arrays.copyOf(inputs, room * width);
    targets = Arrays.copyOf(targets, room);
  }

  private DataSet dataSet(String name) {
    if (rows == 0) {
      throw new BadInputException(file.toString(), "has no lines of numbers");
    }
    int width = columns - 1;
    float[] kept = Arrays.copyOf(inputs, rows * width);
    return DataSet.of(name, kept, width, targets(), List.of(file));
  }

  private Targets targets() {
    double[] kept = Arrays.copyOf(targets, rows);
    if (!whole) {
      return RealTargets.of(kept, 1);
    }
    int[] labels = Arrays.stream(kept).mapToInt(label -> (int) label).toArray();
    return ClassLabels.of(labels, count.classes());
  }
}
