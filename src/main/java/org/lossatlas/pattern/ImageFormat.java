package org.lossatlas.pattern;

import java.util.Arrays;
import java.util.Optional;

/** The image files that can be read, told apart by their first bytes. */
enum ImageFormat {
  PNG("\u0089PNG\r\n\u001a\n"),
  JPEG("\u00ff\u00d8\u00ff"),
  GIF("GIF8"),
  BMP("BM");

  private final String signature;

  ImageFormat(String signature) {
    this.signature = signature;
  }

  /**
   * @param start the first bytes of a file as Latin-1, eight if it has as many
   */
  static Optional<ImageFormat> of(String start) {
    return Arrays.stream(values()).filter(format -> start.startsWith(format.signature)).findFirst();
  }
}
