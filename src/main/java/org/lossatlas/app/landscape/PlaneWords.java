package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.figure.Track;
import org.lossatlas.landscape.Barrier;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Projection;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.PointEvaluator;

/**
 * What a plane shows, in words: how long its directions are, how much of a training lies in it (a
 * surface "along" a projected path is not the loss on the path), what lies between two networks.
 */
final class PlaneWords {
  private static final int BARRIER_POINTS = 41;

  private PlaneWords() {}

  /** ‖d‖ against ‖θ₀‖: what one unit of α is. */
  static String lengths(Parameters centre, List<Parameters> directions) {
    return Decimals.signed(
        String.format(
            Locale.ROOT,
            "‖d₁‖ = %.3g, ‖d₂‖ = %.3g, and ‖θ₀‖ = %.3g",
            Directions.norm(directions.get(0)),
            Directions.norm(directions.get(1)),
            Directions.norm(centre)));
  }

  /** How much of a way the plane explains, and how far it is off. */
  static String way(Parameters centre, List<Parameters> directions, List<Parameters> points) {
    double whole = 0;
    double first = 0;
    double second = 0;
    double rest = 0;
    double off = 0;
    List<Projection.Point> seen =
        new Projection(centre, directions.get(0), directions.get(1)).of(points);
    for (int i = 0; i < points.size(); i++) {
      Parameters offset = Directions.towards(centre, points.get(i));
      whole += Directions.dot(offset, offset);
      first += share(offset, directions.get(0));
      second += share(offset, directions.get(1));
      double distance = seen.get(i).distance();
      rest += distance * distance;
      off = Math.max(off, distance);
    }
    if (!(whole > 0)) {
      return "";
    }
    return Decimals.signed(
        String.format(
            Locale.ROOT,
            "d₁ and d₂ show %.2g %% and %.2g %% of the way that the training went (of its squared"
                + " distances from θ₀), the plane %.2g %%; it is at most %.3g off the plane",
            100 * first / whole,
            100 * second / whole,
            100 * Math.max(0, 1 - rest / whole),
            off));
  }

  private static double share(Parameters offset, Parameters direction) {
    double along = Directions.dot(offset, direction);
    return along * along / Directions.dot(direction, direction);
  }

  /** What lies on the straight line to the network at α = 1. */
  static String barrier(PointEvaluator kernel, List<Double> further) {
    List<double[]> line = new ArrayList<>();
    for (int i = 0; i < BARRIER_POINTS; i++) {
      double[] point = new double[2 + further.size()];
      point[0] = (double) i / (BARRIER_POINTS - 1);
      for (int f = 0; f < further.size(); f++) {
        point[2 + f] = further.get(f);
      }
      line.add(point);
    }
    Barrier barrier =
        Barrier.of(kernel.evaluate(line).stream().mapToDouble(Evaluation::loss).toArray());
    return Decimals.signed(
        String.format(
            Locale.ROOT,
            "On the straight line to it the loss rises by %.4g above the line between both ends,"
                + " highest at α = %.2f (the barrier, Entezari et al. 2022)",
            barrier.height(),
            barrier.at()));
  }

  /** Those words that there are, a line each. */
  static String lines(String... words) {
    return List.of(words).stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** The tracks of several networks on a plane. */
  static List<Track> tracks(Projection plane, List<KnownNetwork> networks) {
    return networks.stream().map(network -> network.on(plane)).toList();
  }
}
