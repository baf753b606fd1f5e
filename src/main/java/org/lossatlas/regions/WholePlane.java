package org.lossatlas.regions;

import org.lossatlas.network.Parameters;

/**
 * How many components a region has in the whole plane, as far as a series of growing windows tells.
 * A component that no window cuts is one for certain; and in the largest window, where all that a
 * network with a piecewise linear or saturating activation does lies deep inside, parts that are
 * still apart go off to infinity as different cones, and never meet.
 */
public final class WholePlane {
  private static final double SMALLEST = 4;
  private static final int WINDOWS = 9;
  private static final double GROWTH = 2;
  private static final int SIDE = 512;

  /**
   * Components smaller than this share of a window may be pieces of a sliver between the points.
   */
  private static final double PIECE = 5e-4;

  /** Cones keep their share of a window however large it is; strips do not. */
  private static final double CONE = 5e-3;

  private WholePlane() {}

  /** The number of components of a class' region, at least. */
  public static int components(Parameters network, int label) {
    RegionKernel kernel = new RegionKernel(network);
    int certain = 0;
    double reach = SMALLEST;
    for (int i = 0; i < WINDOWS; i++) {
      LabelRaster raster = kernel.labels(InputWindow.around(reach, SIDE));
      boolean last = i == WINDOWS - 1;
      certain = Math.max(certain, count(raster, label, last ? CONE : PIECE, last));
      reach *= GROWTH;
    }
    return certain;
  }

  /** Those that no border cuts, and one for all that are cut; in the last window all. */
  private static int count(LabelRaster raster, int label, double least, boolean last) {
    int whole = 0;
    int cut = 0;
    for (Components.Component component : Components.of(raster).all()) {
      if (component.label() == label && component.points() >= least * SIDE * SIDE) {
        whole += component.cut() ? 0 : 1;
        cut += component.cut() ? 1 : 0;
      }
    }
    return whole + (last ? cut : Math.min(1, cut));
  }
}
