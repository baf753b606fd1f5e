package org.lossatlas.experiment;

import java.util.Map;
import org.lossatlas.file.NpyArray;

/** Arrays of one dimension and one length, all finite: the columns of a table. */
final class Columns {
  private final Map<String, NpyArray> arrays;
  private final int rows;

  /**
   * @param names of the arrays, the first of which must rise and not fall
   */
  Columns(String subject, Map<String, NpyArray> arrays, String... names)
      throws Fields.WrongFieldException {
    this.arrays = arrays;
    NpyArray first = arrays.get(names[0]);
    rows = first == null ? 0 : first.size();
    for (String name : names) {
      NpyArray column = arrays.get(name);
      if (column == null || column.dimensions() != 1 || column.size() != rows) {
        throw new Fields.WrongFieldException(
            subject + " has no " + name + " as long as the others");
      }
      for (int i = 0; i < rows; i++) {
        if (!Double.isFinite(column.value(i))) {
          throw new Fields.WrongFieldException(subject + ": " + name + " is not finite");
        }
      }
    }
    for (int i = 0; i < rows; i++) {
      if (first.value(i) < (i == 0 ? 0 : first.value(i - 1))) {
        throw new Fields.WrongFieldException(subject + ": " + names[0] + " falls");
      }
    }
  }

  int rows() {
    return rows;
  }

  double at(String name, int row) {
    return arrays.get(name).value(row);
  }
}
