package org.lossatlas.data;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lossatlas.file.BadInputException;

/** One line of comma-separated numbers, perhaps in double quotes. */
final class CsvRow {
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  private final String subject;
  private final long line;
  private final String text;
  private final int[] ends;

  /**
   * @param subject what messages name
   * @param line the line's number, counted from 1
   */
  CsvRow(String subject, long line, String text) {
    this.subject = subject;
    this.line = line;
    this.text = text;
    this.ends = ends(text);
  }

  /** Where each field ends; the fields themselves are cut out only when they are asked for. */
  private static int[] ends(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(i -> i == text.length() || text.charAt(i) == ',')
        .toArray();
  }

  int columns() {
    return ends.length;
  }

  /** Whether every field is a number, if not a finite one. */
  boolean isNumeric() {
    for (int column = 0; column < ends.length; column++) {
      String field = field(column);
      if (number(field).isEmpty() && !NOT_FINITE.matcher(field).matches()) {
        return false;
      }
    }
    return true;
  }

  /** The finite number in a column. */
  double value(int column) {
    String field = field(column);
    OptionalDouble number = number(field);
    if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
      return number.getAsDouble();
    }
    throw notANumber(column, field);
  }

  /** The finite number in a column, rounded to float. */
  float input(int column) {
    float value = (float) value(column);
    if (!Float.isFinite(value)) {
      throw notANumber(column, field(column));
    }
    return value;
  }

  /** Refuses a line that has another number of columns than those before. */
  void requireColumns(int before) {
    if (columns() != before) {
      throw new BadInputException(
          subject,
          "line %d has %d columns; the lines before have %d".formatted(line, columns(), before));
    }
  }

  /** What messages call this row. */
  String place() {
    return "line " + line;
  }

  private String field(int column) {
    int start = column == 0 ? 0 : ends[column - 1] + 1;
    String field = text.substring(start, ends[column]).strip();
    boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).strip() : field;
  }

  private static OptionalDouble number(String field) {
    // Java alone also takes 1d, 2f and 0x1p3.
    if (field.isEmpty() || "0123456789.".indexOf(field.charAt(field.length() - 1)) < 0) {
      return OptionalDouble.empty();
    }
    try {
      return field.contains("x") || field.contains("X")
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(field));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private BadInputException notANumber(int column, String field) {
    String shown = field.length() <= 20 ? field : field.substring(0, 20) + "…";
    return new BadInputException(
        subject,
        "line %d, column %d is '%s'; every value must be a finite number (32-bit float)"
            .formatted(line, column + 1, shown));
  }
}
