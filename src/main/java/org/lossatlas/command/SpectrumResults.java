package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Layout;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Density;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LayerShares;
import org.lossatlas.spectrum.Quadrature;
import org.lossatlas.spectrum.TopEigenvectors;

/** Writes the files of a spectrum, each replaced whole, and says the last line. */
final class SpectrumResults {
  /** Figures are 12.7 cm × 10.2 cm. */
  static final int WIDTH = 360;

  static final int HEIGHT = 290;

  private static final int DIRECTIONS = 2;

  private final Path folder;
  private final RunRecord record;
  private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

  SpectrumResults(Path folder, RunRecord record) {
    this.folder = folder;
    this.record = record;
  }

  /** All eigenvalues; those of a part that a stop came before are left out. */
  String write(ExactSpectrum.Parts parts) throws IOException {
    if (parts.whole().isEmpty()) {
      throw new IOException("stopped before the first spectrum was there");
    }
    put("eigenvalues", parts.whole());
    put("gauss_newton", parts.gaussNewton());
    put("residual", parts.residual());
    putBlocks(parts.blocks());
    List<SpectrumFigures.Named> spectra =
        List.of(
            new SpectrumFigures.Named("$H$", parts.whole()),
            new SpectrumFigures.Named("$H₀$", parts.gaussNewton()),
            new SpectrumFigures.Named("$H₁$", parts.residual()));
    save();
    figure("spectrum.png", SpectrumFigures.histogram(spectra, List.of(), Scale.LOG));
    figure("spectrum-symlog.png", SpectrumFigures.symmetricLog(spectra, Scale.LINEAR));
    figureOfBlocks(parts.blocks());
    return lineOfAll(parts.whole());
  }

  /** All eigenvalues of H alone and of its blocks by layer, of a network with no parts. */
  String write(Eigenvalues whole, List<Eigenvalues> blocks) throws IOException {
    put("eigenvalues", whole);
    putBlocks(blocks);
    save();
    List<SpectrumFigures.Named> spectra = List.of(new SpectrumFigures.Named("$H$", whole));
    figure("spectrum.png", SpectrumFigures.histogram(spectra, List.of(), Scale.LOG));
    figure("spectrum-symlog.png", SpectrumFigures.symmetricLog(spectra, Scale.LINEAR));
    figureOfBlocks(blocks);
    return lineOfAll(whole);
  }

  /** The arrays block1 … blockL, and their traces in the record. */
  private void putBlocks(List<Eigenvalues> blocks) {
    for (int k = 1; k <= blocks.size(); k++) {
      put("block" + k, blocks.get(k - 1));
      record.result("block" + k + "_trace", blocks.get(k - 1).sum());
    }
  }

  private void figureOfBlocks(List<Eigenvalues> blocks) throws IOException {
    if (blocks.size() > 1) {
      figure("spectrum-blocks.png", SpectrumFigures.blocks(blocks, Scale.LINEAR));
    }
  }

  private String lineOfAll(Eigenvalues whole) {
    record.result("tolerance", whole.tolerance());
    return line(
        whole.count(),
        List.of(
            String.valueOf(whole.positive()),
            String.valueOf(whole.zero()),
            String.valueOf(whole.negative())),
        whole.sum(),
        whole.largest(),
        whole.smallest());
  }

  /** Both ends with residuals, and the two most curved directions; counts are not known. */
  String write(
      LossCurvature curvature,
      Lanczos.Result whole,
      Lanczos.Result first,
      Lanczos.Result second,
      Quadrature.Estimate trace)
      throws IOException {
    put("top", whole.top().values());
    put("bottom", whole.bottom().values());
    put("top_residual", whole.top().residuals());
    put("bottom_residual", whole.bottom().residuals());
    put("gauss_newton_top", first.top().values());
    put("residual_top", second.top().values());
    put("residual_bottom", second.bottom().values());
    putLayers(curvature.layout(), whole.top());
    save();
    List<Parameters> directions = TopEigenvectors.directions(curvature, whole.top());
    for (int i = 0; i < Math.min(DIRECTIONS, directions.size()); i++) {
      NetworkFile.write(folder.resolve("eigenvector" + (i + 1) + ".npz"), directions.get(i));
    }
    figure("spectrum.png", SpectrumFigures.ends(whole.top(), whole.bottom()));
    record.result("trace_error", trace.error());
    record.result("converged", whole.converged() && first.converged() && second.converged());
    record.result("products", whole.products() + first.products() + second.products());
    record.result("largest_residual", largest(whole.top(), whole.bottom()));
    return line(
        curvature.count(),
        List.of("nan", "nan", "nan"),
        trace.mean(),
        whole.top().value(0),
        whole.bottom().value(0));
  }

