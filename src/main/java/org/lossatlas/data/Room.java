package org.lossatlas.data;

import org.lossatlas.file.BadInputException;

/**
 * How large a data set this process has memory for. A NumPy file may take half of the memory while
 * it is read, x a quarter, and the targets, which are held twice for a moment, an eighth.
 */
final class Room {
  private static final int BYTES_OF_X = 4 * Float.BYTES;
  private static final int BYTES_OF_TARGETS = 8 * 2 * Double.BYTES;

  private Room() {}

  /**
   * The number of values of x, where there is memory for them.
   *
   * @param subject what the message names
   */
  static int values(String subject, long rows, long columns) {
    return product(subject, rows, columns, mostValues());
  }

  /** The most values of x that there is memory for. */
  static long mostValues() {
    return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / BYTES_OF_X);
  }

  /** The number of targets, where there is memory for them; as {@link #values}. */
  static int targets(String subject, long rows, long columns) {
    return product(subject, rows, columns, Runtime.getRuntime().maxMemory() / BYTES_OF_TARGETS);
  }

  private static int product(String subject, long rows, long columns, long most) {
    if (columns > most || rows > most / columns) {
      throw new BadInputException(
          subject,
          "%,d samples of %,d values are more than there is memory for; take fewer with --samples"
              .formatted(rows, columns));
    }
    return (int) (rows * columns);
  }
}
