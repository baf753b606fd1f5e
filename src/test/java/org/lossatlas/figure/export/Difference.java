package org.lossatlas.figure.export;

import java.awt.image.BufferedImage;

/**
 * How much two pictures of the same size differ beyond anti-aliasing: a pixel agrees if the other
 * picture has a similar colour there or beside it, or a mixture of what lies around it.
 */
public final class Difference {
  /** Of 255, in each channel: what smoothed edges of different renderers differ by inside lines. */
  private static final int SIMILAR = 24;

  private Difference() {}

  /** The share of the pixels that do not agree, 0 to 1. */
  public static double share(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      throw new IllegalArgumentException("pictures of different sizes");
    }
    int differing = 0;
    for (int y = 1; y < one.getHeight() - 1; y++) {
      for (int x = 1; x < one.getWidth() - 1; x++) {
        differing += agrees(one.getRGB(x, y), other, x, y) ? 0 : 1;
      }
    }
    return differing / (double) (one.getWidth() * one.getHeight());
  }

  /** Whether each channel lies within those of the pixel's 3×3 neighbourhood. */
  private static boolean agrees(int colour, BufferedImage other, int x, int y) {
    for (int shift = 0; shift <= 16; shift += 8) {
      int low = 255;
      int high = 0;
      for (int i = 0; i < 9; i++) {
        int value = other.getRGB(x - 1 + i % 3, y - 1 + i / 3) >> shift & 255;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      int value = colour >> shift & 255;
      if (value < low - SIMILAR || value > high + SIMILAR) {
        return false;
      }
    }
    return true;
  }
}
