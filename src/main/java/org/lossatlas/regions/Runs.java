package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs of equal labels in a raster, row after row, and the forest that joins those that touch. */
final class Runs {
  private final int columns;

  /** The first run of each row, and of the row that would follow the last. */
  private final int[] first;

  private int size;
  private int[] label = new int[256];
  private int[] from = new int[256];
  private int[] to = new int[256];
  private int[] row = new int[256];
  private int[] parent = new int[256];
  private boolean[] leaves = new boolean[256];

  private Runs(InputWindow window) {
    columns = window.columns();
    first = new int[window.rows() + 1];
  }

  /** All runs of a raster; those of one class that touch along y are joined. */
  static Runs of(LabelRaster raster) {
    int rows = raster.window().rows();
    Runs runs = new Runs(raster.window());
    for (int r = 0; r < rows; r++) {
      runs.addRow(raster, r);
      runs.first[r + 1] = runs.size;
      if (r > 0) {
        runs.joinTouching(runs.first[r - 1], runs.first[r]);
      }
    }
    return runs;
  }

  private void addRow(LabelRaster raster, int r) {
    int start = r * columns;
    boolean atEnd = r == 0 || r == raster.window().rows() - 1;
    int column = 0;
    while (column < columns) {
      int begin = column;
      int name = raster.at(start + begin);
      while (column < columns && raster.at(start + column) == name) {
        column++;
      }
      add(name, begin, column, r, atEnd || begin == 0 || column == columns);
    }
  }

  private void add(int name, int begin, int end, int r, boolean atBorder) {
    if (size == label.length) {
      grow();
    }
    label[size] = name;
    from[size] = begin;
    to[size] = end;
    row[size] = r;
    parent[size] = size;
    leaves[size] = atBorder;
    size++;
  }

  private void grow() {
    int length = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
    label = Arrays.copyOf(label, length);
    from = Arrays.copyOf(from, length);
    to = Arrays.copyOf(to, length);
    row = Arrays.copyOf(row, length);
    parent = Arrays.copyOf(parent, length);
    leaves = Arrays.copyOf(leaves, length);
  }

  /** Joins the runs of the last row with those below that they touch. */
  private void joinTouching(int below, int start) {
    int lower = below;
    int upper = start;
    while (lower < start && upper < size) {
      if (label[lower] == label[upper] && from[lower] < to[upper] && from[upper] < to[lower]) {
        join(lower, upper);
      }
      if (to[lower] <= to[upper]) {
        lower++;
      } else {
        upper++;
      }
    }
  }

  /** Joins the components of two runs; the earlier root becomes the root of both. */
  void join(int a, int b) {
    int one = root(a);
    int other = root(b);
    parent[Math.max(one, other)] = Math.min(one, other);
  }

  /** The component of a run goes on beyond the window. */
  void leave(int run) {
    leaves[run] = true;
  }

  /** The run that a grid point lies in. */
  int at(int column, int r) {
    int after = Arrays.binarySearch(from, first[r], first[r + 1], column);
    return after >= 0 ? after : -after - 2;
  }

  /** The first run of the component that a run belongs to. */
  int root(int run) {
    int root = run;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Those of all classes, in the order of their first runs. */
  List<Components.Component> components() {
    int[] points = new int[size];
    boolean[] cut = new boolean[size];
    for (int run = 0; run < size; run++) {
      int root = root(run);
      points[root] += to[run] - from[run];
      cut[root] |= leaves[run];
    }
    List<Components.Component> components = new ArrayList<>();
    for (int run = 0; run < size; run++) {
      if (parent[run] == run && label[run] != LabelRaster.NONE) {
        components.add(
            new Components.Component(label[run], points[run], cut[run], from[run], row[run]));
      }
    }
    return components;
  }
}
