package org.lossatlas.regions;

/**
 * Evenly spaced coordinates from one end to the other, both included.
 *
 * @param from the first coordinate
 * @param to the last one, above the first
 * @param count how many, at least 2
 */
public record Span(double from, double to, int count) {
  /** Refuses what is empty, upside down or infinite. */
  public Span {
    if (count < 2 || !(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "no span of " + count + " points from " + from + " to " + to);
    }
  }

  /** The coordinate of a point, computed from the ends. */
  public double at(int index) {
    return index == count - 1 ? to : from + (to - from) * index / (count - 1);
  }

  /** From point to point. */
  public double step() {
    return (to - from) / (count - 1);
  }

  /** The point that is nearest to a coordinate; beyond the ends, the end. */
  public int nearest(double coordinate) {
    return (int) Math.max(0, Math.min(count - 1, Math.rint((coordinate - from) / step())));
  }

  /** All coordinates. */
  public double[] toArray() {
    double[] coordinates = new double[count];
    for (int i = 0; i < count; i++) {
      coordinates[i] = at(i);
    }
    return coordinates;
  }

  /** The same number of points between other ends. */
  public Span between(double newFrom, double newTo) {
    return new Span(newFrom, newTo, count);
  }

  /** The same ends with another number of points. */
  public Span of(int newCount) {
    return new Span(from, to, newCount);
  }

  /** The larger of the ends' absolute values. */
  double reach() {
    return Math.max(Math.abs(from), Math.abs(to));
  }
}
