package org.lossatlas.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.file.BadInputException;

/**
 * The lines of a text file one after another, blank ones left out. A line of more than some
 * millions of characters is refused instead of filling the memory.
 */
final class Lines implements AutoCloseable {
  private static final int MAX_LENGTH = 1 << 24;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private final Reader reader;
  private final char[] chunk = new char[1 << 15];
  private int from;
  private int to;
  private long number;

  private Lines(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  static Lines open(Path file) throws IOException {
    // Undecodable bytes become marks, which are no numbers; a decoder that fails would name no
    // line.
    return new Lines(
        file, new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  /** The number of the line that came last, counted from 1 with the blank ones. */
  long number() {
    return number;
  }

  /** The next line that is not blank; empty at the end. */
  Optional<String> next() throws IOException {
    for (Optional<String> line = any(); line.isPresent(); line = any()) {
      if (!line.get().isBlank()) {
        return line;
      }
    }
    return Optional.empty();
  }

  private Optional<String> any() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && chunk[end] != '\n') {
        end++;
      }
      line.append(chunk, from, end - from);
      requireShort(line);
      ended = end < to;
      from = end + 1;
    }
    if (!ended && line.length() == 0) {
      return Optional.empty();
    }
    number++;
    String text = line.toString();
    return Optional.of(number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private boolean fill() throws IOException {
    if (from >= to) {
      from = 0;
      to = Math.max(0, reader.read(chunk));
    }
    return to > 0;
  }

  private void requireShort(StringBuilder line) {
    if (line.length() > MAX_LENGTH) {
      throw new BadInputException(
          file.toString(), "line %d is longer than 16 million characters".formatted(number + 1));
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
