package org.lossatlas.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/** The record that ends every zip file; where it is missing, the file was cut short. */
final class ZipEnd {
  private static final int LENGTH = 22;
  private static final int SIGNATURE = 0x06054b50;
  private static final int ENTRIES_AT = 10;

  private ZipEnd() {}

  /** Refuses a file that does not end as a zip file of so many entries, without a comment. */
  static void require(Path file, int entries) throws IOException {
    byte[] end = new byte[LENGTH];
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(Math.max(0, bytes.length() - LENGTH));
      bytes.readFully(end);
    }
    require(file.toString(), end, entries);
  }

  /** The same for bytes in memory. */
  static void require(String subject, byte[] bytes, int entries) {
    int start = Math.max(0, bytes.length - LENGTH);
    ByteBuffer record = ByteBuffer.wrap(Arrays.copyOfRange(bytes, start, start + LENGTH));
    record.order(ByteOrder.LITTLE_ENDIAN);
    if (record.getInt(0) != SIGNATURE || record.getShort(ENTRIES_AT) != (short) entries) {
      throw new BadInputException(
          subject, "does not end as a NumPy file should; copy or download it again");
    }
  }
}
