package org.lossatlas.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lossatlas.file.BadInputException;

/** A volume from a folder of pictures, one a slice in the order of their names: γ = 0 … 1. */
final class PatternStack {
  private PatternStack() {}

  static Samples read(Path folder) {
    List<Path> files = files(folder);
    if (files.size() < 2) {
      throw new BadInputException(
          folder.toString(),
          "holds "
              + files.size()
              + " pictures; a volume needs at least two, one a slice (.png, .jpg, .gif, .bmp, .npy"
              + " or .csv)");
    }
    Pattern first = PatternFile.read(files.get(0));
    Lattice lattice;
    try {
      lattice = Lattice.of(first.width(), first.height(), files.size());
    } catch (IllegalArgumentException tooLarge) {
      throw new BadInputException(folder.toString(), "is " + tooLarge.getMessage());
    }
    double[] values = new double[lattice.size()];
    int each = first.width() * first.height();
    for (int k = 0; k < files.size(); k++) {
      Pattern slice = PatternFile.read(files.get(k));
      if (slice.width() != first.width() || slice.height() != first.height()) {
        throw new BadInputException(
            files.get(k).toString(),
            "is %d x %d and %s is %d x %d; the slices of a volume must be equal"
                .formatted(
                    slice.width(),
                    slice.height(),
                    files.get(0).getFileName(),
                    first.width(),
                    first.height()));
      }
      System.arraycopy(slice.toArray(), 0, values, k * each, each);
    }
    return new Samples(lattice, values, files);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(file -> PatternFile.isNamedLikeOne(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new BadInputException(folder.toString(), "cannot be read");
    }
  }
}
