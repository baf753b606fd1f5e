package org.lossatlas.pattern;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text whose lines are known to be bounded, so that a parser that takes one line at a time takes no
 * more memory than a line; a byte order mark before it is left out.
 */
final class BoundedLines extends FilterReader {
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private final int longest;
  private int length;

  /**
   * @param longest line, in characters; an {@link IOException} is thrown at a longer one
   */
  BoundedLines(Reader text, int longest) throws IOException {
    super(text);
    this.longest = longest;
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      count((char) next);
    }
    return next;
  }

  @Override
  public int read(char[] buffer, int from, int most) throws IOException {
    int count = super.read(buffer, from, most);
    for (int i = from; i < from + count; i++) {
      count(buffer[i]);
    }
    return count;
  }

  private void count(char next) throws IOException {
    length = next == '\n' || next == '\r' ? 0 : length + 1;
    if (length > longest) {
      throw new IOException("a line has more than " + longest + " characters");
    }
  }
}
