package org.lossatlas.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked if it is gzipped, whatever its name says.
 *
 * @param most more bytes than this cannot come out of it
 */
record ByteSource(Path file, boolean gzipped, long most) {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  /** Deflate cannot shrink anything further than to 1/1032. */
  private static final long MAX_DEFLATION = 1032;

  private static final int BUFFER = 1 << 16;

  static ByteSource of(Path file) throws IOException {
    boolean gzipped = Arrays.equals(start(file, GZIP.length), GZIP);
    long size = Files.size(file);
    return new ByteSource(file, gzipped, gzipped ? Math.multiplyExact(size, MAX_DEFLATION) : size);
  }

  /** The first bytes of a file as they stand there; fewer if it is shorter. */
  static byte[] start(Path file, int count) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(count);
    }
  }

  /** Opens the bytes from the first; the caller closes the stream. */
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!gzipped) {
      return new BufferedInputStream(in, BUFFER);
    }
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
