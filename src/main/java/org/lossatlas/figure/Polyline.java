package org.lossatlas.figure;

import java.util.Arrays;

/** A line through points of the plane, in data coordinates; closed where its ends coincide. */
public final class Polyline {
  private final double[] xy;

  /** Takes over the array of x, y, x, y, …. */
  Polyline(double[] xy) {
    this.xy = xy;
  }

  /** How many points; the first and last of a closed line are the same. */
  public int size() {
    return xy.length / 2;
  }

  public double x(int index) {
    return xy[2 * index];
  }

  public double y(int index) {
    return xy[2 * index + 1];
  }

  public boolean isClosed() {
    int last = size() - 1;
    return last > 0 && x(0) == x(last) && y(0) == y(last);
  }

  @Override
  public String toString() {
    return "Polyline " + Arrays.toString(xy);
  }
}
