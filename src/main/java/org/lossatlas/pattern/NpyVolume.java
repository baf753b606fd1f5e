package org.lossatlas.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;

/**
 * Lines and volumes from NumPy arrays: [A] is T(α), and [C, B, A] is T(α, β, γ), the same order as
 * in landscape.npz, so that its first row is β = 0 (an array of two dimensions is a picture, whose
 * first row is the top).
 */
final class NpyVolume {
  private static final byte[] SIGNATURE = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);

  private NpyVolume() {}

  /** Whether a file is an array that has not two dimensions. */
  static boolean isOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
        return false;
      }
    } catch (IOException unreadable) {
      // Whoever reads it says what is wrong.
      return false;
    }
    return NpyFile.read(file, Pattern.MAX_POINTS).dimensions() != 2;
  }

  static Samples read(Path file) {
    NpyArray array = NpyFile.read(file, Pattern.MAX_POINTS);
    String subject = file.toString();
    if (array.dimensions() < 1 || array.dimensions() > 3) {
      throw new BadInputException(
          subject,
          "has shape "
              + Arrays.toString(array.shape())
              + "; a pattern has one, two or three dimensions: [A], [height, width], [C, B, A]");
    }
    List<Integer> sides = new ArrayList<>();
    for (int d = array.dimensions() - 1; d >= 0; d--) {
      sides.add(array.side(d));
    }
    double[] values = array.toDoubles();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new BadInputException(subject, "holds " + value + "; a pattern needs finite values");
      }
    }
    try {
      return new Samples(new Lattice(sides), values, List.of(file));
    } catch (IllegalArgumentException tooLarge) {
      throw new BadInputException(subject, "is " + tooLarge.getMessage());
    }
  }
}
