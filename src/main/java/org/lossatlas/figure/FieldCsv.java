package org.lossatlas.figure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.lossatlas.file.WholeFile;

/**
 * Fields as a table: a header {@code alpha,beta,NAME…}, then a line a grid point, α running fastest
 * from the smallest β on. Numbers are written so that reading gives the same double; an unknown
 * value is NaN.
 */
public final class FieldCsv {
  /**
   * A column of the table.
   *
   * @param name as in the header, without commas or quotes
   */
  public record Column(String name, Field field) {
    public Column {
      if (!name.matches("[A-Za-z0-9_]+")) {
        throw new IllegalArgumentException("not a column's name: " + name);
      }
    }
  }

  private FieldCsv() {}

  /**
   * Replaces {@code file} whole.
   *
   * @param columns one or more, all on the same grid
   */
  public static void write(Path file, List<Column> columns) throws IOException {
    WholeFile.replace(file, out -> write(out, columns));
  }

  /** The same into a stream. */
  public static void write(OutputStream out, List<Column> columns) throws IOException {
    Field first = columns.get(0).field();
    if (!columns.stream().allMatch(column -> column.field().hasGridOf(first))) {
      throw new IllegalArgumentException("fields on different grids");
    }
    write(out, first, columns);
  }

  private static void write(OutputStream out, Field grid, List<Column> columns) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    text.write("alpha,beta");
    for (Column column : columns) {
      text.write("," + column.name());
    }
    text.write("\n");
    for (int row = 0; row < grid.rows(); row++) {
      for (int i = 0; i < grid.columns(); i++) {
        text.write(grid.alpha().at(i) + "," + grid.beta().at(row));
        for (Column column : columns) {
          text.write("," + column.field().value(i, row));
        }
        text.write("\n");
      }
    }
    text.flush();
  }
}
