package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MetricLook;
import org.lossatlas.figure.Overlay;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.figure.Track;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;

/** Writes the files of a slice, each replaced whole. */
final class SliceResults {
  private static final String[] COORDINATES = {"alpha", "beta", "gamma"};

  /** Figures are 12.7 cm × 10.2 cm. */
  private static final int WIDTH = 360;

  private static final int HEIGHT = 290;

  /** Cells a side beyond which a picture shows some of the points only. */
  private static final int MOST_CELLS = 1024;

  private final Path folder;
  private final Provenance provenance;

  /**
   * @param provenance what the figures say of where they come from
   */
  SliceResults(Path folder, Provenance provenance) {
    this.folder = folder;
    this.provenance = provenance;
  }

  /**
   * What a slice has found.
   *
   * @param measured of metrics beside loss and accuracy, in the order of the grid's points
   * @param tracks seen on the plane
   */
  record Found(SliceValues values, Map<Metric, double[]> measured, List<Track> tracks) {}

  /** Writes {@code landscape.npz} and the figures of a line or a plane; of a volume its middle. */
  void write(Found found, SliceGrid grid, List<String> directions, DataSet data)
      throws IOException {
    SliceValues values = found.values();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int d = 0; d < grid.dimensions(); d++) {
      SliceGrid.Axis axis = grid.axis(d);
      arrays.put(
          COORDINATES[d], NpyArray.ofDoubles(axis.range().points(axis.count()), axis.count()));
    }
    boolean classes = data.targets() instanceof ClassLabels;
    arrays.put("loss", NpyArray.ofDoubles(values.losses(), grid.sides()));
    if (classes) {
      arrays.put("accuracy", NpyArray.ofDoubles(values.accuracies(), grid.sides()));
    }
    found
        .measured()
        .forEach(
            (metric, some) -> arrays.put(metric.key(), NpyArray.ofDoubles(some, grid.sides())));
    found.tracks().forEach(track -> arrays.put("trajectory", track.array()));
    NpzFile.write(folder.resolve("landscape.npz"), arrays);
    Map<Metric, double[]> shown = new LinkedHashMap<>();
    shown.put(Metric.LOSS, values.losses());
    if (classes) {
      shown.put(Metric.ACCURACY, values.accuracies());
    }
    shown.putAll(found.measured());
    if (grid.dimensions() == 1) {
      for (Map.Entry<Metric, double[]> one : shown.entrySet()) {
        Series line = Series.of("", alpha(grid), one.getValue());
        boolean banded =
            one.getKey() == Metric.LOSS && found.measured().containsKey(Metric.STANDARD_ERROR);
        line(
            one.getKey(),
            banded ? line.withErrors(found.measured().get(Metric.STANDARD_ERROR)) : line,
            directions);
      }
    } else {
      for (Map.Entry<Metric, double[]> one : shown.entrySet()) {
        plane(one.getKey(), one.getValue(), grid, directions, found.tracks());
      }
    }
  }

  private static double[] alpha(SliceGrid grid) {
    return grid.axis(0).range().points(grid.axis(0).count());
  }

  private void line(Metric metric, Series line, List<String> directions) throws IOException {
    boolean loss = metric == Metric.LOSS;
    figure(
        file(metric),
        new LineFigure(
            (loss ? "Loss" : MetricLook.title(metric)) + " along a line",
            Axis.linear("$α$ along " + name(directions.get(0))),
            Axis.linear(loss ? "$L(θ₀ + αd₁)$" : MetricLook.label(metric)),
            List.of(line)));
  }

  private static String file(Metric metric) {
    return metric == Metric.LOSS ? "landscape.png" : metric.contractName() + ".png";
  }

  private void plane(
      Metric metric, double[] values, SliceGrid grid, List<String> directions, List<Track> tracks)
      throws IOException {
    String formula =
        grid.dimensions() == 2 ? "$L(θ₀ + αd₁ + βd₂)$" : "$L(θ₀ + αd₁ + βd₂ + γd₃)$, middle $γ$";
    boolean loss = metric == Metric.LOSS;
    Labels labels =
        new Labels(
            MetricLook.title(metric),
            "$α$ along " + name(directions.get(0)),
            "$β$ along " + name(directions.get(1)),
            loss ? formula : MetricLook.label(metric));
    Field field = field(values, grid);
    ColourScale colours = ColourScale.spanning(MetricLook.map(metric), field);
    HeatmapFigure heatmap =
        HeatmapFigure.of(field, colours, labels).withOverlay(Overlay.NONE.withTracks(tracks));
    figure(file(metric), loss ? heatmap.withContours() : heatmap);
    if (loss) {
      figure("surface.png", SurfaceFigure.of(field, colours, labels).withTracks(tracks));
    }
  }

  private static String name(String direction) {
    return Path.of(direction).getFileName().toString();
  }

  /** The plane, or the middle plane of a volume, thinned where no picture could show all. */
  private static Field field(double[] values, SliceGrid grid) {
    double[] alpha = thinned(grid.axis(0));
    double[] beta = thinned(grid.axis(1));
    int width = grid.axis(0).count();
    int start = grid.dimensions() > 2 ? grid.axis(2).count() / 2 * width * grid.axis(1).count() : 0;
    double[] some = new double[alpha.length * beta.length];
    for (int i = 0; i < beta.length; i++) {
      for (int j = 0; j < alpha.length; j++) {
        int row = i * stride(grid.axis(1));
        some[i * alpha.length + j] = values[start + row * width + j * stride(grid.axis(0))];
      }
    }
    return Field.of(alpha, beta, some);
  }

  private static int stride(SliceGrid.Axis axis) {
    return (axis.count() + MOST_CELLS - 1) / MOST_CELLS;
  }

  private static double[] thinned(SliceGrid.Axis axis) {
    int stride = stride(axis);
    double[] points = new double[(axis.count() + stride - 1) / stride];
    for (int i = 0; i < points.length; i++) {
      points[i] = axis.range().point(i * stride, axis.count());
    }
    return points;
  }

  private void figure(String name, Figure figure) throws IOException {
    FigureFile.png(folder.resolve(name), figure, Sheet.paper(WIDTH, HEIGHT), provenance.texts());
  }
}
