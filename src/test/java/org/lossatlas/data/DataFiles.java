package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.lossatlas.file.BadInputException;

/** Writes small data files into a folder and opens them as a user does. */
final class DataFiles {
  private final Path folder;

  DataFiles(Path folder) {
    this.folder = folder;
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An IDX file of bytes: its dimensions, then its values. */
  static byte[] idx(int[] dimensions, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + values.length);
    bytes.putInt(0x0800 | dimensions.length);
    for (int dimension : dimensions) {
      bytes.putInt(dimension);
    }
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.array();
  }

  static int[] sides(int... sides) {
    return sides;
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static DataSet open(Path file) {
    return open(file, SampleCount.ALL);
  }

  static DataSet open(Path file, SampleCount samples) {
    return new DataSets(Path.of("datasets")).open(file.toString(), Split.TRAIN, samples, 0);
  }

  static ClassLabels labels(DataSet data) {
    return (ClassLabels) data.targets();
  }

  static RealTargets reals(DataSet data) {
    return (RealTargets) data.targets();
  }

  /** Holds that opening the file is refused with one line that names it. */
  static void refuses(Path file, String problem) {
    refuses(file, SampleCount.ALL, problem);
  }

  static void refuses(Path file, SampleCount samples, String problem) {
    assertThatThrownBy(() -> open(file, samples))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem);
  }
}
