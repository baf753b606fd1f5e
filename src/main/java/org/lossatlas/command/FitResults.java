package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SpatialFigures;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.pattern.Lattice;

/** Writes the files of a fit, each replaced whole. */
public final class FitResults {
  /** Figures are 12.7 cm × 10.2 cm. */
  private static final int WIDTH = 360;

  private static final int HEIGHT = 290;

  private static final List<String> AXES = List.of("alpha", "beta", "gamma");

  private final Path folder;
  private final Provenance provenance;

  /** Files for this folder, which must be there. */
  public FitResults(Path folder) {
    this(folder, Provenance.of(Version.number()));
  }

  /**
   * @param provenance what the figures say of where they come from
   */
  public FitResults(Path folder, Provenance provenance) {
    this.folder = folder;
    this.provenance = provenance;
  }

  /**
   * Writes network, directions, landscape and the figures of the surface.
   *
   * @param shown a state whose surface is that of {@code plane}
   * @param data what the loss is taken over
   */
  public void write(FittedPlane plane, FitSnapshot shown, DataSet data) throws IOException {
    write(plane, shown, Lattice.of(shown.target()), data);
  }

  /** The same of a line or a volume, whose values stand in the state's patterns as one sheet. */
  void write(FittedPlane plane, FitSnapshot shown, Lattice lattice, DataSet data)
      throws IOException {
    NetworkFile.write(folder.resolve("network.npz"), plane.origin());
    for (int i = 0; i < plane.directions().size(); i++) {
      NetworkFile.write(folder.resolve("direction" + (i + 1) + ".npz"), plane.directions().get(i));
    }
    NpzFile.write(folder.resolve("landscape.npz"), landscape(plane, shown, lattice, data));
    switch (lattice.dimensions()) {
      case 1 -> figure("landscape.png", SpatialFigures.line(lattice, shown));
      case 2 -> {
        figure("landscape.png", FitFigures.heatmap(shown));
        figure("surface.png", FitFigures.surface(shown));
        figure("difference.png", FitFigures.difference(shown));
      }
      default -> {
        large("landscape.png", SpatialFigures.slices(lattice, shown), 3);
        large("planes.png", SpatialFigures.planes(lattice, shown), 2);
      }
    }
  }

  /** Three panels a row. */
  private void large(String name, Figure figure, int rows) throws IOException {
    FigureFile.png(
        folder.resolve(name),
        figure,
        Sheet.paper(2 * WIDTH, 0.65 * HEIGHT * rows),
        provenance.texts());
  }

  /**
   * Writes the training curve, {@code training.npz} and its figure.
   *
   * @param looks seconds, RMSE and largest error of each look at the surface
   */
  void writeCurve(List<double[]> looks) throws IOException {
    double[][] columns = columns(looks);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("seconds", NpyArray.ofDoubles(columns[0], looks.size()));
    arrays.put("rmse", NpyArray.ofDoubles(columns[1], looks.size()));
    arrays.put("max", NpyArray.ofDoubles(columns[2], looks.size()));
    NpzFile.write(folder.resolve("training.npz"), arrays);
    figure("training.png", FitFigures.trainingCurve(columns[0], columns[1], columns[2]));
  }

  /** Writes {@code surfaces.npz}, from which an animation can be made. */
  void writeSurfaces(KeptSurfaces surfaces, FitSnapshot end, Lattice lattice) throws IOException {
    NpzFile.write(folder.resolve("surfaces.npz"), surfaces.arrays(end, lattice));
  }

  private void figure(String name, Figure figure) throws IOException {
    FigureFile.png(folder.resolve(name), figure, Sheet.paper(WIDTH, HEIGHT), provenance.texts());
  }

  private static double[][] columns(List<double[]> looks) {
    double[][] columns = new double[3][looks.size()];
    for (int i = 0; i < looks.size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = looks.get(i)[j];
      }
    }
    return columns;
  }

  private static Map<String, NpyArray> landscape(
      FittedPlane plane, FitSnapshot shown, Lattice lattice, DataSet data) {
    int[] shape = lattice.shape();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int d = 0; d < lattice.dimensions(); d++) {
      arrays.put(AXES.get(d), NpyArray.ofDoubles(lattice.coordinates(d), lattice.side(d)));
    }
    arrays.put("loss", NpyArray.ofDoubles(shown.surface().toArray(), shape));
    if (data.targets() instanceof ClassLabels labels) {
      arrays.put("accuracy", NpyArray.ofDoubles(accuracy(plane.outputs(lattice), labels), shape));
    }
    arrays.put("target", NpyArray.ofDoubles(shown.target().toArray(), shape));
    arrays.put("offset", NpyArray.ofDoubles(new double[] {shown.error().offset()}));
    return arrays;
  }

  /** Every sample gets the same answer, so the accuracy is the share of the class that it names. */
  private static double[] accuracy(double[] outputs, ClassLabels labels) {
    double[] marginal = labels.marginal();
    int m = marginal.length;
    double[] accuracy = new double[outputs.length / m];
    double[] p = new double[m];
    for (int i = 0; i < accuracy.length; i++) {
      System.arraycopy(outputs, i * m, p, 0, m);
      int named = DenseKernel.largest(p);
      accuracy[i] = named < 0 ? 0 : marginal[named];
    }
    return accuracy;
  }
}
