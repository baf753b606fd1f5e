package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.WholePlane;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.TrainingSnapshot;
import org.lossatlas.training.UpdateRule;

/**
 * Fig. 5.5 of [N]: one hidden layer of growing width, trained from several seeds on data of which a
 * class lies in several places; in how many components a region falls.
 *
 * @param widths of the hidden layer
 * @param seeds how many, from 0 on
 * @param epochs of training with momentum, the rate falling by half a cosine
 */
public record WidthStudy(
    List<Integer> widths, int seeds, Activation activation, int epochs, double rate, int batch) {
  /** As in the thesis' figure: four widths. */
  public static final List<Integer> WIDTHS = List.of(2, 3, 5, 50);

  public WidthStudy {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || seeds < 1 || seeds > 1000) {
      throw new IllegalArgumentException("one or more widths, and 1 to 1000 seeds are needed");
    }
  }

  /**
   * One trained network.
   *
   * @param wrong how many training samples it names wrongly
   * @param components of the class that has most of them, in the whole plane, at least
   */
  public record Cell(int width, int seed, Parameters network, int wrong, int components) {}

  /**
   * Trains all networks, width by width.
   *
   * @param control stops it; what is finished comes back
   * @param observer is given each network when it is finished, on this thread
   * @throws IllegalArgumentException with one line if network and data do not fit together
   */
  public List<Cell> run(
      DataSet data, RunControl control, Progress progress, Consumer<Cell> observer) {
    List<Cell> cells = new ArrayList<>();
    int all = widths.size() * seeds;
    for (int width : widths) {
      for (int seed = 0; seed < seeds && !control.isStopped(); seed++) {
        progress.report((double) cells.size() / all, "width " + width + ", seed " + seed);
        Optional<Cell> trained = train(data, width, seed, control);
        trained.ifPresent(cells::add);
        trained.ifPresent(observer);
      }
    }
    return cells;
  }

  private Optional<Cell> train(DataSet data, int width, int seed, RunControl control) {
    Architecture shape =
        new Architecture(List.of(data.inputs(), width, data.targets().outputs()), activation);
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.NESTEROV)
            .withLearningRate(rate)
            .withSchedule(Schedule.COSINE)
            .withBatch(batch)
            .withEpochs(epochs)
            .withSeed(seed);
    Training training =
        new Training(
            InitialWeights.draw(shape, seed), Loss.CROSS_ENTROPY, data, Optional.empty(), options);
    while (!training.isDone() && !training.hasDiverged()) {
      if (control.isStopped()) {
        return Optional.empty();
      }
      training.step();
    }
    TrainingSnapshot end = training.snapshot();
    int wrong = (int) Math.round((1 - end.train().accuracy()) * data.samples());
    int components = 0;
    for (int label = 0; label < shape.outputs(); label++) {
      components = Math.max(components, WholePlane.components(end.network(), label));
    }
    return Optional.of(new Cell(width, seed, end.network(), wrong, components));
  }
}
