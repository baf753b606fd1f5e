package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.OutputFit;
import org.lossatlas.study.LayerRanks;
import org.lossatlas.study.TrainingCourse;

/** Writes the files of {@code experiment skips}, and says its last lines. */
final class SkipsResults {
  private static final double WIDTH = 520;
  private static final double HEIGHT = 230;

  private final Path folder;
  private final RunRecord record;
  private final ExperimentFigures figures;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

  SkipsResults(Path folder, RunRecord record) {
    this.folder = folder;
    this.record = record;
    figures = new ExperimentFigures(folder, record.provenance());
  }

  /** One line a network. */
  List<String> lines() {
    return lines;
  }

  /** Writes what there is: after a stop, courses end early and rand may be missing. */
  void write(
      TrainingCourse plain,
      TrainingCourse skipped,
      Optional<OutputFit> rand,
      DataSet train,
      DataSet test)
      throws IOException {
    put("plain", plain);
    put("skips", skipped);
    List<Series> levels = new ArrayList<>();
    if (rand.isPresent()) {
      put(rand.get(), train, test);
      levels.add(level("rand, train", "rand_accuracy", plain));
      levels.add(level("rand, test", "rand_test_accuracy", plain));
    }
    NpzFile.write(folder.resolve("skips.npz"), arrays);
    NetworkFile.write(folder.resolve("plain-network.npz"), plain.network());
    NetworkFile.write(folder.resolve("skips-network.npz"), skipped.network());
    figures.write("skips", courses(plain, skipped, levels), WIDTH, HEIGHT);
    if (!plain.ranks().isEmpty() && !skipped.ranks().isEmpty()) {
      figures.write("ranks", ranks(plain, skipped), WIDTH, HEIGHT);
    }
    record.result("lines", lines);
    record.write(folder);
  }

