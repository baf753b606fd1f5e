package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.network.Parameters;

/**
 * The standard error of the loss along a row of the plane, from mini-batches.
 *
 * @param of the row
 * @param train at every {@link Row#stride}-th column of the plane's grid
 * @param test absent where the data have no test split
 */
record RowErrors(Row of, List<Double> train, Optional<List<Double>> test) {
  /** Points of a row, at most: the plane's own where it has no more. */
  private static final int MOST = 51;

  RowErrors {
    train = List.copyOf(train);
    test = test.map(List::copyOf);
  }

  /**
   * A row of a plane.
   *
   * @param along the plane's directions and the further ones
   * @param further coordinates along the further ones
   * @param number from the lowest
   */
  record Row(
      Subject subject,
      List<Parameters> along,
      PlaneWindow window,
      int side,
      List<Double> further,
      int number) {
    Row {
      along = List.copyOf(along);
      further = List.copyOf(further);
    }

    /** Columns from one that is measured to the next. */
    int stride() {
      return (side - 2) / (MOST - 1) + 1;
    }

    /** How many columns are measured. */
    int columns() {
      return (side - 1) / stride() + 1;
    }

    /** θ at a column of the grid. */
    Parameters at(int column) {
      Parameters theta =
          subject
              .theta()
              .plus(window.alpha().point(column, side), along.get(0))
              .plus(window.beta().point(number, side), along.get(1));
      for (int i = 0; i < further.size(); i++) {
        theta = theta.plus(further.get(i), along.get(2 + i));
      }
      return theta;
    }
  }

  /**
   * Errors for the columns of a line over the plane's grid; NaN at those that were not measured.
   *
   * @param errors of a split
   */
  double[] at(GridAxis columns, List<Double> errors) {
    double[] all = new double[columns.count()];
    for (int i = 0; i < all.length; i++) {
      boolean measured = i % of.stride() == 0 && i / of.stride() < errors.size();
      all[i] = measured ? errors.get(i / of.stride()) : Double.NaN;
    }
    return all;
  }
}
