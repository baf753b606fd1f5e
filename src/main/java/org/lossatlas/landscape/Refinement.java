package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of a plane in an order that gives a coarse picture first: every 16th of each axis,
 * then every 8th, and so on; the last of an axis counts with the coarsest.
 */
public final class Refinement {
  /** Steps of the first level. */
  public static final int COARSEST = 16;

  private Refinement() {}

  /** Level by level, the points of each in rows; every point once. */
  public static List<int[]> levels(SliceGrid grid) {
    int width = grid.axis(0).count();
    int height = grid.dimensions() > 1 ? grid.axis(1).count() : 1;
    List<int[]> levels = new ArrayList<>();
    boolean[] taken = new boolean[width * height];
    for (int step = COARSEST; step >= 1; step /= 2) {
      int[] level = new int[taken.length];
      int count = 0;
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          int index = i * width + j;
          if (!taken[index] && isOn(i, height, step) && isOn(j, width, step)) {
            taken[index] = true;
            level[count++] = index;
          }
        }
      }
      levels.add(Arrays.copyOf(level, count));
    }
    return levels;
  }

  /** The places of one axis up to the level with this step: every so many-th, and the last. */
  public static int[] level(int count, int step) {
    return IntStream.range(0, count).filter(i -> isOn(i, count, step)).toArray();
  }

  private static boolean isOn(int i, int count, int step) {
    return i % step == 0 || i == count - 1;
  }

  /**
   * Fills what is not known yet with the nearest known value of the level: for drawing only.
   *
   * @param values [height, width]; not changed
   * @param known which points are evaluated, those of the level among them; their values stay, NaN
   *     too
   * @param step of the level that is complete
   */
  public static double[] filled(double[] values, BitSet known, int width, int height, int step) {
    double[] filled = values.clone();
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        int index = i * width + j;
        if (!known.get(index)) {
          filled[index] = values[near(i, height, step) * width + near(j, width, step)];
        }
      }
    }
    return filled;
  }

  private static int near(int i, int count, int step) {
    int place = (i + step / 2) / step * step;
    return place > count - 1 ? count - 1 : place;
  }
}
