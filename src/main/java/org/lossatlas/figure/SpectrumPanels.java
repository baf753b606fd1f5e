package org.lossatlas.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.spectrum.Eigenvalues;

/**
 * The figures of spectrum.npz and law.npz, as the commands {@code spectrum} and {@code law} draw.
 */
final class SpectrumPanels {
  /** More bars a layer could not be told apart. */
  private static final int MOST_VECTORS = 5;

  private SpectrumPanels() {}

  /**
   * spectrum: histograms of all eigenvalues, or the density; neither for the ends alone, which have
   * layers.
   */
  static void addSpectrum(Map<String, Figure> panels, Map<String, NpyArray> arrays, Path file) {
    List<SpectrumFigures.Named> spectra = new ArrayList<>();
    add(spectra, "$H$", arrays.get("eigenvalues"), file);
    add(spectra, "$H₀$", arrays.get("gauss_newton"), file);
    add(spectra, "$H₁$", arrays.get("residual"), file);
    if (!spectra.isEmpty()) {
      panels.put("spectrum", SpectrumFigures.histogram(spectra, List.of(), Scale.LOG));
    } else if (arrays.containsKey("lambda") && arrays.containsKey("density")) {
      panels.put("spectrum", curve("Hessian spectrum", Scale.LOG, arrays, file));
    }
    Optional.ofNullable(arrays.get("layers"))
        .filter(shares -> shares.dimensions() == 2 && shares.size() > 0)
        .ifPresent(shares -> panels.put("layers", layers(shares)));
  }

  private static LineFigure layers(NpyArray shares) {
    int layers = shares.side(1);
    List<List<Double>> vectors = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_VECTORS, shares.side(0)); i++) {
      List<Double> vector = new ArrayList<>();
      for (int k = 0; k < layers; k++) {
        vector.add(shares.value(i * layers + k));
      }
      vectors.add(vector);
    }
    return LayerFigure.of(vectors).withTitle("Top eigenvectors by layer");
  }

  /** law: its density beside the atom at zero. */
  static void addLaw(Map<String, Figure> panels, Map<String, NpyArray> arrays, Path file) {
    panels.put("law", curve("Spectral law", Scale.LINEAR, arrays, file));
  }

  private static LineFigure curve(
      String title, Scale height, Map<String, NpyArray> arrays, Path file) {
    NpyArray lambda = ResultPanels.needed(arrays, "lambda", file);
    double[] density = ResultPanels.numbers(arrays, "density", lambda.size(), file);
    Axis up = height == Scale.LOG ? Axis.log("density") : Axis.linear("density");
    List<Series> lines = List.of(Series.of("density", lambda.toDoubles(), density));
    return new LineFigure(title, Axis.linear("eigenvalue $λ$"), up, lines);
  }

  private static void add(
      List<SpectrumFigures.Named> spectra, String name, NpyArray values, Path file) {
    if (values == null || values.size() == 0) {
      return;
    }
    double[] ascending = values.toDoubles();
    Arrays.sort(ascending);
    if (!Double.isFinite(ascending[0]) || !Double.isFinite(ascending[ascending.length - 1])) {
      throw new BadInputException(file.toString(), "has eigenvalues that are not finite");
    }
    spectra.add(new SpectrumFigures.Named(name, Eigenvalues.ascending(ascending)));
  }
}
