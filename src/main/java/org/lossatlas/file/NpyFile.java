package org.lossatlas.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** NumPy's file of one array ({@code .npy}), as {@code numpy.save} writes it. */
public final class NpyFile {
  private NpyFile() {}

  /**
   * Reads a boolean, integer or float array of any byte order and memory order.
   *
   * @param maxElements a file that says it has more values is refused before any are read, as is
   *     one that would take more than half of the memory
   * @throws BadInputException if the file is absent, is no array of numbers, or is damaged
   */
  public static NpyArray read(Path file, long maxElements) {
    String subject = file.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new NpyReader(subject, in).read(ReadLimit.of(maxElements), Files.size(file));
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  /** Writes an array so that equal arrays give the same bytes; replaces the file whole. */
  public static void write(Path file, NpyArray array) throws IOException {
    WholeFile.replace(
        file,
        out -> {
          out.write(NpyHeader.bytesFor(array));
          out.write(array.rawBytes());
        });
  }
}
