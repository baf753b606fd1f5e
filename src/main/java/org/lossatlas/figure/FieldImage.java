package org.lossatlas.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A field as pixels: one a grid point, β upwards (the first pixel row is the last grid row). */
public final class FieldImage {
  private FieldImage() {}

  /**
   * Fills {@code pixels} with opaque colours 0xffRRGGBB, which are also valid premultiplied ones.
   *
   * @param pixels columns·rows numbers or more, row by row from the top
   */
  public static void fill(Field field, ColourScale colours, int[] pixels) {
    int next = 0;
    for (int row = field.rows() - 1; row >= 0; row--) {
      for (int column = 0; column < field.columns(); column++) {
        pixels[next++] = colours.argb(field.value(column, row));
      }
    }
  }

  static BufferedImage of(Field field, ColourScale colours) {
    BufferedImage image =
        new BufferedImage(field.columns(), field.rows(), BufferedImage.TYPE_INT_RGB);
    fill(field, colours, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    return image;
  }
}
