package org.lossatlas.regions;

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

  Components(int classes, List<Component> all) {
    this.classes = classes;
    this.all = List.copyOf(all);
  }

  /** Finds the components of all classes; points without a class belong to none. */
  public static Components of(LabelRaster raster) {
    return new Components(raster.classes(), Runs.of(raster).components());
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
}
