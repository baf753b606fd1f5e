package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.lossatlas.spectrum.IndexExperiment;
import org.lossatlas.spectrum.IndexFit;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.SpectralLaw;
import org.lossatlas.spectrum.SpectralModel;

/** The figures of {@link IndexExperiment}: index against energy, the 3/2 law, critical energies. */
public final class IndexFigures {
  private static final int POINTS = 60;
  private static final int COLOURS = 4;

  /** Fewer say nothing about a standard error. */
  private static final int FEWEST = 3;

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
   * α against the mean energy of the points that share it, with bars of one standard error, and
   * a·(ε − ε_c)^{3/2} as it was fitted up to α = {@value IndexFit#NEAR}.
   *
   * @param kind of the points, for the title
   */
  public static LineFigure threeHalves(
      String kind, List<IndexExperiment.Found> points, IndexFit fit) {
    List<Series> lines = new ArrayList<>();
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(means(edge, points));
    }
    pad(lines);
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(curve(edge));
    }
    pad(lines);
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(bars(edge, points));
    }
    return new LineFigure(
        String.format(
            Locale.ROOT,
            "%s: exponent %.2f ± %.2f; the law's own here %.2f, near $ε_c$ 3/2",
            kind,
            fit.exponent(),
            fit.exponentError(),
            IndexFit.ofLaw(points)),
        Axis.linear("mean energy $ε$ of points with index $α$"),
        Axis.linear(INDEX),
        lines);
  }

  /** The law with the exponent 3/2, as far as it was fitted. */
  private static Series curve(IndexFit.Edge edge) {
    double reach = Math.pow(IndexFit.NEAR / edge.factor(), 1 / IndexFit.THEORY);
    double[] x = new double[POINTS];
    double[] y = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double above = reach * i / (POINTS - 1);
      x[i] = edge.critical() + above;
      y[i] = edge.factor() * Math.pow(above, IndexFit.THEORY);
    }
    return Series.of("3/2 law, " + name(edge.phi()), x, y);
  }

  /** The energies that belong to each index, minima first. */
  private static SortedMap<Double, List<Double>> byIndex(
      IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    SortedMap<Double, List<Double>> energies = new TreeMap<>();
    for (IndexExperiment.Found point : own(edge, points)) {
      if (point.index() <= IndexFit.NEAR) {
        energies.computeIfAbsent(point.index(), none -> new ArrayList<>()).add(point.energy());
      }
    }
    return energies;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static Series means(IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    SortedMap<Double, List<Double>> energies = byIndex(edge, points);
    double[] x = energies.values().stream().mapToDouble(IndexFigures::mean).toArray();
    double[] y = energies.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    return Series.of(name(edge.phi()), x, y).marked(Series.Mark.POINTS);
  }

  /** One standard error to each side, where at least {@value #FEWEST} points share an index. */
  private static Series bars(IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    byIndex(edge, points)
        .forEach(
            (index, energies) -> {
              int count = energies.size();
              if (count >= FEWEST) {
                double mean = mean(energies);
                double squares = energies.stream().mapToDouble(e -> (e - mean) * (e - mean)).sum();
                double error = Math.sqrt(squares / (count - 1) / count);
                x.addAll(List.of(mean - error, mean + error, Double.NaN));
                y.addAll(List.of(index, index, Double.NaN));
              }
            });
    return Series.of("", array(x), array(y)).marked(Series.Mark.BARS);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<IndexExperiment.Found> own(
      IndexFit.Edge edge, List<IndexExperiment.Found> points) {
    return points.stream().filter(point -> point.phi() == edge.phi()).toList();
  }

  /** ε_c against φ: fitted to critical and to nearly critical points, ½(1 − φ)², the law's own. */
  public static LineFigure criticalEnergies(IndexFit fit, IndexFit nearly) {
    double[] x = new double[POINTS];
    double[] half = new double[POINTS];
    double[] law = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = (double) i / (POINTS - 1);
      half[i] = (1 - x[i]) * (1 - x[i]) / 2;
      law[i] = SpectralModel.WISHART_WIGNER.criticalEnergy(x[i]);
    }
    return new LineFigure(
        "Critical energies, with $p = 3/2$",
        Axis.linear("$φ = n / (m N)$"),
        Axis.linear("critical energy $ε_c$"),
        List.of(
            points("fitted, critical points", fit, IndexFit.Edge::critical),
            points("fitted, nearly critical", nearly, IndexFit.Edge::critical),
            Series.of("$½ (1 − φ)²$", x, half),
            Series.of("Wishart–Wigner law", x, law),
            bars(fit, IndexFit.Edge::critical, IndexFit.Edge::criticalError),
            bars(nearly, IndexFit.Edge::critical, IndexFit.Edge::criticalError),
            bars(nearly, IndexFit.Edge::lowest, IndexFit.Edge::lowestError),
            points("mean energy of the lowest, $α$ ≤ 0.03", nearly, IndexFit.Edge::lowest)));
  }

  private static Series points(String name, IndexFit fit, ToDoubleFunction<IndexFit.Edge> value) {
    double[] phi = fit.edges().stream().mapToDouble(IndexFit.Edge::phi).toArray();
    double[] energy = fit.edges().stream().mapToDouble(value).toArray();
    return Series.of(name, phi, energy).marked(Series.Mark.POINTS);
  }

  private static Series bars(
      IndexFit fit, ToDoubleFunction<IndexFit.Edge> value, ToDoubleFunction<IndexFit.Edge> error) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (IndexFit.Edge edge : fit.edges()) {
      double middle = value.applyAsDouble(edge);
      double half = error.applyAsDouble(edge);
      x.addAll(List.of(edge.phi(), edge.phi(), Double.NaN));
      y.addAll(List.of(middle - half, middle + half, Double.NaN));
    }
    return Series.of("", array(x), array(y)).marked(Series.Mark.BARS);
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