  private void put(String name, TrainingCourse course) {
    int n = course.points().size();
    arrays.put(name + "_epoch", column(course, TrainingCourse.Point::epoch));
    arrays.put(name + "_loss", column(course, point -> point.train().loss()));
    arrays.put(name + "_accuracy", column(course, point -> point.train().accuracy()));
    arrays.put(name + "_test_loss", column(course, point -> point.test().loss()));
    arrays.put(name + "_test_accuracy", column(course, point -> point.test().accuracy()));
    putRanks(name, course.ranks());
    TrainingCourse.Point last = course.last();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: loss=%.8g train=%.6g test=%.6g epochs=%d perfect_from=%s outcome=%s",
            name,
            last.train().loss(),
            last.train().accuracy(),
            last.test().accuracy(),
            n - 1,
            Double.isNaN(course.firstPerfect()) ? "never" : "" + (int) course.firstPerfect(),
            course.outcome().name().toLowerCase(Locale.ROOT)));
  }

  private interface Reading {
    double of(TrainingCourse.Point point);
  }

  private static NpyArray column(TrainingCourse course, Reading reading) {
    return NpyArray.ofDoubles(values(course, reading), course.points().size());
  }

  private static double[] values(TrainingCourse course, Reading reading) {
    return course.points().stream().mapToDouble(reading::of).toArray();
  }

  /** [R] epochs; rank, full rank, σ_min and σ_max [R, L − 1]. */
  private void putRanks(String name, List<LayerRanks> ranks) {
    if (ranks.isEmpty()) {
      return;
    }
    int rows = ranks.size();
    int layers = ranks.get(0).layers().size();
    int[] rank = new int[rows * layers];
    int[] full = new int[rows * layers];
    double[] smallest = new double[rows * layers];
    double[] largest = new double[rows * layers];
    for (int i = 0; i < rank.length; i++) {
      LayerRanks.Layer layer = ranks.get(i / layers).layers().get(i % layers);
      rank[i] = layer.rank();
      full[i] = layer.full();
      smallest[i] = layer.smallest();
      largest[i] = layer.largest();
    }
    double[] epochs = ranks.stream().mapToDouble(LayerRanks::epoch).toArray();
    arrays.put(name + "_rank_epoch", NpyArray.ofDoubles(epochs, rows));
    arrays.put(name + "_rank", NpyArray.ofInts(rank, rows, layers));
    arrays.put(name + "_full_rank", NpyArray.ofInts(full, rows, layers));
    arrays.put(name + "_smallest", NpyArray.ofDoubles(smallest, rows, layers));
    arrays.put(name + "_largest", NpyArray.ofDoubles(largest, rows, layers));
    LayerRanks end = ranks.get(rows - 1);
    for (int k = 0; k < layers; k++) {
      LayerRanks.Layer layer = end.layers().get(k);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: F%d rank=%d of %d smallest=%.4g largest=%.4g epoch=%d",
              name,
              k + 1,
              layer.rank(),
              layer.full(),
              layer.smallest(),
              layer.largest(),
              (int) end.epoch()));
    }
  }

  private void put(OutputFit rand, DataSet train, DataSet test) throws IOException {
    Evaluation onTrain = DenseKernel.evaluate(rand.network(), Loss.SQUARED, train);
    Evaluation onTest = DenseKernel.evaluate(rand.network(), Loss.SQUARED, test);
    arrays.put("rand_accuracy", NpyArray.ofDoubles(new double[] {onTrain.accuracy()}, 1));
    arrays.put("rand_test_accuracy", NpyArray.ofDoubles(new double[] {onTest.accuracy()}, 1));
    NetworkFile.write(folder.resolve("rand-network.npz"), rand.network());
    lines.add(
        String.format(
            Locale.ROOT,
            "rand: samples=%d connected=%d rank=%d worst=%.4g train=%.6g test=%.6g",
            train.samples(),
            rand.columns() - 1,
            rand.rank(),
            rand.worst(),
            onTrain.accuracy(),
            onTest.accuracy()));
  }

  /** What was solved for at once, beside what is trained over the epochs. */
  private Series level(String name, String array, TrainingCourse beside) {
    double[] epochs = {0, beside.last().epoch()};
    double value = arrays.get(array).toDoubles()[0];
    return Series.of(name, epochs, new double[] {value, value});
  }

  private static MultiplesFigure courses(
      TrainingCourse plain, TrainingCourse skipped, List<Series> levels) {
    List<Series> shares =
        new ArrayList<>(
            List.of(
                line("plain, train", plain, point -> point.train().accuracy()),
                line("plain, test", plain, point -> point.test().accuracy()),
                line("skips, train", skipped, point -> point.train().accuracy()),
                line("skips, test", skipped, point -> point.test().accuracy())));
    shares.addAll(levels);
    LineFigure loss =
        new LineFigure(
            "Cross-entropy",
            Axis.linear("epoch"),
            Axis.log("loss $L$"),
            List.of(
                line("plain", plain, point -> point.train().loss()),
                line("skips", skipped, point -> point.train().loss())));
    LineFigure accuracy =
        new LineFigure(
            "Train and test",
            Axis.linear("epoch"),
            Axis.linear("accuracy"),
            shares);
    return new MultiplesFigure(List.of(loss, accuracy), 2, true);
  }

  private static Series line(String name, TrainingCourse course, Reading reading) {
    return Series.of(name, values(course, TrainingCourse.Point::epoch), values(course, reading));
  }

  private static MultiplesFigure ranks(TrainingCourse plain, TrainingCourse skipped) {
    return new MultiplesFigure(
        List.of(ranks("Without skips", plain.ranks()), ranks("With skips", skipped.ranks())),
        2,
        true);
  }

  private static LineFigure ranks(String title, List<LayerRanks> ranks) {
    double[] epochs = ranks.stream().mapToDouble(LayerRanks::epoch).toArray();
    List<Series> series = new ArrayList<>();
    for (int k = 0; k < ranks.get(0).layers().size(); k++) {
      int layer = k;
      series.add(
          Series.of(
              "layer " + (k + 1),
              epochs,
              ranks.stream().mapToDouble(look -> look.layers().get(layer).smallest()).toArray()));
    }
    return new LineFigure(
        title, Axis.linear("epoch"), Axis.log("smallest singular value of $F$"), series);
  }
}
