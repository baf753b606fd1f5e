package org.lossatlas.figure;

import java.util.ArrayList;
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

  /** α against |ε − ε_c|^{3/2}, where the theory is a straight line. */
  public static LineFigure threeHalves(List<IndexExperiment.Found> points, IndexFit fit) {
    List<Series> lines = new ArrayList<>();
    for (IndexFit.Edge edge : fit.edges()) {
      lines.add(found(edge.phi(), points, point -> place(point.energy(), edge)));
    }
    pad(lines);
    for (IndexFit.Edge edge : fit.edges()) {
      double last =
          points.stream()
              .filter(point -> point.phi() == edge.phi())
              .mapToDouble(point -> place(point.energy(), edge))
              .max()
              .orElse(0);
      double[] x = {0, last};
      double[] y = {0, edge.factor() * last};
      lines.add(Series.of("fit, " + name(edge.phi()), x, y));
    }
    return new LineFigure(
        String.format(
            Locale.ROOT,
            "The 3/2 law; fitted exponent %.2f ± %.2f",
            fit.exponent(),
            fit.exponentError()),
        Axis.linear("$|ε − ε_c|$ to the power 3/2"),
        Axis.linear(INDEX),
        lines);
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

  private static double place(double energy, IndexFit.Edge edge) {
    return Math.pow(Math.max(0, energy - edge.critical()), IndexFit.THEORY);
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
