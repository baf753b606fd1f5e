package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.training.TrainingSnapshot;
import org.lossatlas.training.Trajectory;

/** Writes the files of a training, each replaced whole. */
final class TrainResults {
  /** Figures are 12.7 cm × 10.2 cm. */
  private static final int WIDTH = 360;

  private static final int HEIGHT = 290;

  private final Path folder;
  private final List<Look> course = new ArrayList<>();

  /** What is kept of a state: its network may be large, and there may be thousands of epochs. */
  private record Look(long step, double epoch, Evaluation train, Evaluation test) {}

  TrainResults(Path folder) {
    this.folder = folder;
  }

  /** Notes a state that was evaluated, unless it is the one before again. */
  void add(TrainingSnapshot state) {
    if (course.isEmpty() || course.get(course.size() - 1).step() < state.step()) {
      Evaluation test = state.test().orElse(new Evaluation(Double.NaN, Double.NaN));
      course.add(new Look(state.step(), state.epoch(), state.train(), test));
    }
  }

  /** Writes the network, its trajectory, the losses and the curves. */
  void write(TrainingSnapshot last, Provenance provenance) throws IOException {
    Optional<ImportedNetwork> imported = last.network().imported();
    if (imported.isPresent()) {
      imported.get().writeDl4j(folder.resolve("network.zip"));
    } else {
      NetworkFile.write(folder.resolve("network.npz"), last.network());
    }
    NpzFile.write(folder.resolve("trajectory.npz"), trajectory(last.trajectory()));
    boolean classes = !Double.isNaN(last.train().accuracy());
    boolean tested = last.test().isPresent();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    add(arrays, "epoch", Look::epoch);
    add(arrays, "loss", look -> look.train().loss());
    if (classes) {
      add(arrays, "accuracy", look -> look.train().accuracy());
    }
    if (tested) {
      add(arrays, "test_loss", look -> look.test().loss());
    }
    if (tested && classes) {
      add(arrays, "test_accuracy", look -> look.test().accuracy());
    }
    NpzFile.write(folder.resolve("training.npz"), arrays);
    figure("training.png", "Training", "$L$", tested, Evaluation::loss, provenance);
    if (classes) {
      figure(
          "accuracy.png",
          "Accuracy in training",
          "accuracy",
          tested,
          Evaluation::accuracy,
          provenance);
    }
  }

  private static Map<String, NpyArray> trajectory(Trajectory way) {
    int n = way.layout().count();
    float[] theta = new float[Math.multiplyExact(way.size(), n)];
    long[] steps = new long[way.size()];
    for (int t = 0; t < steps.length; t++) {
      System.arraycopy(way.theta(t), 0, theta, t * n, n);
      steps[t] = way.step(t);
    }
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("theta", NpyArray.ofFloats(theta, steps.length, n));
    arrays.put("step", NpyArray.ofLongs(steps, steps.length));
    return arrays;
  }

  private void add(Map<String, NpyArray> arrays, String name, ToDoubleFunction<Look> value) {
    arrays.put(name, NpyArray.ofDoubles(values(value), course.size()));
  }

  private double[] values(ToDoubleFunction<Look> value) {
    return course.stream().mapToDouble(value).toArray();
  }

  private void figure(
      String name,
      String title,
      String quantity,
      boolean tested,
      ToDoubleFunction<Evaluation> value,
      Provenance provenance)
      throws IOException {
    double[] epochs = values(Look::epoch);
    List<Series> lines = new ArrayList<>();
    lines.add(Series.of("train", epochs, values(look -> value.applyAsDouble(look.train()))));
    if (tested) {
      lines.add(Series.of("test", epochs, values(look -> value.applyAsDouble(look.test()))));
    }
    FigureFile.png(
        folder.resolve(name),
        new LineFigure(title, Axis.linear("epoch"), Axis.linear(quantity), lines),
        Sheet.paper(WIDTH, HEIGHT),
        provenance.texts());
  }
}
