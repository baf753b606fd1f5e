package org.lossatlas.app.surface;

import java.util.Arrays;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Light;

/**
 * What the surface wears: a picture of its colours with light and shade in them, several pixels a
 * cell, values and normals between grid points bilinear. Lights of the scene instead would cost a
 * renderer without graphics card more than all else together, and their normals a mesh update twice
 * the time (src/docs/decisions/0006-surface-3d.md).
 */
final class Skin {
  /** Pixels along a side; a power of two. */
  static final int SIDE = 256;

  /** At each edge the outermost colours go on, for graphics cards blend a texture's two ends. */
  private static final int PAD = 8;

  private static final int INNER = SIDE - 2 * PAD;

  private final HeightGrid grid;
  private final int[] pixels = new int[SIDE * SIDE];

  private Skin(HeightGrid grid) {
    this.grid = grid;
  }

  /**
   * @param azimuth degrees; the light comes over the left shoulder of a viewer there
   */
  static Skin of(HeightGrid grid, ColourMap map, double azimuth) {
    Skin skin = new Skin(grid);
    skin.paint(map, light(grid, azimuth));
    return skin;
  }

  /** The place in the picture of a share of the way along a side. */
  static float coordinate(double share) {
    return (float) ((PAD + 0.5 + share * (INNER - 1)) / SIDE);
  }

  /** 0xffRRGGBB, row by row from β's first; for reading only. */
  int[] pixels() {
    return pixels;
  }

  /** How light each grid point is, for a viewer at this azimuth in degrees. */
  static float[] light(HeightGrid grid, double azimuth) {
    Light from = Light.at(azimuth);
    float[] slopes = grid.slopes();
    float[] light = new float[slopes.length / 2];
    for (int i = 0; i < light.length; i++) {
      light[i] = from.on(slopes[2 * i], slopes[2 * i + 1]);
    }
    return light;
  }

  private void paint(ColourMap map, float[] light) {
    float[] places = new float[INNER];
    for (int i = 0; i < INNER; i++) {
      places[i] = (float) i / (INNER - 1);
    }
    for (int y = 0; y < INNER; y++) {
      float deep = places[y] * (grid.rows() - 1);
      int row = Math.min((int) deep, Math.max(0, grid.rows() - 2));
      paintRow(y, row, deep - row, places, map, light);
    }
    for (int y = 0; y < PAD; y++) {
      System.arraycopy(pixels, PAD * SIDE, pixels, y * SIDE, SIDE);
      System.arraycopy(pixels, (PAD + INNER - 1) * SIDE, pixels, (SIDE - 1 - y) * SIDE, SIDE);
    }
  }

  private void paintRow(int y, int row, float down, float[] places, ColourMap map, float[] light) {
    int columns = grid.columns();
    int above = row * columns;
    int below = Math.min(row + 1, grid.rows() - 1) * columns;
    float[] positions = grid.positions();
    int start = (PAD + y) * SIDE;
    for (int x = 0; x < INNER; x++) {
      float across = places[x] * (columns - 1);
      int left = Math.min((int) across, Math.max(0, columns - 2));
      int right = Math.min(left + 1, columns - 1);
      float share = across - left;
      float position = mean(positions, above, below, left, right, share, down);
      float bright = mean(light, above, below, left, right, share, down);
      pixels[start + PAD + x] = Light.lit(map.argb(position), bright);
    }
    Arrays.fill(pixels, start, start + PAD, pixels[start + PAD]);
    Arrays.fill(pixels, start + PAD + INNER, start + SIDE, pixels[start + PAD + INNER - 1]);
  }

  private static float mean(
      float[] values, int above, int below, int left, int right, float across, float down) {
    float first = values[above + left] + across * (values[above + right] - values[above + left]);
    float second = values[below + left] + across * (values[below + right] - values[below + left]);
    return first + down * (second - first);
  }
}
