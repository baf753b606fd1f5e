package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 4-connected components of each class inside a window: points of one class that are joined by
 * steps along x or y. By union-find over the runs of equal labels in each row, so that a large
 * window costs little memory. Immutable.
 */
public final class Components {
  private final int classes;
  private final List<Component> all;

  /**
   * A component.
   *
   * @param label its class
   * @param points how many grid points it has
   * @param cut whether it reaches the window's border, so that it may go on outside, and be joined
   *     there with others that are cut
   * @param column a point of it
   * @param row a point of it
   */
  public record Component(int label, int points, boolean cut, int column, int row) {}

  /**
   * What is known of the region of a class.
   *
   * @param inWindow how many components there are inside the window
   * @param cut how many of them are cut by its border
   */
  public record Count(int inWindow, int cut) {
    /** How many components the region has at least, wherever those that are cut may be joined. */
    public int certain() {
      return inWindow - cut + (cut > 0 ? 1 : 0);
    }
  }

  private Components(int classes, List<Component> all) {
    this.classes = classes;
    this.all = List.copyOf(all);
  }

  /** Finds the components of all classes; points without a class belong to none. */
  public static Components of(LabelRaster raster) {
    Runs runs = new Runs();
    int before = 0;
    for (int row = 0; row < raster.window().rows(); row++) {
      int start = runs.size;
      runs.addRow(raster, row);
      runs.join(before, start);
      before = start;
    }
    return new Components(raster.classes(), runs.components(raster.window()));
  }

  /** All components, in the order in which their first points come, from the bottom. */
  public List<Component> all() {
    return all;
  }

  /** The count of a class. */
  public Count count(int label) {
    int inWindow = 0;
    int cut = 0;
    for (Component component : all) {
      if (component.label == label) {
        inWindow++;
        cut += component.cut ? 1 : 0;
      }
    }
    return new Count(inWindow, cut);
  }

  /** The number of components inside the window for each class, [m]. */
  public int[] perClass() {
    int[] counts = new int[classes];
    for (Component component : all) {
      counts[component.label]++;
    }
    return counts;
  }

  /** The number of components that the border cuts for each class, [m]. */
  public int[] cutPerClass() {
    int[] counts = new int[classes];
    for (Component component : all) {
      counts[component.label] += component.cut ? 1 : 0;
    }
    return counts;
  }

  /** Runs of equal labels, row after row, and the forest that joins them. */
  private static final class Runs {
    private int size;
    private int[] label = new int[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] row = new int[256];
    private int[] parent = new int[256];

    void addRow(LabelRaster raster, int r) {
      int columns = raster.window().columns();
      int start = r * columns;
      int column = 0;
      while (column < columns) {
        int first = column;
        int name = raster.at(start + first);
        while (column < columns && raster.at(start + column) == name) {
          column++;
        }
        add(name, first, column, r);
      }
    }

    private void add(int name, int first, int end, int r) {
      if (size == label.length) {
        grow();
      }
      label[size] = name;
      from[size] = first;
      to[size] = end;
      row[size] = r;
      parent[size] = size;
      size++;
    }

    private void grow() {
      int length = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8, 2L * size));
      label = Arrays.copyOf(label, length);
      from = Arrays.copyOf(from, length);
      to = Arrays.copyOf(to, length);
      row = Arrays.copyOf(row, length);
      parent = Arrays.copyOf(parent, length);
    }

    /** Joins the runs of the last row with those below that they touch. */
    void join(int below, int start) {
      int lower = below;
      int upper = start;
      while (lower < start && upper < size) {
        if (label[lower] == label[upper] && from[lower] < to[upper] && from[upper] < to[lower]) {
          union(lower, upper);
        }
        if (to[lower] <= to[upper]) {
          lower++;
        } else {
          upper++;
        }
      }
    }

    /** The earlier root becomes the root of both. */
    private void union(int a, int b) {
      int first = find(a);
      int other = find(b);
      parent[Math.max(first, other)] = Math.min(first, other);
    }

    private int find(int run) {
      int root = run;
      while (parent[root] != root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    }

    List<Component> components(InputWindow window) {
      int[] points = new int[size];
      boolean[] cut = new boolean[size];
      for (int run = 0; run < size; run++) {
        int root = find(run);
        points[root] += to[run] - from[run];
        cut[root] |=
            row[run] == 0
                || row[run] == window.rows() - 1
                || from[run] == 0
                || to[run] == window.columns();
      }
      List<Component> components = new ArrayList<>();
      for (int run = 0; run < size; run++) {
        if (parent[run] == run && label[run] != LabelRaster.NONE) {
          components.add(new Component(label[run], points[run], cut[run], from[run], row[run]));
        }
      }
      return components;
    }
  }
}
