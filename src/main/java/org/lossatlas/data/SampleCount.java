package org.lossatlas.data;

import org.lossatlas.file.BadInputException;

/**
 * How many rows of a data set are asked for: the first so many in file order, or all where there
 * are fewer.
 *
 * @param most at least 1
 */
public record SampleCount(int most) {
  /** Every row there is. */
  public static final SampleCount ALL = new SampleCount(Integer.MAX_VALUE);

  /** What is used where nothing is asked for. */
  public static final SampleCount DEFAULT = new SampleCount(1000);

  /** Refuses zero and negative counts. */
  public SampleCount {
    if (most < 1) {
      throw new IllegalArgumentException(most + " samples; there must be at least 1");
    }
  }

  /**
   * The count that an option names.
   *
   * @throws BadInputException if it is neither {@code all} nor a whole number from 1
   */
  public static SampleCount parse(String text) {
    if (text.equals("all")) {
      return ALL;
    }
    if (!text.matches("0*[1-9]\\d{0,8}")) {
      throw new BadInputException(
          "--samples " + text, "must be a whole number from 1 to 999999999, or all");
    }
    return new SampleCount(Integer.parseInt(text));
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** How many rows to take where there are so many. */
  public int of(long available) {
    return (int) Math.min(most, available);
  }

  /** The option's text for this count. */
  @Override
  public String toString() {
    return isAll() ? "all" : Integer.toString(most);
  }
}
