package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * Some eigenvalues with their vectors of length 1, and what the vectors were checked by: the
 * residual ‖Av − λv‖, within which an eigenvalue lies. Immutable.
 */
public final class Eigenpairs {
  private final List<Pair> pairs;

  private record Pair(double value, double residual, Vector vector) {}

  /** Keeps a record free of arrays. */
  private static final class Vector {
    private final double[] components;

    Vector(double[] components) {
      this.components = components;
    }
  }

  private Eigenpairs(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /** Collects pairs; see {@link #with}. */
  static Eigenpairs none() {
    return new Eigenpairs(List.of());
  }

  /**
   * These and one more.
   *
   * @param vector kept, not copied
   */
  Eigenpairs with(double value, double residual, double[] vector) {
    List<Pair> more = new ArrayList<>(pairs);
    more.add(new Pair(value, residual, new Vector(vector)));
    return new Eigenpairs(more);
  }

  public int count() {
    return pairs.size();
  }

  /** λ, in the order in which they were asked for: the largest or the smallest first. */
  public double value(int i) {
    return pairs.get(i).value;
  }

  /** ‖Av − λv‖, by a product that was made for it, or as Lanczos gives it ({@link Lanczos}). */
  public double residual(int i) {
    return pairs.get(i).residual;
  }

  /** A copy of v. */
  public double[] vector(int i) {
    return pairs.get(i).vector.components.clone();
  }

  /** All λ. */
  public double[] values() {
    return pairs.stream().mapToDouble(Pair::value).toArray();
  }

  /** All residuals. */
  public double[] residuals() {
    return pairs.stream().mapToDouble(Pair::residual).toArray();
  }
}
