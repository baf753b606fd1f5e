package org.lossatlas.app.surface;

import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Light;

/**
 * A colour map in every light, as a texture: position in the map from left to right, light from
 * dark to bright downwards. Between the corners of a triangle both change evenly, so that steep
 * slopes have no steps of colour.
 */
final class ShadeTable {
  /** Pixels along a side. */
  static final int SIDE = 256;

  /** The light of the last row; what is brighter is held there. */
  private static final double BRIGHTEST = 1.15;

  private final ColourMap map;
  private final int[] pixels = new int[SIDE * SIDE];

  ShadeTable(ColourMap map) {
    this.map = map;
    for (int row = 0; row < SIDE; row++) {
      double light = BRIGHTEST * row / (SIDE - 1);
      for (int column = 0; column < SIDE; column++) {
        pixels[row * SIDE + column] =
            Light.lit(map.argb((double) column / (SIDE - 1)), (float) light);
      }
    }
  }

  boolean isOf(ColourMap other) {
    return map == other;
  }

  /** 0xffRRGGBB; for reading only. */
  int[] pixels() {
    return pixels;
  }

  /** The column of a position, 0 to 1. */
  static float column(float position) {
    return position * (SIDE - 1);
  }

  /** The row of a light. */
  static float row(float light) {
    return (float) Math.max(0, Math.min(SIDE - 1, light / BRIGHTEST * (SIDE - 1)));
  }
}
