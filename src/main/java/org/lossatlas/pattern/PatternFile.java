package org.lossatlas.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Reads patterns from files. Black is 0 and white is 1; the left column is α = 0 and the bottom row
 * β = 0.
 *
 * <ul>
 *   <li>PNG, JPEG, GIF (the first picture) and BMP, known by their content: see {@link
 *       ImagePattern};
 *   <li>{@code .npy}, known by its content: an array [height, width] of any kind of number, taken
 *       as it is;
 *   <li>{@code .csv}, known by its name: rows of numbers divided by commas or semicolons.
 * </ul>
 *
 * The first row of an array or a table is the <b>top</b> row (β = 1), as in an image and as
 * matplotlib's {@code imshow} shows an array.
 */
public final class PatternFile {
  private static final int LONGEST_SIGNATURE = 8;
  private static final String NPY = "\u0093NUMPY";

  private PatternFile() {}

  /**
   * @throws BadInputException if the file is absent, is none of these, is damaged or is larger than
   *     a pattern can be; the size is looked at before the values are read
   */
  public static Pattern read(Path file) {
    String start = start(file);
    if (start.isEmpty()) {
      throw new BadInputException(file.toString(), "is empty");
    }
    Optional<ImageFormat> image = ImageFormat.of(start);
    if (image.isPresent()) {
      return ImagePattern.read(file, image.get());
    }
    if (start.startsWith(NPY)) {
      return NpyPattern.read(file);
    }
    if (name(file).endsWith(".csv")) {
      return CsvPattern.read(file);
    }
    throw new BadInputException(
        file.toString(),
        "is not a PNG, JPEG, GIF or BMP image, a NumPy array (.npy) or a table (.csv)");
  }

  /**
   * The format of an image file.
   *
   * @throws BadInputException if it is none
   */
  static ImageFormat image(Path file) {
    return ImageFormat.of(start(file))
        .orElseThrow(
            () -> new BadInputException(file.toString(), "is not a PNG, JPEG, GIF or BMP image"));
  }

  /** Whether a file's name promises one of these formats, as far as a name can. */
  static boolean isNamedLikeOne(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(png|jpe?g|gif|bmp|npy|csv)");
  }

  private static String start(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      // A pipe or a device may never end.
      throw new BadInputException(file.toString(), "is a device or a pipe; it must be a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_SIGNATURE), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
