package org.lossatlas.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the arrays of an {@code .npz} one after another. The zip file's own table is not used: it
 * is where hostile files lie, and the entries follow each other anyway.
 */
final class NpzReader {
  private static final int MAX_ENTRIES = 10_000;
  private static final String SUFFIX = ".npy";

  /** Deflate cannot shrink anything further than to 1/1032. */
  private static final long MAX_DEFLATION = 1032;

  private final String subject;
  private final long size;
  private final ZipInputStream zip;

  /**
   * @param subject what messages name
   * @param size how many bytes there are
   */
  NpzReader(String subject, long size, InputStream in) {
    this.subject = subject;
    this.size = size;
    this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
  }

  Map<String, NpyArray> read(long maxElements) throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    ReadLimit left = ReadLimit.of(maxElements);
    for (String key = nextKey(); !key.isEmpty(); key = nextKey()) {
      if (arrays.size() == MAX_ENTRIES) {
        throw new BadInputException(subject, "has more than 10,000 arrays");
      }
      NpyArray array = array(key, left);
      left = left.after(array);
      if (arrays.put(key, array) != null) {
        throw new BadInputException(subject, "has two arrays named " + key);
      }
    }
    if (arrays.isEmpty()) {
      throw new BadInputException(
          subject, "is not a NumPy file of named arrays (.npz), or has none");
    }
    return arrays;
  }

  private String nextKey() throws IOException {
    ZipEntry entry = nextEntry();
    if (entry == null) {
      return "";
    }
    String name = entry.getName();
    if (!name.endsWith(SUFFIX) || name.length() == SUFFIX.length()) {
      throw new BadInputException(
          subject, "has an entry '" + name + "' that is no NumPy array (.npy)");
    }
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      // How java.util.zip reports a name that is not UTF-8.
      ZipException damaged = new ZipException("unreadable name");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private NpyArray array(String key, ReadLimit limit) throws IOException {
    long maxBytes = Math.multiplyExact(size, MAX_DEFLATION);
    return new NpyReader(subject + ", array " + key, zip).read(limit, maxBytes);
  }
}
