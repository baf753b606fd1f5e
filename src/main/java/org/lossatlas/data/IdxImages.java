package org.lossatlas.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Reads images and labels in MNIST's IDX format, gzipped or not; pixels are scaled to 0…1. Reads no
 * more images than are asked for.
 */
final class IdxImages {
  private static final Pattern IMAGES = Pattern.compile("images([-.])idx3");

  private IdxImages() {}

  static DataSet read(String name, Path images, SampleCount samples) {
    Path labelsFile = labelsBeside(images);
    try {
      ByteSource source = ByteSource.of(images);
      try (InputStream in = source.open()) {
        IdxHeader header = IdxHeader.read(source, in, 3);
        int rows = samples.of(header.records());
        int width = (int) header.recordBytes();
        float[] pixels = new float[Room.values(images.toString(), rows, width)];
        Pixels.read(in, pixels, width);
        if (rows == header.records()) {
          requireEnd(images, in);
        }
        ClassLabels labels = labels(labelsFile, header.records(), rows);
        return DataSet.of(name, pixels, width, labels, List.of(images, labelsFile));
      }
    } catch (IOException e) {
      throw Unreadable.because(images, e);
    }
  }

  private static ClassLabels labels(Path file, long images, int rows) {
    try {
      ByteSource source = ByteSource.of(file);
      try (InputStream in = source.open()) {
        long labels = IdxHeader.read(source, in, 1).records();
        if (labels != images) {
          throw new BadInputException(
              file.toString(),
              "has %,d labels for %,d images; there must be as many".formatted(labels, images));
        }
        return labels(file, in, labels, rows);
      }
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  /** Keeps the first labels, but looks at all of them: the largest says how many classes. */
  private static ClassLabels labels(Path file, InputStream in, long count, int rows)
      throws IOException {
    int[] labels = new int[rows];
    byte[] piece = new byte[1 << 13];
    int largest = 0;
    for (long start = 0; start < count; start += piece.length) {
      int length = (int) Math.min(piece.length, count - start);
      if (in.readNBytes(piece, 0, length) < length) {
        throw new EOFException();
      }
      for (int i = 0; i < length; i++) {
        int label = Byte.toUnsignedInt(piece[i]);
        largest = Math.max(largest, label);
        if (start + i < rows) {
          labels[(int) start + i] = label;
        }
      }
    }
    requireEnd(file, in);
    return ClassLabels.of(labels, largest + 1);
  }

  private static void requireEnd(Path file, InputStream in) throws IOException {
    if (in.read() >= 0) {
      throw new BadInputException(file.toString(), "has more bytes than its header promises");
    }
  }

  /** The file of the same name for labels; packed or not, whichever is there. */
  private static Path labelsBeside(Path images) {
    String name = images.getFileName().toString();
    if (!IMAGES.matcher(name).find()) {
      throw new BadInputException(
          images.toString(),
          "must have images-idx3 in its name, so that its labels are found (labels-idx1)");
    }
    Path labels = images.resolveSibling(IMAGES.matcher(name).replaceFirst("labels$1idx1"));
    Path other = otherPacking(labels);
    return !Files.exists(labels) && Files.exists(other) ? other : labels;
  }

  private static Path otherPacking(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(
        name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz");
  }
}
