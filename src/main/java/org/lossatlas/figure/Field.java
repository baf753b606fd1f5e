package org.lossatlas.figure;

import java.util.function.DoubleBinaryOperator;

/**
 * A scalar field on a plane, as numbers on the points of a grid: f(α_i, β_j), <b>row 0 is the
 * bottom</b> (smallest β). NaN is a value that is not known. Immutable; making one copies the
 * values once (64×64: a few microseconds).
 */
public final class Field {
  private final GridAxis alpha;
  private final GridAxis beta;
  private final double[] values;
  private final double min;
  private final double max;

  private Field(GridAxis alpha, GridAxis beta, double[] values) {
    if (values.length != (long) alpha.count() * beta.count()) {
      throw new IllegalArgumentException(
          values.length + " values for a grid of " + alpha.count() + " x " + beta.count());
    }
    this.alpha = alpha;
    this.beta = beta;
    this.values = values;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    min = low <= high ? low : Double.NaN;
    max = low <= high ? high : Double.NaN;
  }

  /**
   * @param values [B,A] row by row from the bottom, copied
   */
  public static Field of(GridAxis alpha, GridAxis beta, double[] values) {
    return new Field(alpha, beta, values.clone());
  }

  /**
   * @param alpha [A] rising in even steps
   * @param beta [B] likewise
   * @param values [B,A] row by row from the bottom, copied
   */
  public static Field of(double[] alpha, double[] beta, double[] values) {
    return of(GridAxis.of(alpha), GridAxis.of(beta), values);
  }

  /** A field over α, β ∈ [0,1]: column i of n lies at i/(n−1), rows likewise. */
  public static Field square(int columns, int rows, double[] values) {
    return of(GridAxis.unit(columns), GridAxis.unit(rows), values);
  }

  /** A function's values on the grid points. */
  public static Field sample(GridAxis alpha, GridAxis beta, DoubleBinaryOperator function) {
    double[] values = new double[alpha.count() * beta.count()];
    for (int row = 0; row < beta.count(); row++) {
      for (int column = 0; column < alpha.count(); column++) {
        values[row * alpha.count() + column] =
            function.applyAsDouble(alpha.at(column), beta.at(row));
      }
    }
    return new Field(alpha, beta, values);
  }

  public GridAxis alpha() {
    return alpha;
  }

  public GridAxis beta() {
    return beta;
  }

  public int columns() {
    return alpha.count();
  }

  public int rows() {
    return beta.count();
  }

  /** The value of a grid point; row 0 is the bottom. */
  public double value(int column, int row) {
    return values[row * alpha.count() + column];
  }

  /**
   * The value of the cell that a point of the plane lies in; beyond the grid the nearest cell's.
   */
  public double nearest(double atAlpha, double atBeta) {
    return value(alpha.nearest(atAlpha), beta.nearest(atBeta));
  }

  /** The smallest finite value; NaN if there is none. */
  public double min() {
    return min;
  }

  /** The largest finite value; NaN if there is none. */
  public double max() {
    return max;
  }

  /**
   * Point by point, this minus the other.
   *
   * @throws IllegalArgumentException if the grids differ
   */
  public Field minus(Field other) {
    if (!hasGridOf(other)) {
      throw new IllegalArgumentException("fields on different grids");
    }
    double[] difference = new double[values.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = values[i] - other.values[i];
    }
    return new Field(alpha, beta, difference);
  }

  public boolean hasGridOf(Field other) {
    return alpha.equals(other.alpha) && beta.equals(other.beta);
  }

  /** A copy of the values, row by row from the bottom. */
  public double[] toArray() {
    return values.clone();
  }

  /** The values themselves, for reading only. */
  double[] shared() {
    return values;
  }
}
