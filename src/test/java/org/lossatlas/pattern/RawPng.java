package org.lossatlas.pattern;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG files put together byte by byte, after the PNG specification, so that what they store does
 * not depend on any other image code.
 */
final class RawPng {
  static final int GREY = 0;
  static final int COLOUR = 2;
  static final int PALETTE = 3;
  static final int GREY_ALPHA = 4;
  static final int COLOUR_ALPHA = 6;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  RawPng(int width, int height, int depth, int colourType) {
    file.writeBytes(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'));
    chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(bytes(depth, colourType, 0, 0, 0))
            .array());
  }

  RawPng chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(name);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return this;
  }

  /**
   * @param rows each begins with its filter, 0 for none
   */
  byte[] with(byte[] rows) {
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[rows.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk("IDAT", Arrays.copyOf(packed, length));
    chunk("IEND", new byte[0]);
    return file.toByteArray();
  }

  /** The file so far, which lacks its pixels. */
  byte[] withoutPixels() {
    return file.toByteArray();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
