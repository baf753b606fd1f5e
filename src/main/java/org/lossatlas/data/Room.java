package org.lossatlas.data;

import org.lossatlas.file.BadInputException;

/** How large a data set this process has memory for. */
final class Room {
  /** A third of the memory for x: while it grows there are two of it. */
  private static final int SHARE = 3;

  /** NumPy's float64 takes 8 bytes a value and x 4 more: together three quarters of the memory. */
  private static final int BYTES_FOR_NUMPY = 16;

  private Room() {}

  /**
   * The number of values of x, where there is memory for them.
   *
   * @param subject what the message names
   */
  static int values(String subject, long rows, long columns) {
    long most = Math.min(Integer.MAX_VALUE - 8, memory() / SHARE / Float.BYTES);
    if (columns > most || rows > most / columns) {
      throw new BadInputException(
          subject,
          "%,d samples of %,d values are more than there is memory for; take fewer with --samples"
              .formatted(rows, columns));
    }
    return (int) (rows * columns);
  }

  /** The most values that a NumPy file may have in all. */
  static long numpyValues() {
    return memory() / BYTES_FOR_NUMPY;
  }

  private static long memory() {
    return Runtime.getRuntime().maxMemory();
  }
}
