package org.lossatlas.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
      Map<String, NpyArray> arrays =
          new NpzReader(file.toString(), Files.size(file), in).read(maxElements);
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

  /** The bytes of such a file, to be kept inside another one. */
  public static byte[] toBytes(Map<String, NpyArray> arrays) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NpzWriter.write(out, arrays);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes every byte", impossible);
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote; the limits and refusals are those of {@link #read}.
   *
   * @param subject what messages name
   */
  public static Map<String, NpyArray> ofBytes(String subject, byte[] bytes, long maxElements) {
    try {
      Map<String, NpyArray> arrays =
          new NpzReader(subject, bytes.length, new ByteArrayInputStream(bytes)).read(maxElements);
      ZipEnd.require(subject, bytes, arrays.size());
      return Collections.unmodifiableMap(arrays);
    } catch (IOException damaged) {
      throw new BadInputException(subject, "is damaged (" + damaged.getMessage() + ")");
    }
  }
}
