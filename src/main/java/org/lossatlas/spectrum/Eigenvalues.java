package org.lossatlas.spectrum;

import java.util.Arrays;

/** All eigenvalues of a matrix, ascending; empty if they were not computed. Immutable. */
public final class Eigenvalues {
  /** |λ| up to this share of the largest counts as zero, in double precision. */
  public static final double ZERO = 1e-7;

  private final double[] values;

  private Eigenvalues(double[] values) {
    this.values = values;
  }

  static Eigenvalues none() {
    return new Eigenvalues(new double[0]);
  }

  /**
   * @param values ascending; copied
   */
  public static Eigenvalues ascending(double... values) {
    return new Eigenvalues(values.clone());
  }

  public int count() {
    return values.length;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public double get(int i) {
    return values[i];
  }

  public double smallest() {
    return values[0];
  }

  public double largest() {
    return values[values.length - 1];
  }

  /** max |λ|. */
  public double radius() {
    return isEmpty() ? 0 : Math.max(Math.abs(smallest()), Math.abs(largest()));
  }

  /** Σλ. */
  public double sum() {
    return Arrays.stream(values).sum();
  }

  /** A copy. */
  public double[] toArray() {
    return values.clone();
  }

  /** The largest |λ| that counts as zero: 1e-7·max|λ|. */
  public double tolerance() {
    return ZERO * radius();
  }

  /** How many are above the tolerance. */
  public int positive() {
    return (int) Arrays.stream(values).filter(value -> value > tolerance()).count();
  }

  /** How many count as zero. */
  public int zero() {
    return values.length - positive() - negative();
  }

  /** How many are below minus the tolerance: the index of a critical point. */
  public int negative() {
    return (int) Arrays.stream(values).filter(value -> value < -tolerance()).count();
  }
}
