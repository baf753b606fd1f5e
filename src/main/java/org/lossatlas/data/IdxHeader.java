package org.lossatlas.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lossatlas.file.BadInputException;

/**
 * What an IDX file of bytes says about itself: two zero bytes, the element type (8, unsigned
 * bytes), the number of dimensions, and each dimension as a big-endian 32-bit number.
 *
 * @param records the first dimension
 * @param recordBytes the product of the others
 */
record IdxHeader(long records, long recordBytes) {
  private static final int UNSIGNED_BYTES = 8;
  private static final long MAX_RECORD = 1 << 24;

  /** Reads the header, and holds what it promises against the bytes that the source can have. */
  static IdxHeader read(ByteSource source, InputStream in, int dimensions) throws IOException {
    String subject = source.file().toString();
    DataInputStream data = new DataInputStream(in);
    int magic = data.readInt();
    if (magic != (UNSIGNED_BYTES << 8 | dimensions)) {
      throw new BadInputException(
          subject,
          "must be an IDX file of unsigned bytes with %d dimension%s (magic number %08x, not %08x)"
              .formatted(
                  dimensions, dimensions == 1 ? "" : "s", UNSIGNED_BYTES << 8 | dimensions, magic));
    }
    long records = Integer.toUnsignedLong(data.readInt());
    long recordBytes = 1;
    for (int i = 1; i < dimensions; i++) {
      recordBytes = Math.min(MAX_RECORD + 1, recordBytes * Integer.toUnsignedLong(data.readInt()));
    }
    if (recordBytes < 1 || recordBytes > MAX_RECORD) {
      throw new BadInputException(subject, "has images without pixels or of more than 16 million");
    }
    if (records > source.most() / recordBytes) {
      throw new BadInputException(
          subject,
          "promises %,d records of %,d bytes but has fewer".formatted(records, recordBytes));
    }
    if (records == 0) {
      throw new BadInputException(subject, "has no samples; there must be at least one");
    }
    return new IdxHeader(records, recordBytes);
  }
}
