package org.lossatlas.figure;

import java.util.List;
import org.lossatlas.file.NpyArray;
import org.lossatlas.landscape.Projection;

/**
 * A way through parameter space, such as that of a training, as it is seen on a plane: where its
 * points lie over it, and how far off it they are.
 *
 * @param name stands at its end where there are several; empty for none
 * @param points in order, at least one
 */
public record Track(String name, List<Projection.Point> points) {
  public Track {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a track needs a point");
    }
  }

  /** The largest distance off the plane. */
  double farthest() {
    return points.stream().mapToDouble(Projection.Point::distance).max().orElse(0);
  }

  /** The colours of distances, from 0; others than those of the cells or the surface. */
  public static ColourScale distances(List<Track> tracks, ColourMap cells) {
    ColourMap map = cells == ColourMap.MAGMA ? ColourMap.VIRIDIS : ColourMap.MAGMA;
    double farthest = tracks.stream().mapToDouble(Track::farthest).max().orElse(0);
    boolean drawn = farthest > 1e-290 && farthest < 1e300;
    return ColourScale.linear(map, 0, drawn ? farthest : 1);
  }

  /** [T,3]: α, β and the distance off the plane. */
  public NpyArray array() {
    double[] numbers = new double[3 * points.size()];
    for (int t = 0; t < points.size(); t++) {
      numbers[3 * t] = points.get(t).alpha();
      numbers[3 * t + 1] = points.get(t).beta();
      numbers[3 * t + 2] = points.get(t).distance();
    }
    return NpyArray.ofDoubles(numbers, points.size(), 3);
  }
}
