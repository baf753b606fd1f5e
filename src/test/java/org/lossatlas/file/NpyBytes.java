package org.lossatlas.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds array files byte by byte, right and wrong ones, and finds those that NumPy wrote. */
final class NpyBytes {
  private NpyBytes() {}

  /** A file of format 1.0 with this dictionary and these bytes of values. */
  static byte[] version1(String dictionary, int... values) {
    byte[] text = dictionary.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[10 + text.length + values.length];
    byte[] start = {
      (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)
    };
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(text, 0, bytes, start.length, text.length);
    for (int i = 0; i < values.length; i++) {
      bytes[start.length + text.length + i] = (byte) values[i];
    }
    return bytes;
  }

  static String dictionary(String descriptor, String shape) {
    return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(descriptor, shape);
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that NumPy wrote, copied into a folder. */
  static Path fromNumpy(Path folder, String name) {
    return write(folder.resolve(name), fromNumpy(name));
  }

  static byte[] fromNumpy(String name) {
    try (InputStream in = NpyBytes.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
