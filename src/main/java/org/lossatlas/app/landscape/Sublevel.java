package org.lossatlas.app.landscape;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lossatlas.figure.Field;

/**
 * The sublevel set {L ≤ λ} of a plane's grid.
 *
 * @param share of the grid points that belong to it
 * @param components how many parts it has, neighbours being left, right, above and below
 */
record Sublevel(double share, int components) {
  static Sublevel of(Field loss, double level) {
    int width = loss.columns();
    int height = loss.rows();
    boolean[] below = new boolean[width * height];
    int count = 0;
    for (int i = 0; i < below.length; i++) {
      below[i] = loss.value(i % width, i / width) <= level;
      count += below[i] ? 1 : 0;
    }
    int components = 0;
    Deque<Integer> open = new ArrayDeque<>();
    for (int start = 0; start < below.length; start++) {
      if (!below[start]) {
        continue;
      }
      components++;
      take(below, start, open);
      while (!open.isEmpty()) {
        int at = open.pop();
        int column = at % width;
        if (column > 0) {
          take(below, at - 1, open);
        }
        if (column < width - 1) {
          take(below, at + 1, open);
        }
        take(below, at - width, open);
        take(below, at + width, open);
      }
    }
    return new Sublevel((double) count / below.length, components);
  }

  private static void take(boolean[] below, int index, Deque<Integer> open) {
    if (index >= 0 && index < below.length && below[index]) {
      below[index] = false;
      open.push(index);
    }
  }
}
