package org.lossatlas.study;

import java.util.Arrays;
import java.util.Random;
import org.lossatlas.data.DataSet;

/**
 * x ↦ a·x + c, chosen so that the samples of a set fall on distinct numbers, the smallest gap
 * between them as asked for. Immutable.
 */
public final class Projection {
  /** Of these random directions the one is taken that holds the samples furthest apart. */
  private static final int TRIED = 200;

  private final double[] a;
  private final double c;

  private Projection(double[] a, double c) {
    this.a = a;
    this.c = c;
  }

  /**
   * @param gap the smallest distance of two samples' projections
   * @param first the smallest projection
   * @throws IllegalArgumentException if two samples have the same inputs
   */
  static Projection of(DataSet data, double gap, double first, long seed) {
    Random random = new Random(seed);
    double[] best = new double[data.inputs()];
    double widest = 0;
    for (int i = 0; i < TRIED; i++) {
      double[] a = random.doubles(data.inputs(), -1, 1).toArray();
      double now = share(new Projection(a, 0).of(data));
      if (now > widest) {
        widest = now;
        best = a;
      }
    }
    if (widest == 0) {
      throw new IllegalArgumentException("two samples have the same inputs");
    }
    double scale = gap / smallestGap(new Projection(best, 0).of(data));
    double[] a = Arrays.stream(best).map(x -> x * scale).toArray();
    double least = Arrays.stream(new Projection(a, 0).of(data)).min().orElse(0);
    return new Projection(a, first - least);
  }

  private static double share(double[] t) {
    double range = Arrays.stream(t).max().orElse(0) - Arrays.stream(t).min().orElse(0);
    return t.length == 1 ? 1 : range == 0 ? 0 : smallestGap(t) / range;
  }

  private static double smallestGap(double[] t) {
    double[] sorted = t.clone();
    Arrays.sort(sorted);
    double gap = t.length == 1 ? 1 : Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      gap = Math.min(gap, sorted[i] - sorted[i - 1]);
    }
    return gap;
  }

  /** Of each sample. */
  public double[] of(DataSet data) {
    double[] t = new double[data.samples()];
    for (int i = 0; i < t.length; i++) {
      t[i] = c;
      for (int j = 0; j < a.length; j++) {
        t[i] += a[j] * data.x(i, j);
      }
    }
    return t;
  }

  /** The shortest input whose projection is t. */
  public double[] inputAt(double t) {
    double square = Arrays.stream(a).map(x -> x * x).sum();
    return Arrays.stream(a).map(x -> x * (t - c) / square).toArray();
  }

  /** A copy of a. */
  public double[] direction() {
    return a.clone();
  }

  /** c. */
  public double shift() {
    return c;
  }
}
