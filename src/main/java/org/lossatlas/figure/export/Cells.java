package org.lossatlas.figure.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The image of a heatmap for vector files: every cell enlarged by the same whole number, so that a
 * viewer that smooths images smooths only the cells' edges.
 */
final class Cells {
  /** Of the longer side, in pixels. */
  private static final int WIDE = 1200;

  private Cells() {}

  static BufferedImage enlarged(BufferedImage image) {
    int factor = Math.max(1, WIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = image.getWidth() * factor;
    int height = image.getHeight() * factor;
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) large.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = image.getRGB(x / factor, y / factor);
      }
    }
    return large;
  }
}
