package org.lossatlas.regions;

import org.lossatlas.job.RunControl;
import org.lossatlas.network.Parameters;

/**
 * Joins components of a raster that hang together by parts of their region that are thinner than
 * its step. From every end of a component the ridge of the region is followed ({@link Ridge}),
 * which tells whether the part ends there, goes on to another component, or leaves the window. For
 * classes that seem to lie in several components; what cannot be followed stays apart.
 */
public final class ThinParts {
  /**
   * Points of the same component this far from the end where a ridge began show that it came back.
   */
  private static final double BACK = 2.5;

  private final LabelRaster raster;
  private final Runs runs;
  private final int label;
  private final Ridge ridge;
  private final RunControl control;

  private ThinParts(
      LabelRaster raster, Runs runs, PlainPoint plain, int label, RunControl control) {
    this.raster = raster;
    this.runs = runs;
    this.label = label;
    this.control = control;
    this.ridge = new Ridge(plain, raster.window(), label);
  }

  /**
   * The components of a raster, those that thin parts join as one, and those that leave the window
   * by a thin part as cut.
   *
   * @param network that the raster is of
   * @param seen the components of the raster
   * @param control where it is stopped, what has not been followed stays apart
   */
  public static Components joined(
      Parameters network, LabelRaster raster, Components seen, RunControl control) {
    return new Components(raster.classes(), runs(network, raster, seen, control).components());
  }

  /** What thin parts have joined, a sentence a class; empty if the grid shows it all. */
  public static String describe(Components seen, Components joined) {
    StringBuilder words = new StringBuilder();
    int[] before = seen.perClass();
    int[] after = joined.perClass();
    for (int label = 0; label < before.length; label++) {
      if (after[label] < before[label]) {
        words.append(words.isEmpty() ? "" : " ");
        words.append("Parts of class " + label + " thinner than the grid's step join the ");
        words.append(before[label] + " components seen on it to " + after[label] + ".");
      }
    }
    return words.toString();
  }

  static Runs runs(Parameters network, LabelRaster raster, Components seen, RunControl control) {
    Runs runs = Runs.of(raster);
    PlainPoint plain = new PlainPoint(network);
    for (int label = 0; label < raster.classes(); label++) {
      if (seen.count(label).inWindow() > 1) {
        new ThinParts(raster, runs, plain, label, control).follow();
      }
    }
    return runs;
  }

  private void follow() {
    InputWindow window = raster.window();
    for (int row = 0; row < window.rows() && !control.isStopped(); row++) {
      followEnds(0, row, 1, 0);
    }
    for (int column = 0; column < window.columns() && !control.isStopped(); column++) {
      followEnds(column, 0, 0, 1);
    }
  }

  /** Follows the region from the runs of a line of the raster that touch none on one side. */
  private void followEnds(int firstColumn, int firstRow, int dx, int dy) {
    int column = firstColumn;
    int row = firstRow;
    while (isInWindow(column, row)) {
      int length = 0;
      boolean touchesOne = false;
      boolean touchesOther = false;
      while (is(column + length * dx, row + length * dy)) {
        touchesOne |= is(column + length * dx + dy, row + length * dy + dx);
        touchesOther |= is(column + length * dx - dy, row + length * dy - dx);
        length++;
      }
      if (length > 0 && !(touchesOne && touchesOther)) {
        follow(column + length / 2 * dx, row + length / 2 * dy);
      }
      column += Math.max(1, length) * dx;
      row += Math.max(1, length) * dy;
    }
  }

  private boolean is(int column, int row) {
    return isInWindow(column, row) && raster.at(column, row) == label;
  }

  private boolean isInWindow(int column, int row) {
    InputWindow window = raster.window();
    return column >= 0 && row >= 0 && column < window.columns() && row < window.rows();
  }

  private void follow(int column, int row) {
    Ridge.Place end = new Ridge.Place(column, row);
    for (double angle : ridge.departures(end)) {
      follow(runs.at(column, row), end, angle);
    }
  }

  /** As far as the next grid point of the class: from there its own ends are followed. */
  private void follow(int run, Ridge.Place end, double departure) {
    InputWindow window = raster.window();
    int most = 4 * (window.columns() + window.rows());
    Ridge.Place at = end;
    double angle = departure;
    for (int i = 0; i < most && !control.isStopped(); i++) {
      Ridge.Place next = ridge.next(at, angle);
      if (next.equals(at) || meets(run, end, at, next)) {
        return;
      }
      if (!isInWindow(next)) {
        runs.leave(run);
        return;
      }
      angle = at.angleTo(next);
      at = next;
    }
  }

  /** Joins the component of a grid point that the ridge passes between two of its points. */
  private boolean meets(int run, Ridge.Place end, Ridge.Place at, Ridge.Place next) {
    int left = (int) Math.floor(next.u());
    int below = (int) Math.floor(next.v());
    boolean met = false;
    for (int corner = 0; corner < 4; corner++) {
      int column = left + corner % 2;
      int row = below + corner / 2;
      Ridge.Place point = new Ridge.Place(column, row);
      if (is(column, row) && ridge.reaches(at, next, point)) {
        int other = runs.at(column, row);
        met |= runs.root(other) != runs.root(run) || end.distance(next) > BACK;
        runs.join(run, other);
      }
    }
    return met;
  }

  private boolean isInWindow(Ridge.Place place) {
    InputWindow window = raster.window();
    return place.u() > 0
        && place.v() > 0
        && place.u() < window.columns() - 1
        && place.v() < window.rows() - 1;
  }
}
