package org.lossatlas.figure;

import java.util.List;
import java.util.Locale;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/** A plane through a volume at right angles to one axis: which axes lie across and up. */
public enum VolumeCut {
  /** α₃ is fixed. */
  ACROSS_GAMMA(0, 1, 2),
  /** α₂ is fixed. */
  ACROSS_BETA(0, 2, 1),
  /** α₁ is fixed. */
  ACROSS_ALPHA(1, 2, 0);

  private static final List<String> NAMES = List.of("α₁", "α₂", "α₃");

  private final int across;
  private final int up;
  private final int fixed;

  VolumeCut(int across, int up, int fixed) {
    this.across = across;
    this.up = up;
    this.fixed = fixed;
  }

  /** The axis that is fixed: 0 α, 1 β, 2 γ. */
  public int fixed() {
    return fixed;
  }

  /** The axis from left to right. */
  public int across() {
    return across;
  }

  /** The axis from bottom to top. */
  public int up() {
    return up;
  }

  /** What an axis is called. */
  public static String name(int axis) {
    return NAMES.get(axis);
  }

  /** The values where the fixed coordinate is the one of a lattice point. */
  public Field of(SpatialPattern volume, int index) {
    Lattice lattice = volume.lattice();
    double[] all = volume.sheet().toArray();
    int[] strides = {1, lattice.side(0), lattice.side(0) * lattice.side(1)};
    int start = strides[fixed] * index;
    int width = lattice.side(across);
    double[] values = new double[width * lattice.side(up)];
    for (int i = 0; i < values.length; i++) {
      values[i] = all[start + i % width * strides[across] + i / width * strides[up]];
    }
    return Field.square(width, lattice.side(up), values);
  }

  /** The cut as a heatmap, titled with where it is. */
  public HeatmapFigure figure(SpatialPattern volume, int index, ColourScale colours, String value) {
    double at = Pattern.coordinate(index, volume.lattice().side(fixed));
    return HeatmapFigure.of(
        of(volume, index),
        colours,
        new Labels(
            String.format(Locale.ROOT, "%s = %.2f", NAMES.get(fixed), at),
            "$" + NAMES.get(across) + "$",
            "$" + NAMES.get(up) + "$",
            value));
  }
}
