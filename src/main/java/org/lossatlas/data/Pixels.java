package org.lossatlas.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Turns the bytes of images into inputs: 0 becomes 0 and 255 becomes 1. */
final class Pixels {
  private static final float[] SCALED = new float[256];

  static {
    for (int level = 0; level < SCALED.length; level++) {
      SCALED[level] = level / 255f;
    }
  }

  private Pixels() {}

  /** Fills {@code pixels} from the stream, {@code width} bytes at a time. */
  static void read(InputStream in, float[] pixels, int width) throws IOException {
    byte[] image = new byte[width];
    for (int start = 0; start < pixels.length; start += width) {
      if (in.readNBytes(image, 0, width) < width) {
        throw new EOFException();
      }
      scale(image, 0, pixels, start, width);
    }
  }

  /** Scales {@code count} bytes. */
  static void scale(byte[] bytes, int from, float[] pixels, int to, int count) {
    for (int i = 0; i < count; i++) {
      pixels[to + i] = SCALED[Byte.toUnsignedInt(bytes[from + i])];
    }
  }
}
