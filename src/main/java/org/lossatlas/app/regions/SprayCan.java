package org.lossatlas.app.regions;

import java.util.Random;
import org.lossatlas.regions.InputWindow;

/** Puts points near a place and takes them away; how near follows the window that is shown. */
final class SprayCan {
  /** Of the length of the window. */
  private static final double RADIUS = 0.035;

  private final Random random = new Random();

  /** With one point more near (x, y). */
  SprayedPoints spray(SprayedPoints points, InputWindow window, double x, double y, int label) {
    double radius = RADIUS * (window.x().to() - window.x().from());
    return points.with(
        x + radius * random.nextGaussian() / 2, y + radius * random.nextGaussian() / 2, label);
  }

  /** Without those near (x, y). */
  SprayedPoints erase(SprayedPoints points, InputWindow window, double x, double y) {
    double rx = RADIUS * (window.x().to() - window.x().from());
    double ry = RADIUS * (window.y().to() - window.y().from());
    return points.without(x, y, rx, ry);
  }
}
