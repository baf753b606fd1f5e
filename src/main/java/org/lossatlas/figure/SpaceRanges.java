package org.lossatlas.figure;

/**
 * What the axes of a box in space are of: α across, β into the depth, and upwards.
 *
 * @param upward the label of the upright axis; empty where the colour bar says it
 * @param height of the box where its sides are 1
 * @param gap of the height, from the floor to where the upward range begins
 */
record SpaceRanges(
    String alpha,
    Range across,
    String beta,
    Range deep,
    String upward,
    Range up,
    Scale scale,
    double height,
    double gap) {
  /** Of a surface over its plane. */
  static SpaceRanges of(SurfaceFigure figure) {
    return new SpaceRanges(
        figure.labels().alpha(),
        limits(figure.field().alpha()),
        figure.labels().beta(),
        limits(figure.field().beta()),
        "",
        figure.colours().range(),
        figure.colours().scale(),
        figure.height() + SurfaceFigure.GAP,
        SurfaceFigure.GAP);
  }

  /** Of a volume over [0, 1]³. */
  static SpaceRanges ofVolume(double height) {
    Range unit = new Range(0, 1);
    return new SpaceRanges("$α₁$", unit, "$α₂$", unit, "$α₃$", unit, Scale.LINEAR, height, 0);
  }

  /** The range of an axis; that of its cell where it has one point only. */
  static Range limits(GridAxis axis) {
    return axis.count() == 1 ? axis.cells() : new Range(axis.first(), axis.last());
  }
}
