package org.lossatlas.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Regression;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.landscape.Range;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;

/**
 * The caution of [C]: a trained classifier f is widened by units that see no x and add t(α)·u to
 * its outputs, with t chosen so that the loss of the whole is L(f) + T(α). Where T is least t is
 * what it is before too, so that the function on the data is the same, whatever the landscape.
 *
 * @param shape of the classifier
 * @param added units in each hidden layer, two or more
 * @param target T ≥ 0
 */
public record Caution(
    Architecture shape, int added, DataSet data, Pattern target, FitOptions options) {

  /** Points a side of the random plane. */
  private static final int RANDOM_SIDE = 33;

  /** Refuses what cannot carry it with one line. */
  public Caution {
    if (shape.layers() < 2 || added < 2) {
      throw new IllegalArgumentException(
          "a hidden layer and two more units in it are needed for a plane");
    }
    if (!(data.targets() instanceof ClassLabels)) {
      throw new IllegalArgumentException(data.name() + " has no classes");
    }
  }

  /**
   * What came out.
   *
   * @param before the widened network with a constant t; in the plane its loss is flat
   * @param after the widened network with the pattern
   * @param alpha where T is least
   * @param beta likewise
   * @param beforePlane on the pattern's grid
   * @param afterPlane on the pattern's grid
   * @param randomPlane of the classifier itself, filter-normalised, over [−1, 1]²
   * @param trainedAccuracy of the classifier itself
   * @param apart the largest difference of the two networks' outputs on the data at that point
   */
  public record Result(
      Parameters before,
      Parameters after,
      List<Parameters> directions,
      double alpha,
      double beta,
      SliceValues beforePlane,
      SliceValues afterPlane,
      SliceValues randomPlane,
      double trainedAccuracy,
      DenseKernel.Evaluation beforeAt,
      DenseKernel.Evaluation afterAt,
      double apart) {}

  /** Trains the classifier, then t(α), and measures the planes. */
  public Result run(RunControl control, Progress progress) {
    TrainingOptions options30 =
        TrainingOptions.DEFAULTS.withSchedule(Schedule.COSINE).withSeed(options.seed());
    Training.Result trained =
        new Training(
                InitialWeights.draw(shape, options.seed()),
                Loss.CROSS_ENTROPY,
                data,
                Optional.empty(),
                options30)
            .run(
                control,
                look ->
                    progress.report(
                        0.3 * look.epoch() / options30.epochs(), "training the classifier"));
    Parameters classifier = trained.last().network();
    OutputShift shift = new OutputShift(outputs(classifier), (ClassLabels) data.targets());
    WidenedNetwork wide = new WidenedNetwork(shape, added);
    Subnetwork pattern = pattern(shift, control, progress);
    Lattice lattice = Lattice.of(target);
    int lowest = lowest();
    double[] alpha = lattice.point(lowest);
    Parameters after = wide.around(classifier, Optional.of(pattern), 0, shift.along());
    List<Parameters> directions = List.of(wide.direction(0), wide.direction(1));
    Parameters there = after.plus(alpha[0], directions.get(0)).plus(alpha[1], directions.get(1));
    double[] raised = outputs(there);
    double[] own = outputs(classifier);
    int place = shift.place();
    double t = raised[place] / shift.along()[place] - own[place] / shift.along()[place];
    Parameters before = wide.around(classifier, Optional.empty(), t, shift.along());
    double apart = 0;
    double[] flat = outputs(before);
    for (int i = 0; i < flat.length; i++) {
      apart = Math.max(apart, Math.abs(flat[i] - raised[i]));
    }
    return new Result(
        before,
        after,
        directions,
        alpha[0],
        alpha[1],
        plane(before, directions, unit(), control, progress, 0.7),
        plane(after, directions, unit(), control, progress, 0.8),
        randomPlane(classifier, control, progress),
        trained.last().train().accuracy(),
        DenseKernel.evaluate(before, Loss.CROSS_ENTROPY, data),
        DenseKernel.evaluate(there, Loss.CROSS_ENTROPY, data),
        apart);
  }

  /** Where T is least, and of several such points the one nearest to the middle. */
  private int lowest() {
    Lattice lattice = Lattice.of(target);
    double[] values = target.toArray();
    int lowest = 0;
    for (int i = 0; i < values.length; i++) {
      boolean nearer = distance(lattice.point(i)) < distance(lattice.point(lowest));
      boolean better = values[i] < values[lowest] || (values[i] == values[lowest] && nearer);
      lowest = better ? i : lowest;
    }
    return lowest;
  }

  private static double distance(double[] point) {
    return Math.hypot(point[0] - 0.5, point[1] - 0.5);
  }

  private SliceGrid unit() {
    return Surfaces.unit(target.width(), target.height());
  }

  private SliceValues plane(
      Parameters origin,
      List<Parameters> directions,
      SliceGrid grid,
      RunControl control,
      Progress progress,
      double from) {
    return Surfaces.measure(
        origin,
        directions,
        Loss.CROSS_ENTROPY,
        data,
        grid,
        control,
        (part, what) -> progress.report(from + 0.1 * part, what));
  }

  private SliceValues randomPlane(Parameters network, RunControl control, Progress progress) {
    Parameters x =
        Directions.normalised(
            Directions.random(network.layout(), options.seed(), 1),
            network,
            Normalisation.FILTER,
            BiasRule.ZERO);
    Parameters y =
        Directions.normalised(
            Directions.random(network.layout(), options.seed(), 2),
            network,
            Normalisation.FILTER,
            BiasRule.ZERO);
    SliceGrid grid = Surfaces.over(new Range(-1, 1), RANDOM_SIDE, RANDOM_SIDE);
    return plane(network, List.of(x, y), grid, control, progress, 0.9);
  }

  private Subnetwork pattern(OutputShift shift, RunControl control, Progress progress) {
    double[] heights = target.map(value -> value - target.min()).toArray();
    Lattice lattice = Lattice.of(target);
    float[] inputs = new float[2 * lattice.size()];
    for (int i = 0; i < lattice.size(); i++) {
      double[] point = lattice.point(i);
      inputs[2 * i] = (float) feature(point[0]);
      inputs[2 * i + 1] = (float) feature(point[1]);
    }
    int[] widths = new int[shape.layers()];
    Arrays.fill(widths, added);
    widths[0] = 2;
    widths[widths.length - 1] = 1;
    return new Regression(inputs, shift.inverse(heights), widths, shape.activation(), options)
        .run(
            control,
            look ->
                progress.report(
                    0.3 + 0.4 * Math.min(1, look.seconds() / options.seconds()),
                    String.format(Locale.ROOT, "the landscape, RMSE of t %.4f", look.rmse())))
        .network();
  }

  /** φ of a bias from −½ to ½. */
  private double feature(double coordinate) {
    return shape.activation().value(coordinate - 0.5);
  }

  private double[] outputs(Parameters network) {
    double[] inputs = new double[data.samples() * data.inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = data.rawInputs()[i];
    }
    return DenseKernel.outputs(network, 1, inputs, data.samples());
  }
}
