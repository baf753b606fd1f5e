package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lossatlas.spectrum.IndexExperiment;
import org.lossatlas.spectrum.IndexFit;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.SpectralLaw;
import org.lossatlas.spectrum.SpectralModel;

/** The figures of {@link IndexExperiment}: index against energy, the 3/2 law, critical energies. */
public final class IndexFigures {
  private static final int POINTS = 60;
  private static final int COLOURS = 4;
  private static final int MOST_BINS = 6;

  /** Fewer say nothing about a standard error. */
  private static final int FEWEST_IN_BIN = 3;

  private static final String INDEX = "index $α$";

  private IndexFigures() {}

  /** α against ε as it was found, and α of the Wishart–Wigner law for the same φ. */
  public static LineFigure energies(List<IndexExperiment.Found> points) {
    List<Series> lines = new ArrayList<>();
    double highest = points.stream().mapToDouble(IndexExperiment.Found::energy).max().orElse(0.5);
    for (double phi : ratios(points)) {
      lines.add(found(phi, points, IndexExperiment.Found::energy));
    }
    pad(lines);
    for (double phi : ratios(points)) {
      double[] x = new double[POINTS];
      double[] y = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        x[i] = highest * i / (POINTS - 1);
        y[i] = LawCurve.of(SpectralLaw.of(SpectralModel.WISHART_WIGNER, phi, x[i])).index();
      }
      lines.add(Series.of("law, " + name(phi), x, y));
    }
    return new LineFigure(
        "Index against energy", Axis.linear("energy $ε$"), Axis.linear(INDEX), lines);
  }

  /**
   * α against ε − ε_c: the points, their means in bins of equal count with bars of one standard
   * error, and a·(ε − ε_c)^{3/2} as it was fitted up to α = {@value IndexFit#NEAR}.
   */
  public static LineFigure threeHalves(List<IndexExperiment.Found> points, IndexFit fit) {
    List<Series> lines = new ArrayList<>();
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(found(edge.phi(), points, point -> point.energy() - edge.critical()));
    }
    pad(lines);
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(curve(edge, points));
    }
    pad(lines);
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(bars(edge, points));
    }
    return new LineFigure(
        String.format(
            Locale.ROOT,
            "Fitted exponent %.2f ± %.2f; the theory near ε_c says 3/2",
            fit.exponent(),
            fit.exponentError()),
        Axis.linear("energy above the critical, $ε − ε_c$"),
        Axis.linear(INDEX),
        lines);
  }

  /** The law with the exponent 3/2, as far as it was fitted. */
  private static Series curve(IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    double highest =
        own(edge, points).stream()
            .filter(point -> point.index() <= IndexFit.NEAR)
            .mapToDouble(IndexExperiment.Found::energy)
            .max()
            .orElse(edge.critical());
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = (highest - edge.critical()) * i / (POINTS - 1);
      y[i] = edge.factor() * Math.pow(Math.max(0, x[i]), IndexFit.THEORY);
    }
    return Series.of("3/2 law, " + name(edge.phi()), x, y);
  }

  /** Crosses: mean ± one standard error of α over the energies of a bin. */
  private static Series bars(IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    List<IndexExperiment.Found> sorted =
        own(edge, points).stream()
            .sorted(Comparator.comparingDouble(IndexExperiment.Found::energy))
            .toList();
    int bins = Math.max(1, Math.min(MOST_BINS, sorted.size() / FEWEST_IN_BIN));
    double[] x = new double[6 * bins];
    double[] y = new double[6 * bins];
    for (int bin = 0; bin < bins; bin++) {
      List<IndexExperiment.Found> some =
          sorted.subList(bin * sorted.size() / bins, (bin + 1) * sorted.size() / bins);
      double mean = some.stream().mapToDouble(IndexExperiment.Found::index).average().orElse(0);
      double squares = some.stream().mapToDouble(p -> Math.pow(p.index() - mean, 2)).sum();
      double error = Math.sqrt(squares / Math.max(1, some.size() - 1) / some.size());
      double from = some.get(0).energy() - edge.critical();
      double to = some.get(some.size() - 1).energy() - edge.critical();
      double middle = (from + to) / 2;
      System.arraycopy(
          new double[] {from, to, Double.NaN, middle, middle, Double.NaN}, 0, x, 6 * bin, 6);
      System.arraycopy(
          new double[] {mean, mean, Double.NaN, mean - error, mean + error, Double.NaN},
          0,
          y,
          6 * bin,
          6);
    }
    return Series.of("", x, y);
  }

  private static List<IndexExperiment.Found> own(
      IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    return points.stream().filter(point -> point.phi() == edge.phi()).toList();
  }

  /** ε_c against φ: fitted, ½(1 − φ)², and the law's own. */
  public static LineFigure criticalEnergies(IndexFit fit) {
    double[] phi = fit.edges().stream().mapToDouble(IndexFit.Edge::phi).toArray();
    double[] critical = fit.edges().stream().mapToDouble(IndexFit.Edge::critical).toArray();
    double[] x = new double[POINTS];
    double[] half = new double[POINTS];
    double[] law = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = (double) i / (POINTS - 1);
      half[i] = (1 - x[i]) * (1 - x[i]) / 2;
      law[i] = SpectralModel.WISHART_WIGNER.criticalEnergy(x[i]);
    }
    return new LineFigure(
        "Critical energies",
        Axis.linear("$φ = n / (m N)$"),
        Axis.linear("critical energy $ε_c$"),
        List.of(
            Series.of("fitted", phi, critical).marked(Series.Mark.POINTS),
            Series.of("$½ (1 − φ)²$", x, half),
            Series.of("Wishart–Wigner law", x, law)));
  }

  /** Lines without points, so that the next round of colours begins. */
  private static void pad(List<Series> lines) {
    while (lines.size() % COLOURS != 0) {
      lines.add(Series.of("", new double[0], new double[0]));
    }
  }

  private interface Place {
    double of(IndexExperiment.Found point);
  }

  private static Series found(double phi, List<IndexExperiment.Found> points, Place place) {
    List<IndexExperiment.Found> own = points.stream().filter(p -> p.phi() == phi).toList();
    double[] x = own.stream().mapToDouble(place::of).toArray();
    double[] y = own.stream().mapToDouble(IndexExperiment.Found::index).toArray();
    return Series.of(name(phi), x, y).marked(Series.Mark.POINTS);
  }

  private static double[] ratios(List<IndexExperiment.Found> points) {
    return points.stream().mapToDouble(IndexExperiment.Found::phi).distinct().toArray();
  }

  private static String name(double phi) {
    return String.format(Locale.ROOT, "$φ$ = %.2g", phi);
  }
}
