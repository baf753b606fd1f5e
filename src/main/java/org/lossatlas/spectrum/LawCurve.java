package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * The density of a law on a grid that is dense at the edges: its trapezoidal sum is the mass of the
 * density. Immutable.
 */
public final class LawCurve {
  private static final double MASS = 2e-7;
  private static final int MOST = 1 << 16;

  private final SpectralLaw law;
  private final double[] lambda;
  private final double[] density;

  private LawCurve(SpectralLaw law, int points) {
    this.law = law;
    List<double[]> nodes = new ArrayList<>();
    for (SpectralLaw.Interval interval : law.support()) {
      double middle = (interval.lower() + interval.upper()) / 2;
      double half = (interval.upper() - interval.lower()) / 2;
      for (int i = 0; i <= points; i++) {
        // The ends themselves, not what rounding makes of them.
        double at = middle - half * Math.cos(Math.PI * i / points);
        at = i == 0 ? interval.lower() : i == points ? interval.upper() : at;
        nodes.add(new double[] {at, law.density(at)});
      }
    }
    lambda = nodes.stream().mapToDouble(node -> node[0]).toArray();
    density = nodes.stream().mapToDouble(node -> node[1]).toArray();
  }

  /** As many points as the mass needs to be right to 1e-6, at least 2,001 an interval. */
  public static LawCurve of(SpectralLaw law) {
    LawCurve curve = new LawCurve(law, 2000);
    for (int points = 4000; points <= MOST && !curve.isWhole(); points *= 2) {
      curve = new LawCurve(law, points);
    }
    return curve;
  }

  /** A given number of pieces an interval, for a quick look. */
  static LawCurve coarse(SpectralLaw law, int points) {
    return new LawCurve(law, points);
  }

  private boolean isWhole() {
    return Math.abs(mass(Double.POSITIVE_INFINITY) + law.atom() - 1) <= MASS;
  }

  /** The mass of the density below {@code limit}, without the atom. */
  public double mass(double limit) {
    double sum = 0;
    for (int i = 1; i < lambda.length && lambda[i - 1] < limit; i++) {
      double width = lambda[i] - lambda[i - 1];
      double share = Math.min(1, (limit - lambda[i - 1]) / width);
      double end = density[i - 1] + share * (density[i] - density[i - 1]);
      sum += width > 0 ? share * width * (density[i - 1] + end) / 2 : 0;
    }
    return sum;
  }

  /** The mass below each of these limits, ascending, with the atom. */
  double[] cumulative(double... limits) {
    double[] below = new double[limits.length];
    double sum = 0;
    int i = 1;
    for (int j = 0; j < limits.length; j++) {
      while (i < lambda.length && lambda[i] <= limits[j]) {
        sum += (lambda[i] - lambda[i - 1]) * (density[i] + density[i - 1]) / 2;
        i++;
      }
      double part = 0;
      if (i < lambda.length && lambda[i - 1] < limits[j]) {
        double width = lambda[i] - lambda[i - 1];
        double reach = limits[j] - lambda[i - 1];
        double end = density[i - 1] + reach / width * (density[i] - density[i - 1]);
        part = reach * (density[i - 1] + end) / 2;
      }
      below[j] = sum + part + (limits[j] >= 0 ? law.atom() : 0);
    }
    return below;
  }

  /** α(ε, φ): the mass below zero. */
  public double index() {
    return mass(0);
  }

  public SpectralLaw law() {
    return law;
  }

  public int size() {
    return lambda.length;
  }

  /** A copy of the grid, ascending. */
  public double[] lambda() {
    return lambda.clone();
  }

  /** A copy of the density. */
  public double[] density() {
    return density.clone();
  }
}
