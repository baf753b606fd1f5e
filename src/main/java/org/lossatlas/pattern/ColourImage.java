package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.List;

/** The red, green and blue of a picture as patterns, transparent pixels over white. */
public final class ColourImage {
  private ColourImage() {}

  /**
   * Red, green and blue of the first picture of a file.
   *
   * @throws org.lossatlas.file.BadInputException if it is no image, or damaged
   */
  public static List<Pattern> read(Path file) {
    ImageFormat format = PatternFile.image(file);
    return List.of(
        ImagePattern.read(file, format, (red, green, blue) -> red),
        ImagePattern.read(file, format, (red, green, blue) -> green),
        ImagePattern.read(file, format, (red, green, blue) -> blue));
  }

  /**
   * Whether some of the picture's pixels let through the white behind them.
   *
   * @throws org.lossatlas.file.BadInputException if it is no image, or damaged
   */
  public static boolean isTransparent(Path file) {
    // Black on white is only what the opacity leaves of the white.
    return ImagePattern.read(file, PatternFile.image(file), (red, green, blue) -> 0).max() > 0;
  }

  /** A sunset over hills: soft changes and two edges, for those who have no picture at hand. */
  public static List<Pattern> sunset(int width, int height) {
    return List.of(
        Pattern.sample(width, height, (a, b) -> hill(a, b) ? 0.15 : 0.35 + 0.6 * glow(a, b)),
        Pattern.sample(width, height, (a, b) -> hill(a, b) ? 0.3 : 0.2 + 0.65 * sun(a, b)),
        Pattern.sample(
            width, height, (a, b) -> hill(a, b) ? 0.2 : 0.35 + 0.45 * b - 0.2 * sun(a, b)));
  }

  private static boolean hill(double a, double b) {
    return b < 0.25 + 0.1 * Math.sin(5 * a) + 0.05 * Math.cos(9 * a);
  }

  private static double glow(double a, double b) {
    return Math.exp(-((a - 0.6) * (a - 0.6) + (b - 0.55) * (b - 0.55)) / 0.2);
  }

  private static double sun(double a, double b) {
    return Math.exp(-((a - 0.6) * (a - 0.6) + (b - 0.55) * (b - 0.55)) / 0.03);
  }
}
