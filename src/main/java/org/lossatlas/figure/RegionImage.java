package org.lossatlas.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.stream.IntStream;
import org.lossatlas.regions.RegionMap;

/** Decision regions as pixels: one a grid point, y upwards, tints by class and confidence. */
public final class RegionImage {
  /** Steps of confidence that have a colour of their own. */
  private static final int SHADES = 64;

  private RegionImage() {}

  /**
   * Fills {@code pixels} with opaque colours 0xffRRGGBB, which are also valid premultiplied ones.
   *
   * @param pixels columns·rows numbers or more, row by row from the top
   */
  public static void fill(RegionMap map, Theme theme, int[] pixels) {
    int columns = map.window().columns();
    int rows = map.window().rows();
    int classes = map.labels().classes();
    int[] tints = tints(classes, theme);
    int missing = ClassColours.missing(theme);
    float least = 1f / classes;
    float scale = classes < 2 ? 0 : (SHADES - 1) / (1 - least);
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            line -> {
              int row = rows - 1 - line;
              for (int column = 0; column < columns; column++) {
                int label = map.labels().at(column, row);
                int shade = (int) ((map.confidence(column, row) - least) * scale + 0.5f);
                int nearest = Math.max(0, Math.min(SHADES - 1, shade));
                pixels[line * columns + column] =
                    label < 0 ? missing : tints[label * SHADES + nearest];
              }
            });
  }

  private static int[] tints(int classes, Theme theme) {
    int[] tints = new int[classes * SHADES];
    for (int label = 0; label < classes; label++) {
      for (int shade = 0; shade < SHADES; shade++) {
        double sure = shade / (SHADES - 1.0);
        double confidence = classes < 2 ? 1 : 1.0 / classes + sure * (1 - 1.0 / classes);
        tints[label * SHADES + shade] = ClassColours.tint(label, confidence, classes, theme);
      }
    }
    return tints;
  }

  static BufferedImage of(RegionMap map, Theme theme) {
    BufferedImage image =
        new BufferedImage(map.window().columns(), map.window().rows(), BufferedImage.TYPE_INT_RGB);
    fill(map, theme, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    return image;
  }
}
