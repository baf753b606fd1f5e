package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.Arrays;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;

/** Patterns from NumPy arrays of shape [height, width], the top row first. */
final class NpyPattern {
  private NpyPattern() {}

  static Pattern read(Path file) {
    NpyArray array = NpyFile.read(file, Pattern.MAX_POINTS);
    String subject = file.toString();
    if (array.dimensions() != 2) {
      throw new BadInputException(
          subject,
          "has shape %s; a pattern is an array of two dimensions, [height, width]"
              .formatted(Arrays.toString(array.shape())));
    }
    TopRowFirst.requireSize(subject, array.side(1), array.side(0));
    return TopRowFirst.pattern(subject, array.side(1), array.side(0), array.toDoubles());
  }
}
