package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lossatlas.spectrum.Density;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.Histogram;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.SymmetricLog;

/** The figures of spectra: the same in the window, in files and from the command line. */
public final class SpectrumFigures {
  private static final int BINS = 80;
  private static final String EIGENVALUE = "eigenvalue $λ$";
  private static final String DENSITY = "density";

  private SpectrumFigures() {}

  /** A spectrum with the name of the matrix. */
  public record Named(String name, Eigenvalues values) {}

  /** Histograms over one axis. */
  public static LineFigure histogram(List<Named> spectra, List<Series> curves, Scale height) {
    double lower = Double.POSITIVE_INFINITY;
    double upper = Double.NEGATIVE_INFINITY;
    for (Named spectrum : spectra) {
      if (!spectrum.values.isEmpty()) {
        lower = Math.min(lower, spectrum.values.smallest());
        upper = Math.max(upper, spectrum.values.largest());
      }
    }
    List<Series> lines = new ArrayList<>();
    for (Named spectrum : spectra) {
      if (!spectrum.values.isEmpty()) {
        lines.add(outline(spectrum, lower, upper));
      }
    }
    lines.addAll(curves);
    return figure("Hessian spectrum", EIGENVALUE, height, lines);
  }

  /** The spectra of H's diagonal blocks H_kk, one for each layer k. */
  public static LineFigure blocks(List<Eigenvalues> blocks, Scale height) {
    List<Named> named = new ArrayList<>();
    for (int k = 1; k <= blocks.size(); k++) {
      named.add(new Named("layer " + k, blocks.get(k - 1)));
    }
    return symmetricLog(named, height).withTitle("Diagonal blocks of the Hessian, layer by layer");
  }

  /** Histograms over the symmetric logarithmic axis. */
  public static LineFigure symmetricLog(List<Named> spectra, Scale height) {
    double radius = spectra.stream().mapToDouble(s -> s.values.radius()).max().orElse(1);
    SymmetricLog axis = SymmetricLog.of(radius);
    List<Named> placed =
        spectra.stream().map(s -> new Named(s.name, axis.place(s.values))).toList();
    LineFigure plain = histogram(placed, List.of(), height);
    String label =
        "$sign(λ) · log₁₀(1 + |λ| / λ₀)$,  $λ₀$ = "
            + String.format(Locale.ROOT, "%.1e", axis.linear());
    return new LineFigure(plain.title(), Axis.linear(label), plain.y(), plain.series());
  }

  private static Series outline(Named spectrum, double lower, double upper) {
    Histogram histogram = Histogram.of(spectrum.values, lower, upper, BINS);
    return Series.of(spectrum.name, histogram.outlineX(), histogram.outlineY());
  }

  private static LineFigure figure(String title, String x, Scale height, List<Series> lines) {
    Axis y = height == Scale.LOG ? Axis.log(DENSITY) : Axis.linear(DENSITY);
    return new LineFigure(title, Axis.linear(x), y, lines);
  }

  /**
   * The curve of a law.
   *
   * @param scale what its λ are multiplied by
   */
  public static Series law(String name, LawCurve curve, double scale) {
    double[] lambda = curve.lambda();
    double[] density = curve.density();
    for (int i = 0; i < lambda.length; i++) {
      lambda[i] *= scale;
      density[i] /= scale;
    }
    return Series.of(name, lambda, density);
  }

  /** A law beside the histogram of random matrices of its model. */
  public static LineFigure law(LawCurve curve, Eigenvalues sample) {
    List<Series> lines = new ArrayList<>();
    lines.add(law("law", curve, 1));
    // Eigenvalues of the atom are left to its number.
    double radius = sample.radius();
    double[] rest =
        Arrays.stream(sample.toArray())
            .filter(value -> curve.law().atom() == 0 || Math.abs(value) > 1e-9 * radius)
            .toArray();
    if (rest.length > 0) {
      Eigenvalues values = Eigenvalues.ascending(rest);
      Histogram histogram = Histogram.of(values, values.smallest(), values.largest(), BINS);
      double[] y = histogram.outlineY();
      for (int i = 0; i < y.length; i++) {
        y[i] *= (double) rest.length / sample.count();
      }
      lines.add(Series.of("random matrices", histogram.outlineX(), y));
    }
    return figure("Spectral law", EIGENVALUE, Scale.LINEAR, lines);
  }

  /** A density with the ends of its error bars. */
  public static LineFigure density(Density density) {
    double[] upper = density.values();
    double[] lower = density.values();
    for (int i = 0; i < upper.length; i++) {
      upper[i] += density.errors()[i];
      lower[i] -= density.errors()[i];
    }
    return figure(
        "Hessian spectrum",
        EIGENVALUE,
        Scale.LOG,
        List.of(
            Series.of("density", density.lambda(), density.values()),
            Series.of("+ error", density.lambda(), upper),
            Series.of("− error", density.lambda(), lower)));
  }

  /** The ends of a spectrum by rank. */
  public static LineFigure ends(Eigenpairs top, Eigenpairs bottom) {
    return new LineFigure(
        "Ends of the Hessian spectrum",
        Axis.linear("rank"),
        Axis.linear(EIGENVALUE),
        List.of(byRank("largest", top), byRank("smallest", bottom)));
  }

  private static Series byRank(String name, Eigenpairs pairs) {
    double[] rank = new double[pairs.count()];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = i + 1;
    }
    return Series.of(name, rank, pairs.values());
  }
}
