package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lossatlas.spectrum.IndexExperiment.Found;

/**
 * The law α = a_φ·(ε − ε_c(φ))^p fitted to critical points as Pennington and Bahri (2017, Fig. 6)
 * draw it, by the mean energy of the points that share an index: ε = ε_c + (α/a)^{1/p}, least
 * squares in ε, one p for all φ, and ε_c and a for each. Minima (α = 0) do not take part, since the
 * law gives them any energy below ε_c. It is a law for energies just above ε_c, so points with α up
 * to {@value #NEAR} are fitted. Errors are standard deviations over {@value #RESAMPLES} sets drawn
 * with replacement from the points.
 *
 * @param exponent p, as fitted; NaN where there are too few points
 * @param exponentError one standard deviation
 * @param misfit root of the mean squared difference of ε, with the fitted p
 * @param theoryMisfit the same with p = 3/2
 * @param edges ε_c and a for each φ with p = 3/2
 */
public record IndexFit(
    double exponent, double exponentError, double misfit, double theoryMisfit, List<Edge> edges) {
  /** The theory's p, near ε_c. */
  public static final double THEORY = 1.5;

  /** Above it α grows more slowly, towards 1/2. */
  public static final double NEAR = 0.2;

  /** Of the points that count as the lowest. */
  public static final double LOW = 0.03;

  private static final int RESAMPLES = 100;
  private static final int FEWEST = 8;
  private static final double LOWEST = 0.2;
  private static final double HIGHEST = 6;
  private static final double FACTOR = 1.01;

  public IndexFit {
    edges = List.copyOf(edges);
  }

  /**
   * The fit for one φ.
   *
   * @param critical ε_c
   * @param criticalError one standard deviation
   * @param factor a
   * @param points that were fitted
   * @param lowest mean energy of the minima and of points with α up to {@value #LOW}, to which ½(1
   *     − φ)² is compared without any law for α; NaN where there are none
   * @param lowestError its standard error
   */
  public record Edge(
      double phi,
      double critical,
      double criticalError,
      double factor,
      int points,
      double lowest,
      double lowestError) {}

  /** The regression ε = critical + slope·α^{1/p} and Σ of its squared differences. */
  private record Line(double critical, double slope, double squares) {}

  /**
   * Fits what was found.
   *
   * @param seed of the resampling
   */
  public static IndexFit to(List<Found> points, long seed) {
    List<List<Found>> groups = groups(points);
    if (groups.isEmpty()) {
      return new IndexFit(Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of());
    }
    Random random = new Random(seed);
    double[] exponents = new double[RESAMPLES];
    double[][] critical = new double[groups.size()][RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      List<List<Found>> drawn = groups.stream().map(group -> resampled(group, random)).toList();
      exponents[i] = exponent(drawn);
      for (int group = 0; group < critical.length; group++) {
        critical[group][i] = line(drawn.get(group), THEORY).critical;
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < critical.length; i++) {
      edges.add(edge(groups.get(i), deviation(critical[i]), points));
    }
    double p = exponent(groups);
    return new IndexFit(p, deviation(exponents), misfit(groups, p), misfit(groups, THEORY), edges);
  }

  /**
   * The exponent that this fit finds in the Wishart–Wigner law itself, at the same φ and indices.
   * It is 3/2 only for α → 0, and less up to α = {@value #NEAR}, where the law bends.
   */
  public static double ofLaw(List<Found> points) {
    List<List<Found>> exact = new ArrayList<>();
    for (List<Found> group : groups(points)) {
      IndexLaw law = new IndexLaw(group.get(0).phi());
      Map<Double, Double> energies = new HashMap<>();
      group.forEach(p -> energies.computeIfAbsent(p.index(), law::energy));
      exact.add(
          group.stream()
              .map(p -> new Found(p.phi(), energies.get(p.index()), p.index(), 0, p.kind()))
              .filter(p -> Double.isFinite(p.energy()))
              .toList());
    }
    return exact.stream().anyMatch(List::isEmpty) ? Double.NaN : exponent(exact);
  }

  /** Points of the same φ together; a φ with too few, or of one index, is left out. */
  private static List<List<Found>> groups(List<Found> points) {
    List<List<Found>> groups = new ArrayList<>();
    for (double phi : points.stream().mapToDouble(Found::phi).distinct().toArray()) {
      List<Found> group =
          points.stream()
              .filter(p -> p.phi() == phi && p.index() > 0 && p.index() <= NEAR)
              .toList();
      if (group.size() >= FEWEST
          && group.stream().mapToDouble(Found::index).distinct().count() > 2) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<Found> resampled(List<Found> group, Random random) {
    return group.stream().map(point -> group.get(random.nextInt(group.size()))).toList();
  }

  private static double exponent(List<List<Found>> groups) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (double p = LOWEST; p <= HIGHEST; p *= FACTOR) {
      double squares = squares(groups, p);
      if (squares < least) {
        least = squares;
        best = p;
      }
    }
    return best;
  }

  private static double squares(List<List<Found>> groups, double p) {
    return groups.stream().mapToDouble(group -> line(group, p).squares).sum();
  }

  private static double misfit(List<List<Found>> groups, double p) {
    return Math.sqrt(squares(groups, p) / groups.stream().mapToInt(List::size).sum());
  }

  /** Fitting every point gives the same line as fitting means with their counts as weights. */
  private static Line line(List<Found> group, double p) {
    int count = group.size();
    double x = 0;
    double y = 0;
    for (Found point : group) {
      x += Math.pow(point.index(), 1 / p) / count;
      y += point.energy() / count;
    }
    double cross = 0;
    double across = 0;
    double all = 0;
    for (Found point : group) {
      double dx = Math.pow(point.index(), 1 / p) - x;
      double dy = point.energy() - y;
      cross += dx * dy;
      across += dx * dx;
      all += dy * dy;
    }
    double slope = across > 0 ? cross / across : 0;
    return new Line(y - slope * x, slope, Math.max(0, all - slope * cross));
  }

  private static Edge edge(List<Found> group, double error, List<Found> all) {
    double phi = group.get(0).phi();
    double[] low =
        all.stream()
            .filter(point -> point.phi() == phi && point.index() <= LOW)
            .mapToDouble(Found::energy)
            .toArray();
    Line line = line(group, THEORY);
    double factor = Math.pow(line.slope, -THEORY);
    return new Edge(
        phi,
        line.critical,
        error,
        factor,
        group.size(),
        Arrays.stream(low).average().orElse(Double.NaN),
        deviation(low) / Math.sqrt(low.length));
  }

  private static double deviation(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    int count = values.length;
    return Math.sqrt(Math.max(0, (squares - sum * sum / count) / (count - 1)));
  }
}
