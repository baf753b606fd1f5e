package org.lossatlas.app.regions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A text as one short word of letters, digits, - and _: deflated, then Base64 for addresses. */
final class PackedText {
  /** What a word may become, so that a few letters cannot fill the memory. */
  private static final int MOST_BYTES = 1_000_000;

  private PackedText() {}

  static String pack(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * @throws IllegalArgumentException if the word is not what {@link #pack} gives
   */
  static String unpack(String word) {
    byte[] deflated = Base64.getUrlDecoder().decode(word);
    try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      byte[] bytes = text.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException("more than a million letters");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("damaged", damaged);
    }
  }
}
