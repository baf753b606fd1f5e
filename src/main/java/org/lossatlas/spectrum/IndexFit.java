package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The law α = a_φ·(ε − ε_c(φ))^p fitted to critical points by least squares in α: one p for all φ,
 * and ε_c and a for each. It is a law for energies just above ε_c, so points with α up to {@value
 * #NEAR} are fitted. The error of p is the standard deviation over {@value #RESAMPLES} sets drawn
 * with replacement from the points.
 *
 * @param exponent p, as fitted; NaN where there are too few points
 * @param exponentError one standard deviation
 * @param edges ε_c and a for each φ with p = 3/2
 */
public record IndexFit(double exponent, double exponentError, List<Edge> edges) {
  /** The theory's p, near ε_c. */
  public static final double THEORY = 1.5;

  /** Above it α grows more slowly, towards 1/2. */
  public static final double NEAR = 0.2;

  private static final int RESAMPLES = 60;
  private static final int FEWEST = 4;
  private static final int PLACES = 120;
  private static final double LOWEST = 0.3;
  private static final double HIGHEST = 3;
  private static final double STEP = 0.02;

  public IndexFit {
    edges = List.copyOf(edges);
  }

  /**
   * The fit for one φ.
   *
   * @param critical ε_c, 0 or more
   * @param factor a
   * @param misfit root of the mean squared difference of α
   * @param points that were fitted
   */
  public record Edge(double phi, double critical, double factor, double misfit, int points) {}

  /**
   * Fits what was found.
   *
   * @param seed of the resampling
   */
  public static IndexFit to(List<IndexExperiment.Found> points, long seed) {
    List<List<IndexExperiment.Found>> groups = groups(points);
    List<Edge> edges = groups.stream().map(group -> edge(group, THEORY)).toList();
    if (groups.isEmpty()) {
      return new IndexFit(Double.NaN, Double.NaN, edges);
    }
    Random random = new Random(seed);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      double p = exponent(groups.stream().map(group -> resampled(group, random)).toList());
      sum += p;
      squares += p * p;
    }
    double variance = (squares - sum * sum / RESAMPLES) / (RESAMPLES - 1);
    return new IndexFit(exponent(groups), Math.sqrt(Math.max(0, variance)), edges);
  }

  /** Points of the same φ together; a φ with too few is left out. */
  private static List<List<IndexExperiment.Found>> groups(List<IndexExperiment.Found> points) {
    List<List<IndexExperiment.Found>> groups = new ArrayList<>();
    for (double phi :
        points.stream().mapToDouble(IndexExperiment.Found::phi).distinct().toArray()) {
      List<IndexExperiment.Found> group =
          points.stream().filter(p -> p.phi() == phi && p.index() <= NEAR).toList();
      if (group.size() >= FEWEST) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static List<IndexExperiment.Found> resampled(
      List<IndexExperiment.Found> group, Random random) {
    return group.stream().map(point -> group.get(random.nextInt(group.size()))).toList();
  }

  private static double exponent(List<List<IndexExperiment.Found>> groups) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (double p = LOWEST; p <= HIGHEST; p += STEP) {
      double sum = 0;
      for (List<IndexExperiment.Found> group : groups) {
        double misfit = edge(group, p).misfit;
        sum += misfit * misfit * group.size();
      }
      if (sum < least) {
        least = sum;
        best = p;
      }
    }
    return best;
  }

  /** ε_c by looking at places from 0 to the highest energy but two, a in closed form. */
  private static Edge edge(List<IndexExperiment.Found> group, double p) {
    double[] sorted = group.stream().mapToDouble(IndexExperiment.Found::energy).sorted().toArray();
    double highest = sorted[sorted.length - 3];
    Edge best = new Edge(group.get(0).phi(), Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0);
    for (int i = 0; i < PLACES; i++) {
      Edge edge = edge(group, p, highest * i / PLACES);
      best = edge.misfit < best.misfit ? edge : best;
    }
    return best;
  }

  private static Edge edge(List<IndexExperiment.Found> group, double p, double critical) {
    double cross = 0;
    double squares = 0;
    double all = 0;
    for (IndexExperiment.Found point : group) {
      double x = Math.pow(Math.max(0, point.energy() - critical), p);
      cross += x * point.index();
      squares += x * x;
      all += point.index() * point.index();
    }
    double factor = squares > 0 ? cross / squares : 0;
    double misfit = Math.sqrt(Math.max(0, all - factor * cross) / group.size());
    return new Edge(group.get(0).phi(), critical, factor, misfit, group.size());
  }
}
