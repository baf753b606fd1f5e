package org.lossatlas.app.surface;

import java.util.List;
import org.lossatlas.app.kit.RoundNumbers;

/** The quiet lines behind the surface: across the floor, and around the far walls. */
final class FloorGrid {
  private static final double WIDTH = 0.3;
  private static final double HALF = SpaceBox.SIDE / 2;

  /** The floor's lines lie a little under the contour lines. */
  private static final double UNDER = 0.2;

  private FloorGrid() {}

  static Ribbons floor(List<BoxAxis> axes, SpaceBox box) {
    Ribbons lines = new Ribbons(box.floor() + UNDER, WIDTH);
    for (RoundNumbers.Mark mark : axes.get(0).marks()) {
      double x = axes.get(0).point(mark.value()).getX();
      lines.add(x, -HALF, x, HALF, 0);
    }
    for (RoundNumbers.Mark mark : axes.get(1).marks()) {
      double z = axes.get(1).point(mark.value()).getZ();
      lines.add(-HALF, z, HALF, z, 0);
    }
    return lines.finish();
  }
}
