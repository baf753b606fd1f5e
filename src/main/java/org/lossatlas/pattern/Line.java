package org.lossatlas.pattern;

/** A straight line from one point to another, both included. */
public record Line(GridPoint from, GridPoint to) implements Shape {
  @Override
  public double distance(double column, double row) {
    return GridPoint.distanceToSegment(from, to, column, row);
  }
}
