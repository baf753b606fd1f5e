package org.lossatlas.figure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.OptionalDouble;

/** A field as pixels: one a grid point, β upwards (the first pixel row is the last grid row). */
public final class FieldImage {
  /** The share of the page's colour in cells that fade. */
  private static final double FADED = 0.72;

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
    return of(field, colours, OptionalDouble.empty(), Color.WHITE);
  }

  /**
   * @param level cells above it fade into the page; empty for none
   */
  static BufferedImage of(Field field, ColourScale colours, OptionalDouble level, Color page) {
    BufferedImage image =
        new BufferedImage(field.columns(), field.rows(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    fill(field, colours, pixels);
    if (level.isPresent()) {
      fade(field, level.getAsDouble(), page.getRGB(), pixels);
    }
    return image;
  }

  private static void fade(Field field, double level, int page, int[] pixels) {
    int next = 0;
    for (int row = field.rows() - 1; row >= 0; row--) {
      for (int column = 0; column < field.columns(); column++) {
        if (field.value(column, row) > level) {
          pixels[next] = mixed(pixels[next], page);
        }
        next++;
      }
    }
  }

  private static int mixed(int colour, int page) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (1 - FADED) * (colour >> shift & 255) + FADED * (page >> shift & 255);
      mixed = mixed << 8 | (int) Math.round(part);
    }
    return mixed;
  }
}
