package org.lossatlas.pattern;

import org.lossatlas.file.BadInputException;

/**
 * Grids as files hold them: the first row is the top one, as in an image and as matplotlib's {@code
 * imshow} shows an array. In a pattern, row 0 is the bottom.
 */
final class TopRowFirst {
  private TopRowFirst() {}

  /**
   * @param subject the file that messages name
   * @param values width·height values, the top row first; taken over
   * @throws BadInputException if a value is not finite
   */
  static Pattern pattern(String subject, int width, int height, double[] values) {
    for (int index = 0; index < values.length; index++) {
      if (!Double.isFinite(values[index])) {
        throw new BadInputException(
            subject,
            "row %d, column %d is %s; a pattern needs finite values"
                .formatted(index / width + 1, index % width + 1, values[index]));
      }
    }
    double[] spare = new double[width];
    for (int top = 0, bottom = height - 1; top < bottom; top++, bottom--) {
      System.arraycopy(values, top * width, spare, 0, width);
      System.arraycopy(values, bottom * width, values, top * width, width);
      System.arraycopy(spare, 0, values, bottom * width, width);
    }
    return Pattern.owning(width, height, values);
  }

  /**
   * @throws BadInputException if a pattern cannot have so many columns and rows
   */
  static void requireSize(String subject, long width, long height) {
    if (!Pattern.fits(width, height)) {
      throw new BadInputException(
          subject,
          "is %d wide and %d high; a pattern has %s".formatted(width, height, Pattern.limits()));
    }
  }
}
