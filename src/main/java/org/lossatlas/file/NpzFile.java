package org.lossatlas.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

/**
 * NumPy's file of several named arrays ({@code .npz}), as {@code numpy.savez} and {@code
 * numpy.savez_compressed} write it: a zip file with one {@code .npy} an array.
 */
public final class NpzFile {
  private NpzFile() {}

  /**
   * Reads all arrays, by name in the order of the file.
   *
   * @param maxElements a file with more values in all its arrays together is refused, as is one
   *     that would take more than half of the memory
   * @throws BadInputException if the file is absent, holds anything but arrays of numbers, has a
   *     name twice, or is damaged
   */
  public static Map<String, NpyArray> read(Path file, long maxElements) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Map<String, NpyArray> arrays = new NpzReader(file, in).read(maxElements);
      ZipEnd.require(file, arrays.size());
      return Collections.unmodifiableMap(arrays);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  /**
   * Writes arrays in the map's order, uncompressed, so that equal arrays give the same bytes;
   * replaces the file whole.
   */
  public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
    WholeFile.replace(file, out -> NpzWriter.write(out, arrays));
  }

  /** The same into a stream. */
  public static void write(OutputStream out, Map<String, NpyArray> arrays) throws IOException {
    NpzWriter.write(out, arrays);
  }
}
