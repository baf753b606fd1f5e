package org.lossatlas.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files of the folder assets/, which are packed into the jar. */
final class Asset {
  static final String FOLDER = "/org/lossatlas/assets/";

  private Asset() {}

  /**
   * @param path below assets/, as "fonts/NotoSans-Regular.ttf"
   */
  static byte[] bytes(String path) {
    try (InputStream in = Asset.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + path);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
