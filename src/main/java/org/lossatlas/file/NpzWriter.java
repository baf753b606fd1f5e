package org.lossatlas.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes named arrays as {@code numpy.savez} does: a zip file of uncompressed arrays. */
final class NpzWriter {
  /** The earliest time a zip file can state; the same always, so that equal data is equal bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzWriter() {}

  static void write(OutputStream out, Map<String, NpyArray> arrays) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    for (Map.Entry<String, NpyArray> named : arrays.entrySet()) {
      write(zip, named.getKey(), named.getValue());
    }
    zip.finish();
  }

  private static void write(ZipOutputStream zip, String key, NpyArray array) throws IOException {
    byte[] header = NpyHeader.bytesFor(array);
    byte[] values = array.rawBytes();
    CRC32 sum = new CRC32();
    sum.update(header);
    sum.update(values);
    ZipEntry entry = new ZipEntry(key + ".npy");
    entry.setTimeLocal(TIME);
    entry.setSize((long) header.length + values.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(header);
    zip.write(values);
    zip.closeEntry();
  }
}
