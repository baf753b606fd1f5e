package org.lossatlas.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/** The kinds of file that hold a data set. */
enum DataFormat {
  NPZ,
  CSV,
  IDX,
  CIFAR;

  /** The format of a file: by the end of its name, or else by its first bytes. */
  static DataFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".npz")) {
      return NPZ;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".bin")) {
      return CIFAR;
    }
    if (startsLikeIdx(file)) {
      return IDX;
    }
    throw new BadInputException(
        file.toString(),
        "must be an .npz with x and y, a .csv, an IDX images file or CIFAR-10's .bin");
  }

  /** Whether it starts with two zero bytes, or is gzipped: nothing else here is. */
  private static boolean startsLikeIdx(Path file) {
    try {
      ByteSource source = ByteSource.of(file);
      byte[] start = ByteSource.start(file, 2);
      return source.gzipped() || (start.length == 2 && start[0] == 0 && start[1] == 0);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }
}
