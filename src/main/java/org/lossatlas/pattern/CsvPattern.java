package org.lossatlas.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Patterns from tables of numbers: a row a line, the top row first, columns divided by commas or
 * semicolons, with a point in decimal fractions. Empty lines and lines that begin with # are left
 * out.
 */
final class CsvPattern {
  /** The largest file, in bytes; no longer than a pattern's values at full precision. */
  static final long MAX_BYTES = 64L << 20;

  /** The longest line, in characters: every column of the widest pattern at full precision. */
  private static final int MAX_LINE = 32 * Pattern.MAX_SIDE;

  private final String subject;
  private final List<double[]> rows = new ArrayList<>();

  private CsvPattern(String subject) {
    this.subject = subject;
  }

  static Pattern read(Path file) {
    String subject = file.toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new BadInputException(
            subject, "has more than 64 MB; save a large pattern as an image or as .npy");
      }
      return new CsvPattern(subject).read(file, delimiter(file));
    } catch (CharacterCodingException e) {
      throw new BadInputException(subject, "is not text in UTF-8; a .csv is a table of numbers");
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    } catch (UncheckedIOException e) {
      // How the parser's iterator reports what its reader throws.
      throw Unreadable.because(file, e.getCause());
    }
  }

  private static char delimiter(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int next = reader.read();
      while (next >= 0 && next != ',' && next != ';') {
        next = reader.read();
      }
      return next == ';' ? ';' : ',';
    }
  }

  private Pattern read(Path file, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (BoundedLines lines = new BoundedLines(Files.newBufferedReader(file), MAX_LINE);
        CSVParser parser = CSVParser.parse(lines, format)) {
      for (CSVRecord row : parser) {
        add(row);
      }
    }
    return pattern();
  }

  private void add(CSVRecord row) {
    int width = rows.isEmpty() ? row.size() : rows.get(0).length;
    TopRowFirst.requireSize(subject, width, rows.size() + 1L);
    if (row.size() != width) {
      throw new BadInputException(
          subject,
          "row %d has %d columns where the first row has %d"
              .formatted(rows.size() + 1, row.size(), width));
    }
    double[] values = new double[width];
    for (int column = 0; column < width; column++) {
      values[column] = number(row.get(column), column);
    }
    rows.add(values);
  }

  private double number(String text, int column) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          subject,
          "row %d, column %d is %s; it must be a number such as 0.5"
              .formatted(rows.size() + 1, column + 1, Quoted.text(text, 24)));
    }
  }

  private Pattern pattern() {
    if (rows.isEmpty()) {
      throw new BadInputException(subject, "has no row of numbers");
    }
    int width = rows.get(0).length;
    double[] values = new double[width * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * width, width);
    }
    return TopRowFirst.pattern(subject, width, rows.size(), values);
  }
}
