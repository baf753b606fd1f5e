package org.lossatlas.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one array from a stream. Believes nothing: what the header promises is held against the
 * caller's limit and against the bytes that can possibly follow before anything is allocated.
 */
final class NpyReader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAX_HEADER = 1 << 16;

  private final String subject;
  private final InputStream in;

  /**
   * @param subject what messages name
   */
  NpyReader(String subject, InputStream in) {
    this.subject = subject;
    this.in = in;
  }

  /**
   * Reads to the end of the stream.
   *
   * @param limit an array beyond it is refused
   * @param maxBytes more bytes than this cannot follow
   */
  NpyArray read(ReadLimit limit, long maxBytes) throws IOException {
    NpyHeader header = header();
    int length = length(header, limit, maxBytes);
    byte[] bytes = new byte[length];
    int found = in.readNBytes(bytes, 0, length);
    if (found < length || in.read() >= 0) {
      throw promisesButHas(length, found < length ? "fewer" : "more");
    }
    toLittleEndian(bytes, header);
    return new NpyArray(header.type(), header.shape(), inRowOrder(bytes, header));
  }

  private NpyHeader header() throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2
        || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new BadInputException(subject, "is not a NumPy array file (.npy)");
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new BadInputException(
          subject, "has NumPy format version " + version + "; it must be 1, 2 or 3");
    }
    long length = littleEndianNumber(version == 1 ? 2 : 4);
    if (length > MAX_HEADER) {
      throw new BadInputException(subject, "has a header of " + length + " bytes; it is damaged");
    }
    byte[] text = in.readNBytes((int) length);
    if (text.length < length) {
      throw new EOFException("it ends within its header");
    }
    return new NpyHeaderParser(subject).parse(new String(text, StandardCharsets.UTF_8));
  }

  private long littleEndianNumber(int count) throws IOException {
    long number = 0;
    for (int i = 0; i < count; i++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("it ends within its header");
      }
      number |= (long) next << (8 * i);
    }
    return number;
  }

  private int length(NpyHeader header, ReadLimit limit, long maxBytes) {
    long elements = elements(header);
    if (elements > limit.elements()) {
      throw new BadInputException(
          subject,
          "has shape %s, %,d values; at most %,d can be read"
              .formatted(Arrays.toString(header.shape()), elements, limit.elements()));
    }
    long bytes = elements * header.type().bytes();
    if (bytes > maxBytes) {
      throw promisesButHas(bytes, "fewer");
    }
    long memory = header.columnsFirst() ? 2 * bytes : bytes;
    if (memory > Math.min(limit.bytes(), Integer.MAX_VALUE - 64)) {
      throw new BadInputException(
          subject,
          "holds %,d bytes of values, more than there is memory for; it must be smaller"
              .formatted(bytes));
    }
    return (int) bytes;
  }

  private BadInputException promisesButHas(long bytes, String moreOrFewer) {
    return new BadInputException(
        subject, "promises %,d bytes of values but has %s".formatted(bytes, moreOrFewer));
  }

  private long elements(NpyHeader header) {
    try {
      // The largest element has 8 bytes; counting them here keeps their product in range, too.
      Math.multiplyExact(header.elements(), 8L);
      return header.elements();
    } catch (ArithmeticException overflow) {
      throw new BadInputException(
          subject, "has shape %s, too many values".formatted(Arrays.toString(header.shape())));
    }
  }

  private static void toLittleEndian(byte[] bytes, NpyHeader header) {
    int width = header.type().bytes();
    if (header.order() == ByteOrder.LITTLE_ENDIAN || width == 1) {
      return;
    }
    for (int start = 0; start < bytes.length; start += width) {
      for (int low = start, high = start + width - 1; low < high; low++, high--) {
        byte kept = bytes[low];
        bytes[low] = bytes[high];
        bytes[high] = kept;
      }
    }
  }

  private static byte[] inRowOrder(byte[] bytes, NpyHeader header) {
    int[] shape = header.shape();
    if (!header.columnsFirst() || shape.length < 2 || bytes.length == 0) {
      return bytes;
    }
    int width = header.type().bytes();
    byte[] rows = new byte[bytes.length];
    int[] index = new int[shape.length];
    for (int to = 0; to < bytes.length; to += width) {
      System.arraycopy(bytes, columnPlace(index, shape) * width, rows, to, width);
      advance(index, shape);
    }
    return rows;
  }

  /** Where the element of an index stands when the first index runs fastest. */
  private static int columnPlace(int[] index, int[] shape) {
    int place = 0;
    for (int k = shape.length - 1; k >= 0; k--) {
      place = place * shape[k] + index[k];
    }
    return place;
  }

  private static void advance(int[] index, int[] shape) {
    for (int k = shape.length - 1; k >= 0; k--) {
      if (++index[k] < shape[k]) {
        return;
      }
      index[k] = 0;
    }
  }
}
