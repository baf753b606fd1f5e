package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.pattern.Pattern;

/** Writes the files of a fit. */
final class FitResults {
  /** Figures are 12.7 cm × 10.2 cm. */
  private static final int WIDTH = 360;

  private static final int HEIGHT = 290;

  private final Path folder;

  FitResults(Path folder) {
    this.folder = folder;
  }

  void write(FitRun.Finished fit, RunRecord record) throws IOException {
    NetworkFile.write(folder.resolve("network.npz"), fit.plane().origin());
    NetworkFile.write(folder.resolve("direction1.npz"), fit.plane().first());
    NetworkFile.write(folder.resolve("direction2.npz"), fit.plane().second());
    NpzFile.write(folder.resolve("landscape.npz"), landscape(fit));
    figure("landscape.png", FitFigures.heatmap(fit.shown()));
    figure("surface.png", FitFigures.surface(fit.shown()));
    figure("difference.png", FitFigures.difference(fit.shown()));
    figure("training.png", curve(fit.curve()));
    record.write(folder);
  }

  private void figure(String name, Figure figure) throws IOException {
    FigureFile.png(
        folder.resolve(name), figure, Sheet.paper(WIDTH, HEIGHT), Map.of("Software", "Loss Atlas"));
  }

  private static Figure curve(List<double[]> looks) {
    double[][] columns = new double[3][looks.size()];
    for (int i = 0; i < looks.size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = looks.get(i)[j];
      }
    }
    return FitFigures.trainingCurve(columns[0], columns[1], columns[2]);
  }

  private Map<String, NpyArray> landscape(FitRun.Finished fit) {
    FitSnapshot shown = fit.shown();
    int width = shown.surface().width();
    int height = shown.surface().height();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("alpha", NpyArray.ofDoubles(coordinates(width), width));
    arrays.put("beta", NpyArray.ofDoubles(coordinates(height), height));
    arrays.put("loss", NpyArray.ofDoubles(shown.surface().toArray(), height, width));
    if (fit.data().targets() instanceof ClassLabels labels) {
      arrays.put(
          "accuracy",
          NpyArray.ofDoubles(accuracy(fit.plane().outputs(width, height), labels), height, width));
    }
    arrays.put("target", NpyArray.ofDoubles(shown.target().toArray(), height, width));
    arrays.put("offset", NpyArray.ofDoubles(new double[] {shown.error().offset()}));
    return arrays;
  }

  private static double[] coordinates(int count) {
    double[] coordinates = new double[count];
    for (int i = 0; i < count; i++) {
      coordinates[i] = Pattern.coordinate(i, count);
    }
    return coordinates;
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
