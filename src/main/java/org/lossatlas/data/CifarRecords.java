package org.lossatlas.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Reads the binary version of CIFAR-10: records of one label (0 to 9) and 32 x 32 red, then green,
 * then blue pixels. Inputs stay in this order, scaled to 0…1.
 */
final class CifarRecords {
  private static final int PIXELS = 3 * 32 * 32;
  private static final int RECORD = 1 + PIXELS;
  private static final int CLASSES = 10;

  private CifarRecords() {}

  static DataSet read(String name, Path file, SampleCount samples) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int rows = samples.of(records(file));
      float[] pixels = new float[Room.values(file.toString(), rows, PIXELS)];
      int[] labels = new int[rows];
      byte[] record = new byte[RECORD];
      for (int row = 0; row < rows; row++) {
        if (in.readNBytes(record, 0, RECORD) < RECORD) {
          throw new EOFException();
        }
        labels[row] = label(file, row, record[0]);
        Pixels.scale(record, 1, pixels, row * PIXELS, PIXELS);
      }
      return DataSet.of(name, pixels, PIXELS, ClassLabels.of(labels, CLASSES), List.of(file));
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  /** The set with the three colours of a pixel side by side. */
  static DataSet byPixels(DataSet planes) {
    float[] all = planes.rawInputs();
    float[] pixels = new float[all.length];
    int each = PIXELS / 3;
    for (int i = 0; i < all.length; i++) {
      int within = i % PIXELS;
      pixels[i - within + within % each * 3 + within / each] = all[i];
    }
    return DataSet.of(planes.name(), pixels, PIXELS, planes.targets(), planes.files());
  }

  private static long records(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0 || size % RECORD != 0) {
      throw new BadInputException(
          file.toString(),
          "has %,d bytes; CIFAR-10's binary files have a multiple of 3,073".formatted(size));
    }
    return size / RECORD;
  }

  private static int label(Path file, int row, byte label) {
    if (label < 0 || label >= CLASSES) {
      throw new BadInputException(
          file.toString(),
          "record %d has label %d; CIFAR-10's labels are 0 to 9"
              .formatted(row, Byte.toUnsignedInt(label)));
    }
    return label;
  }
}