  /** Both ends of H alone. */
  String write(int n, Lanczos.Result whole, Quadrature.Estimate trace) throws IOException {
    put("top", whole.top().values());
    put("bottom", whole.bottom().values());
    put("top_residual", whole.top().residuals());
    put("bottom_residual", whole.bottom().residuals());
    save();
    figure("spectrum.png", SpectrumFigures.ends(whole.top(), whole.bottom()));
    record.result("trace_error", trace.error());
    record.result("converged", whole.converged());
    record.result("products", whole.products());
    record.result("largest_residual", largest(whole.top(), whole.bottom()));
    return line(
        n,
        List.of("nan", "nan", "nan"),
        trace.mean(),
        whole.top().value(0),
        whole.bottom().value(0));
  }

  private static double largest(Eigenpairs... ends) {
    double largest = 0;
    for (Eigenpairs pairs : ends) {
      for (double residual : pairs.residuals()) {
        largest = Math.max(largest, residual);
      }
    }
    return largest;
  }

  /** The density; counts are estimates to the nearest whole number. */
  String write(Quadrature quadrature) throws IOException {
    // Finer than the nodes would show the nodes.
    double broadening = Math.max(Density.BROADENING, quadrature.finest());
    Density density = quadrature.density(Density.POINTS, broadening);
    put("lambda", density.lambda());
    put("density", density.values());
    put("density_error", density.errors());
    save();
    figure("spectrum.png", SpectrumFigures.density(density));
    int n = quadrature.size();
    double radius = Math.max(Math.abs(quadrature.lowest()), Math.abs(quadrature.highest()));
    double tolerance = Eigenvalues.ZERO * radius;
    Quadrature.Estimate trace = quadrature.mean(value -> value);
    long positive = Math.round(n * quadrature.mean(value -> value > tolerance ? 1 : 0).mean());
    long negative = Math.round(n * quadrature.mean(value -> value < -tolerance ? 1 : 0).mean());
    record.result("probes_finished", quadrature.probes());
    record.result("broadening", density.sigma());
    record.result("trace_error", n * trace.error());
    record.result("counts", "estimates");
    return line(
        n,
        List.of(
            String.valueOf(positive),
            String.valueOf(n - positive - negative),
            String.valueOf(negative)),
        n * trace.mean(),
        quadrature.highest(),
        quadrature.lowest());
  }

  private String line(int n, List<String> counts, double trace, double largest, double smallest) {
    record.result("trace", trace);
    record.result("largest", largest);
    record.result("smallest", smallest);
    record.result("positive", counts.get(0));
    record.result("zero", counts.get(1));
    record.result("negative", counts.get(2));
    return String.format(
        Locale.ROOT,
        "n=%d positive=%s zero=%s negative=%s trace=%.12g largest=%.12g smallest=%.12g",
        n,
        counts.get(0),
        counts.get(1),
        counts.get(2),
        trace,
        largest,
        smallest);
  }

  /** {@code layers} [K,L]: the share of layer l in the squared length of eigenvector k. */
  private void putLayers(Layout layout, Eigenpairs top) {
    double[] shares =
        IntStream.range(0, top.count())
            .boxed()
            .flatMap(i -> LayerShares.of(layout, top.vector(i)).stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (shares.length > 0) {
      arrays.put("layers", NpyArray.ofDoubles(shares, top.count(), layout.architecture().layers()));
    }
  }

  private void put(String name, Eigenvalues values) {
    if (!values.isEmpty()) {
      put(name, values.toArray());
    }
  }

  private void put(String name, double[] values) {
    arrays.put(name, NpyArray.ofDoubles(values, values.length));
  }

  private void save() throws IOException {
    NpzFile.write(folder.resolve("spectrum.npz"), arrays);
  }

  private void figure(String name, Figure figure) throws IOException {
    FigureFile.png(
        folder.resolve(name), figure, Sheet.paper(WIDTH, HEIGHT), record.provenance().texts());
  }
}
